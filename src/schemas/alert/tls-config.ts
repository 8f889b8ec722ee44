import * as z from "zod";

const version = z.enum(["TLS10", "TLS11", "TLS12", "TLS13"]);
type InferredVersion = typeof version;
/** A TLS version as Prometheus programs spell it. */
export interface TlsVersionSchema extends InferredVersion {}
export const TlsVersionSchema: TlsVersionSchema = version;
export type TlsVersion = z.infer<TlsVersionSchema>;

const schema = z.strictObject({
  /** PEM text. Inline forms: Alertmanager 0.26 and later. */
  ca: z.string().optional(),
  ca_file: z.string().optional(),
  /** A secret of a secret manager, which Alertmanager has none of: loading works, using it fails. */
  ca_ref: z.string().optional(),
  cert: z.string().optional(),
  cert_file: z.string().optional(),
  cert_ref: z.string().optional(),
  /** Secret. */
  key: z.string().optional(),
  key_file: z.string().optional(),
  key_ref: z.string().optional(),
  /** Name to check the certificate of the server against. */
  server_name: z.string().optional(),
  /** Accept any certificate; `false` by default. */
  insecure_skip_verify: z.boolean().optional(),
  /** Of Go by default: TLS 1.2. */
  min_version: TlsVersionSchema.optional(),
  max_version: TlsVersionSchema.optional(),
});
type Inferred = typeof schema;

/** TLS settings of a client: at most one source for each of `ca`, `cert` and `key`, and both or none of `cert` and `key`. */
export interface TlsConfigSchema extends Inferred {}
export const TlsConfigSchema: TlsConfigSchema = schema;
export interface TlsConfig extends z.infer<TlsConfigSchema> {}
export interface TlsConfigInput extends z.input<TlsConfigSchema> {}
