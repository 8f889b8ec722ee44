import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which only `proxy_url` is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret. One of `webhook_url` and `webhook_url_file`. */
  webhook_url: ConfigUrlSchema.optional(),
  webhook_url_file: z.string().optional(),
  title: z.string().optional(),
  text: z.string().optional(),
});
type Inferred = typeof schema;

/** An adaptive card of Microsoft Teams by a workflow. Texts are templates. Alertmanager 0.28 and later. */
export interface Msteamsv2ConfigSchema extends Inferred {}
export const Msteamsv2ConfigSchema: Msteamsv2ConfigSchema = schema;
export interface Msteamsv2Config extends z.infer<Msteamsv2ConfigSchema> {}
export interface Msteamsv2ConfigInput extends z.input<Msteamsv2ConfigSchema> {}
