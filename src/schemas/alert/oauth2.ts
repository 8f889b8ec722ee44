import * as z from "zod";
import { TlsConfigSchema } from "./tls-config.js";

const schema = z.strictObject({
  client_id: z.string().min(1),
  /** Secret. */
  client_secret: z.string().optional(),
  client_secret_file: z.string().optional(),
  client_secret_ref: z.string().optional(),
  /** PEM text of the key that signs assertions. Secret. */
  client_certificate_key: z.string().optional(),
  client_certificate_key_id: z.string().optional(),
  client_certificate_key_file: z.string().optional(),
  client_certificate_key_ref: z.string().optional(),
  grant_type: z.string().optional(),
  /** `RS256` (the default), `RS384` or `RS512`; only looked at for assertions. */
  signature_algorithm: z.string().optional(),
  iss: z.string().optional(),
  audience: z.string().optional(),
  claims: z.record(z.string(), z.unknown()).optional(),
  scopes: z.array(z.string()).optional(),
  token_url: z.string().min(1),
  endpoint_params: z.record(z.string(), z.string()).optional(),
  tls_config: TlsConfigSchema.optional(),
  /** Any URL; where requests are sent through. */
  proxy_url: z.string().optional(),
  /** Hosts, networks and ports that are reached directly, separated by commas; needs `proxy_url`. Alertmanager 0.26 and later. */
  no_proxy: z.string().optional(),
  /** Use `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` instead; `false` by default. Alertmanager 0.26 and later. */
  proxy_from_environment: z.boolean().optional(),
  /** Headers for the proxy itself, values are secret. */
  proxy_connect_header: z.record(z.string(), z.array(z.string())).optional(),
});
type Inferred = typeof schema;

/** OAuth 2.0 client credentials, or a signed assertion (`grant_type` `urn:ietf:params:oauth:grant-type:jwt-bearer`, Alertmanager 0.30 and later). */
export interface OAuth2Schema extends Inferred {}
export const OAuth2Schema: OAuth2Schema = schema;
export interface OAuth2 extends z.infer<OAuth2Schema> {}
export interface OAuth2Input extends z.input<OAuth2Schema> {}
