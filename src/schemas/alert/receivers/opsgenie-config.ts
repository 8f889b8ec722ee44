import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";
import { OpsgenieResponderSchema } from "./opsgenie-responder.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret; `opsgenie_api_key` under `global` by default, which also wins over `api_key_file` here. */
  api_key: z.string().optional(),
  api_key_file: z.string().optional(),
  /** `opsgenie_api_url` under `global` by default. */
  api_url: ConfigUrlSchema.optional(),
  /** 130 characters at most. */
  message: z.string().optional(),
  description: z.string().optional(),
  source: z.string().optional(),
  details: z.record(z.string(), z.string()).optional(),
  entity: z.string().optional(),
  /** Separated by commas. */
  actions: z.string().optional(),
  responders: z.array(OpsgenieResponderSchema).optional(),
  /** Separated by commas. */
  tags: z.string().optional(),
  note: z.string().optional(),
  /** `P1` to `P5`. */
  priority: z.string().optional(),
  /** Send changes of message and description; `false` by default. */
  update_alerts: z.boolean().optional(),
});
type Inferred = typeof schema;

/** An alert of Opsgenie. Texts are templates. */
export interface OpsgenieConfigSchema extends Inferred {}
export const OpsgenieConfigSchema: OpsgenieConfigSchema = schema;
export interface OpsgenieConfig extends z.infer<OpsgenieConfigSchema> {}
export interface OpsgenieConfigInput extends z.input<OpsgenieConfigSchema> {}
