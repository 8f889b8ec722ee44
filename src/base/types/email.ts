import * as z from "zod";
import { HOSTNAME } from "../patterns/host.js";

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const EMAIL = new RegExp(`^(?=[^@]{1,64}@[^@]*\\.)${ATOM}(?:\\.${ATOM})*@${HOSTNAME}$`);

const schema = z
  .email({ pattern: EMAIL, error: "not an e-mail address, such as oncall@example.com" })
  .max(254)
  .meta({ examples: ["oncall@example.com"] });
type InferredEmail = typeof schema;
/**
 * An e-mail address: a local part of up to 64 characters of RFC 5322's `dot-atom`, `@` and a fully qualified host name (RFC 5321,
 * section 2.3.5), together up to 254. Without a display name, quotes, comments or non-ASCII letters.
 */
export interface EmailSchema extends InferredEmail {}
export const EmailSchema: EmailSchema = schema;
export type Email = z.infer<EmailSchema>;
