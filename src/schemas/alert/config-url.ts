import * as z from "zod";

const CONFIG_URL = /^(?:[hH][tT][tT][pP][sS]?:\/\/[^/?#]|<[sS][eE][cC][rR][eE][tT]>$)/;

const schema = z.string().regex(CONFIG_URL, { error: "not a URL that begins with http:// or https://" });
type Inferred = typeof schema;

/**
 * The beginning of an absolute `http` or `https` URL; whether the rest is well formed is a rule. `<secret>` is what
 * Alertmanager prints in place of a secret one, and reads back.
 */
export interface ConfigUrlSchema extends Inferred {}
export const ConfigUrlSchema: ConfigUrlSchema = schema;
