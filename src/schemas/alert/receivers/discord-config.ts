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
  /** Alertmanager 0.27 and later. */
  webhook_url_file: z.string().optional(),
  /** Alertmanager 0.28 and later. */
  content: z.string().optional(),
  title: z.string().optional(),
  message: z.string().optional(),
  /** No template. Alertmanager 0.28 and later. */
  username: z.string().optional(),
  /** No template. Alertmanager 0.28 and later. */
  avatar_url: z.string().optional(),
});
type Inferred = typeof schema;

/** A message of Discord. Title, message and content are templates. */
export interface DiscordConfigSchema extends Inferred {}
export const DiscordConfigSchema: DiscordConfigSchema = schema;
export interface DiscordConfig extends z.infer<DiscordConfigSchema> {}
export interface DiscordConfigInput extends z.input<DiscordConfigSchema> {}
