import * as z from "zod";
import { GoDurationSchema } from "../../../base/types/go-duration.js";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  url: ConfigUrlSchema.optional(),
  url_file: z.string().optional(),
  /** Secret. Not with `http_config.authorization`. */
  alert_source_token: z.string().optional(),
  alert_source_token_file: z.string().optional(),
  /** Alerts past this number are left out; 0, the default, is no limit. */
  max_alerts: z.int().min(0).optional(),
  /** A Go duration, or a number of nanoseconds; 0, the default, is no limit. */
  timeout: z.union([GoDurationSchema, z.int()]).optional(),
});
type Inferred = typeof schema;

/** An alert event of incident.io: one of `url` and `url_file`. Alertmanager 0.29 and later. */
export interface IncidentioConfigSchema extends Inferred {}
export const IncidentioConfigSchema: IncidentioConfigSchema = schema;
export interface IncidentioConfig extends z.infer<IncidentioConfigSchema> {}
export interface IncidentioConfigInput extends z.input<IncidentioConfigSchema> {}
