import * as z from "zod";
import { HttpConfigSchema } from "../http-config.js";
import { Sigv4ConfigSchema } from "./sigv4-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Of the region by default. */
  api_url: z.string().optional(),
  sigv4: Sigv4ConfigSchema.optional(),
  topic_arn: z.string().optional(),
  target_arn: z.string().optional(),
  /** E.164. */
  phone_number: z.string().optional(),
  subject: z.string().optional(),
  message: z.string().optional(),
  /** Names are templates, too. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** Alertmanager 0.33 and later. */
  use_aws_http_client: z.boolean().optional(),
});
type Inferred = typeof schema;

/** A message of Amazon SNS to one of `topic_arn`, `target_arn` and `phone_number`. Texts are templates. */
export interface SnsConfigSchema extends Inferred {}
export const SnsConfigSchema: SnsConfigSchema = schema;
export interface SnsConfig extends z.infer<SnsConfigSchema> {}
export interface SnsConfigInput extends z.input<SnsConfigSchema> {}
