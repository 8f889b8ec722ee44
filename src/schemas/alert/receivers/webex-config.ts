import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** With the `authorization` of the bot: a global one does not count. */
  http_config: HttpConfigSchema.optional(),
  /** `webex_api_url` under `global` by default. */
  api_url: ConfigUrlSchema.optional(),
  /** A template. */
  room_id: z.string().min(1),
  /** A template. */
  message: z.string().optional(),
});
type Inferred = typeof schema;

/** A message of Webex. */
export interface WebexConfigSchema extends Inferred {}
export const WebexConfigSchema: WebexConfigSchema = schema;
export interface WebexConfig extends z.infer<WebexConfigSchema> {}
export interface WebexConfigInput extends z.input<WebexConfigSchema> {}
