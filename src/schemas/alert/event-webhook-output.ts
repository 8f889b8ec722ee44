import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { ConfigUrlSchema } from "./config-url.js";
import { HttpConfigSchema } from "./http-config.js";

const schema = z.strictObject({
  url: ConfigUrlSchema,
  http_config: HttpConfigSchema.optional(),
  /** `10s` by default. */
  timeout: PrometheusDurationSchema.optional(),
  /** 4 by default. */
  workers: z.int().optional(),
  /** 3 by default. */
  max_retries: z.int().optional(),
  /** `500ms` by default. */
  retry_backoff: PrometheusDurationSchema.optional(),
  /** Several events in one request; `false` by default. Alertmanager 0.34 and later. */
  batch: z.boolean().optional(),
  /** 100 by default; needs `batch`. */
  batch_max_events: z.int().min(0).optional(),
  /** Bytes, 1 MiB by default; needs `batch`. */
  batch_max_bytes: z.int().min(0).optional(),
  /** `100ms` by default; needs `batch`. */
  batch_flush_interval: PrometheusDurationSchema.optional(),
});
type Inferred = typeof schema;

/** Events as HTTP requests. */
export interface WebhookOutputSchema extends Inferred {}
export const WebhookOutputSchema: WebhookOutputSchema = schema;
export interface WebhookOutput extends z.infer<WebhookOutputSchema> {}
export interface WebhookOutputInput extends z.input<WebhookOutputSchema> {}
