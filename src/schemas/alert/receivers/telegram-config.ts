import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** `telegram_api_url` under `global` by default. */
  api_url: ConfigUrlSchema.optional(),
  /** Secret; `telegram_bot_token` under `global` by default. */
  bot_token: z.string().optional(),
  /** Alertmanager 0.26 and later. */
  bot_token_file: z.string().optional(),
  /** 0 counts as missing. */
  chat_id: z.int().optional(),
  /** Alertmanager 0.31 and later. */
  chat_id_file: z.string().optional(),
  /** Topic of the chat. Alertmanager 0.28 and later. */
  message_thread_id: z.int().optional(),
  /** A template. */
  message: z.string().optional(),
  /** `HTML` by default; empty is plain text. */
  parse_mode: z.enum(["", "Markdown", "MarkdownV2", "HTML"]).optional(),
  /** `false` by default. */
  disable_notifications: z.boolean().optional(),
});
type Inferred = typeof schema;

/** A message of a Telegram bot: one source for the chat, at most one for the token. */
export interface TelegramConfigSchema extends Inferred {}
export const TelegramConfigSchema: TelegramConfigSchema = schema;
export interface TelegramConfig extends z.infer<TelegramConfigSchema> {}
export interface TelegramConfigInput extends z.input<TelegramConfigSchema> {}
