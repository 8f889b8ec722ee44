import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret. One of `webhook_url` and `webhook_url_file`. */
  webhook_url: ConfigUrlSchema.optional(),
  webhook_url_file: z.string().optional(),
  title: z.string().optional(),
  /** Alertmanager 0.27 and later. */
  summary: z.string().optional(),
  text: z.string().optional(),
});
type Inferred = typeof schema;

/** A card of Microsoft Teams by a connector, which Microsoft retires. Texts are templates. Alertmanager 0.26 and later. */
export interface MsteamsConfigSchema extends Inferred {}
export const MsteamsConfigSchema: MsteamsConfigSchema = schema;
export interface MsteamsConfig extends z.infer<MsteamsConfigSchema> {}
export interface MsteamsConfigInput extends z.input<MsteamsConfigSchema> {}
