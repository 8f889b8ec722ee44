import * as z from "zod";
import { GO_DECODING } from "../go-decoding.js";
import { BasicAuthSchema } from "./basic-auth.js";
import { HttpAuthorizationSchema } from "./http-authorization.js";
import { HttpHeaderSchema } from "./http-header.js";
import { OAuth2Schema } from "./oauth2.js";
import { TlsConfigSchema } from "./tls-config.js";

const schema = z
  .strictObject({
    basic_auth: BasicAuthSchema.optional(),
    authorization: HttpAuthorizationSchema.optional(),
    oauth2: OAuth2Schema.optional(),
    /** Secret. Deprecated: `authorization` with `credentials`. */
    bearer_token: z.string().optional(),
    /** Deprecated: `authorization` with `credentials_file`. */
    bearer_token_file: z.string().optional(),
    tls_config: TlsConfigSchema.optional(),
    /** `true` by default. */
    follow_redirects: z.boolean().optional(),
    /** `true` by default. */
    enable_http2: z.boolean().optional(),
    /** Any URL; where requests are sent through. */
    proxy_url: z.string().optional(),
    /** Hosts, networks and ports that are reached directly, separated by commas; needs `proxy_url`. Alertmanager 0.26 and later. */
    no_proxy: z.string().optional(),
    /** Use `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` instead; `false` by default. Alertmanager 0.26 and later. */
    proxy_from_environment: z.boolean().optional(),
    /** Headers for the proxy itself, values are secret. */
    proxy_connect_header: z.record(z.string(), z.array(z.string())).optional(),
    /** Added to each request. Alertmanager 0.28 and later. */
    http_headers: z.record(z.string(), HttpHeaderSchema).optional(),
  })
  .register(GO_DECODING, { again: "resets" });
type Inferred = typeof schema;

/** How a program of the Prometheus family sends HTTP requests. At most one kind of authentication. */
export interface HttpConfigSchema extends Inferred {}
export const HttpConfigSchema: HttpConfigSchema = schema;
export interface HttpConfig extends z.infer<HttpConfigSchema> {}
export interface HttpConfigInput extends z.input<HttpConfigSchema> {}
