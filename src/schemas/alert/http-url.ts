import * as z from "zod";

const HTTP_URL = /^(?:https?:\/\/[^/?#]|<secret>$)/i;

const schema = z.string().regex(HTTP_URL, { error: "not a URL that begins with http:// or https://" });
type Inferred = typeof schema;

/**
 * The beginning of an absolute `http` or `https` URL; whether the rest is well formed is a rule. `<secret>` is what
 * Alertmanager prints in place of a secret one, and reads back.
 */
export interface HttpUrlSchema extends Inferred {}
export const HttpUrlSchema: HttpUrlSchema = schema;
