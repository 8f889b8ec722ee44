import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `false` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret; `wechat_api_secret` under `global` by default. */
  api_secret: z.string().optional(),
  /** Alertmanager 0.31 and later. */
  api_secret_file: z.string().optional(),
  /** `wechat_api_corp_id` under `global` by default. */
  corp_id: z.string().optional(),
  /** `wechat_api_url` under `global` by default. */
  api_url: ConfigUrlSchema.optional(),
  message: z.string().optional(),
  to_user: z.string().optional(),
  to_party: z.string().optional(),
  to_tag: z.string().optional(),
  agent_id: z.string().optional(),
  /** `text` by default. */
  message_type: z.enum(["", "text", "markdown"]).optional(),
});
type Inferred = typeof schema;

/** A message of WeCom (WeChat Work). Texts are templates. */
export interface WechatConfigSchema extends Inferred {}
export const WechatConfigSchema: WechatConfigSchema = schema;
export interface WechatConfig extends z.infer<WechatConfigSchema> {}
export interface WechatConfigInput extends z.input<WechatConfigSchema> {}
