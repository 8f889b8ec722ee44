import * as z from "zod";
import { GoDurationSchema } from "../../../base/types/go-duration.js";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";
import { SlackActionSchema } from "./slack-action.js";
import { SlackFieldSchema } from "./slack-field.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `false` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret; `slack_api_url` under `global` by default. */
  api_url: ConfigUrlSchema.optional(),
  api_url_file: z.string().optional(),
  /** Secret. Alertmanager 0.30 and later. */
  app_token: z.string().optional(),
  app_token_file: z.string().optional(),
  /** Where an app posts; `slack_app_url` under `global` by default. */
  app_url: ConfigUrlSchema.optional(),
  /** Channel or user; Slack needs it from apps. */
  channel: z.string().optional(),
  username: z.string().optional(),
  color: z.string().optional(),
  title: z.string().optional(),
  title_link: z.string().optional(),
  pretext: z.string().optional(),
  text: z.string().optional(),
  fallback: z.string().optional(),
  callback_id: z.string().optional(),
  icon_emoji: z.string().optional(),
  icon_url: z.string().optional(),
  image_url: z.string().optional(),
  thumb_url: z.string().optional(),
  footer: z.string().optional(),
  /** Text of the message itself, above the attachment. Alertmanager 0.31 and later. */
  message_text: z.string().optional(),
  fields: z.array(SlackFieldSchema).optional(),
  /** `false` by default. */
  short_fields: z.boolean().optional(),
  /** Parts in which Slack reads Markdown; `["fallback", "pretext", "text"]` by default. */
  mrkdwn_in: z.array(z.string()).optional(),
  /** Turn names of channels and users into links; `false` by default. */
  link_names: z.boolean().optional(),
  actions: z.array(SlackActionSchema).optional(),
  /** A Go duration, or a number of nanoseconds; 0, the default, is no limit. Alertmanager 0.30 and later. */
  timeout: z.union([GoDurationSchema, z.int()]).optional(),
  /** Change the first message instead of posting more; `api_url` has to be `https://slack.com/api/chat.postMessage`. Alertmanager 0.32 and later. */
  update_message: z.boolean().optional(),
});
type Inferred = typeof schema;

/** A message of Slack, by incoming webhook (`api_url`) or as an app (`app_token`). Texts are templates. */
export interface SlackConfigSchema extends Inferred {}
export const SlackConfigSchema: SlackConfigSchema = schema;
export interface SlackConfig extends z.infer<SlackConfigSchema> {}
export interface SlackConfigInput extends z.input<SlackConfigSchema> {}
