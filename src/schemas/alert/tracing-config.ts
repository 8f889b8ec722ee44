import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { GO_DECODING } from "../go-decoding.js";
import { HttpHeaderSchema } from "./http-header.js";
import { TlsConfigSchema } from "./tls-config.js";

const schema = z
  .strictObject({
    /** `grpc` by default. */
    client_type: z.enum(["grpc", "http"]).optional(),
    /** `host:port`. */
    endpoint: z.string().min(1),
    /** Part of the requests that is traced, from 0 to 1; 0 by default. */
    sampling_fraction: z.number().optional(),
    /** Without TLS; `false` by default. */
    insecure: z.boolean().optional(),
    tls_config: TlsConfigSchema.optional(),
    headers: z.record(z.string(), HttpHeaderSchema).optional(),
    /** None by default. */
    compression: z.enum(["", "gzip"]).optional(),
    timeout: PrometheusDurationSchema.optional(),
  })
  .register(GO_DECODING, { again: "resets" });
type Inferred = typeof schema;

/** Where Alertmanager sends OpenTelemetry traces. Alertmanager 0.30 and later. */
export interface TracingConfigSchema extends Inferred {}
export const TracingConfigSchema: TracingConfigSchema = schema;
export interface TracingConfig extends z.infer<TracingConfigSchema> {}
export interface TracingConfigInput extends z.input<TracingConfigSchema> {}
