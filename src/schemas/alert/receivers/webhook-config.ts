import * as z from "zod";
import { GoDurationSchema } from "../../../base/types/go-duration.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret; may be a template. One of `url` and `url_file`. */
  url: z.string().optional(),
  /** Alertmanager 0.26 and later. */
  url_file: z.string().optional(),
  /** Alerts past this number are left out; 0, the default, is no limit. */
  max_alerts: z.int().min(0).optional(),
  /** A Go duration, or a number of nanoseconds; 0, the default, is no limit. Alertmanager 0.28 and later. */
  timeout: z.union([GoDurationSchema, z.int()]).optional(),
  /** The whole body in place of the standard one; texts in it are templates. Alertmanager 0.32 and later. */
  payload: z.unknown().optional(),
});
type Inferred = typeof schema;

/** POST of the webhook payload (version 4) to a URL. */
export interface WebhookConfigSchema extends Inferred {}
export const WebhookConfigSchema: WebhookConfigSchema = schema;
export interface WebhookConfig extends z.infer<WebhookConfigSchema> {}
export interface WebhookConfigInput extends z.input<WebhookConfigSchema> {}
