import * as z from "zod";
import { EmailSchema } from "../../../../base/types/email.js";
import { HostPortSchema } from "../../../../base/types/network.js";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  to: z.array(EmailSchema).min(1).max(100),
  cc: z.array(EmailSchema).max(100).optional(),
  bcc: z.array(EmailSchema).max(100).optional(),
  from: EmailSchema,
  replyTo: EmailSchema.optional(),
  /** The mail server that takes the mails, as `host:port`. */
  smarthost: HostPortSchema,
  /** `starttls` as on port 587, `implicit` as on port 465. */
  tls: z.enum(["starttls", "implicit", "none"]).default("starttls"),
  username: z.string().min(1).max(255).optional(),
  password: SecretSourceSchema.optional(),
});
type Inferred = typeof schema;

/** Mail through a server of one's own. */
export interface EmailSettingsSchema extends Inferred {}
export const EmailSettingsSchema: EmailSettingsSchema = schema;
export interface EmailSettings extends z.infer<EmailSettingsSchema> {}
