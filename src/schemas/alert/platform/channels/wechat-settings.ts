import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  apiSecret: SecretSourceSchema,
  corpId: z.string().min(1).max(255),
  agentId: z.string().min(1).max(255),
  /** Names between `|`, or `@all`. At least one of the three. */
  toUser: z.string().min(1).max(10_000).optional(),
  toParty: z.string().min(1).max(10_000).optional(),
  toTag: z.string().min(1).max(10_000).optional(),
});
type Inferred = typeof schema;

/** An application of WeCom, formerly WeChat Work. */
export interface WechatSettingsSchema extends Inferred {}
export const WechatSettingsSchema: WechatSettingsSchema = schema;
export interface WechatSettings extends z.infer<WechatSettingsSchema> {}
