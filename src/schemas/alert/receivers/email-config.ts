import * as z from "zod";
import { TlsConfigSchema } from "../tls-config.js";

const emailThreading = z.strictObject({
  /** `false` by default. */
  enabled: z.boolean().optional(),
  /** `none` or `daily`; has to be given when enabled. */
  thread_by_date: z.string().optional(),
});
type InferredEmailThreading = typeof emailThreading;
/** Mails of one group as one thread. Alertmanager 0.30 and later. */
export interface EmailThreadingSchema extends InferredEmailThreading {}
export const EmailThreadingSchema: EmailThreadingSchema = emailThreading;
export interface EmailThreading extends z.infer<EmailThreadingSchema> {}

const schema = z.strictObject({
  /** Notify of resolved alerts too; `false` by default. */
  send_resolved: z.boolean().optional(),
  /** Addresses, separated by commas; a template. */
  to: z.string().min(1),
  /** One address; a template. */
  from: z.string().optional(),
  /** `host:port`; TLS from the start with port 465. */
  smarthost: z.string().optional(),
  /** Name to greet the server with. */
  hello: z.string().optional(),
  auth_username: z.string().optional(),
  /** Secret. */
  auth_password: z.string().optional(),
  auth_password_file: z.string().optional(),
  /** Secret. For CRAM-MD5. */
  auth_secret: z.string().optional(),
  /** Alertmanager 0.31 and later. */
  auth_secret_file: z.string().optional(),
  auth_identity: z.string().optional(),
  /** STARTTLS is needed; `true` by default. */
  require_tls: z.boolean().optional(),
  /** TLS from the start, whatever the port. Alertmanager 0.31 and later. */
  force_implicit_tls: z.boolean().optional(),
  tls_config: TlsConfigSchema.optional(),
  /** Values are templates; two names that differ in case only are refused. */
  headers: z.record(z.string(), z.string()).optional(),
  /** HTML template; `{{ template "email.default.html" . }}` by default. */
  html: z.string().optional(),
  /** Template of the plain text; none by default. */
  text: z.string().optional(),
  threading: EmailThreadingSchema.optional(),
});
type Inferred = typeof schema;

/** Mail by SMTP. What is left out comes from the `smtp_…` settings under `global`. */
export interface EmailConfigSchema extends Inferred {}
export const EmailConfigSchema: EmailConfigSchema = schema;
export interface EmailConfig extends z.infer<EmailConfigSchema> {}
export interface EmailConfigInput extends z.input<EmailConfigSchema> {}
