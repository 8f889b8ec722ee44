import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret; `victorops_api_key` under `global` by default, which also wins over `api_key_file` here. */
  api_key: z.string().optional(),
  api_key_file: z.string().optional(),
  /** `victorops_api_url` under `global` by default. */
  api_url: ConfigUrlSchema.optional(),
  routing_key: z.string().min(1),
  /** `CRITICAL` (the default), `WARNING` or `INFO`. */
  message_type: z.string().optional(),
  state_message: z.string().optional(),
  entity_display_name: z.string().optional(),
  monitoring_tool: z.string().optional(),
  /** Names of fields that are always sent are refused. */
  custom_fields: z.record(z.string(), z.string()).optional(),
});
type Inferred = typeof schema;

/** An incident of VictorOps (Splunk On-Call). Texts are templates. */
export interface VictoropsConfigSchema extends Inferred {}
export const VictoropsConfigSchema: VictoropsConfigSchema = schema;
export interface VictoropsConfig extends z.infer<VictoropsConfigSchema> {}
export interface VictoropsConfigInput extends z.input<VictoropsConfigSchema> {}
