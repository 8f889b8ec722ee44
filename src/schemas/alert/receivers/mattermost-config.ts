import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";
import { MattermostAttachmentSchema, MattermostFieldSchema } from "./mattermost-attachment.js";

const mattermostProps = z.strictObject({
  /** Markdown that Mattermost shows at the side. */
  card: z.string().optional(),
});
type InferredMattermostProps = typeof mattermostProps;
/** Further properties of a message. */
export interface MattermostPropsSchema extends InferredMattermostProps {}
export const MattermostPropsSchema: MattermostPropsSchema = mattermostProps;
export interface MattermostProps extends z.infer<MattermostPropsSchema> {}

const mattermostPriority = z.strictObject({
  /** `standard`, `important` or `urgent`. */
  priority: z.string().optional(),
  requested_ack: z.boolean().optional(),
  persistent_notifications: z.boolean().optional(),
});
type InferredMattermostPriority = typeof mattermostPriority;
/** How urgent a message is. */
export interface MattermostPrioritySchema extends InferredMattermostPriority {}
export const MattermostPrioritySchema: MattermostPrioritySchema = mattermostPriority;
export interface MattermostPriority extends z.infer<MattermostPrioritySchema> {}

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret; `mattermost_webhook_url` under `global` by default. */
  webhook_url: ConfigUrlSchema.optional(),
  webhook_url_file: z.string().optional(),
  channel: z.string().optional(),
  username: z.string().optional(),
  text: z.string().optional(),
  fallback: z.string().optional(),
  color: z.string().optional(),
  pretext: z.string().optional(),
  author_name: z.string().optional(),
  author_link: z.string().optional(),
  author_icon: z.string().optional(),
  title: z.string().optional(),
  title_link: z.string().optional(),
  fields: z.array(MattermostFieldSchema).optional(),
  thumb_url: z.string().optional(),
  footer: z.string().optional(),
  footer_icon: z.string().optional(),
  image_url: z.string().optional(),
  icon_url: z.string().optional(),
  icon_emoji: z.string().optional(),
  type: z.string().optional(),
  attachments: z.array(MattermostAttachmentSchema).optional(),
  props: MattermostPropsSchema.optional(),
  priority: MattermostPrioritySchema.optional(),
});
type Inferred = typeof schema;

/** A message of Mattermost by incoming webhook. Texts are templates. Alertmanager 0.30 and later. */
export interface MattermostConfigSchema extends Inferred {}
export const MattermostConfigSchema: MattermostConfigSchema = schema;
export interface MattermostConfig extends z.infer<MattermostConfigSchema> {}
export interface MattermostConfigInput extends z.input<MattermostConfigSchema> {}
