import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  botToken: SecretSourceSchema,
  /** Negative for groups. */
  chatId: z.int(),
  /** A topic of the group. */
  messageThreadId: z.int().min(1).optional(),
  /** How Telegram reads the text. */
  parseMode: z.enum(["HTML", "MarkdownV2", "plain"]).default("HTML"),
});
type Inferred = typeof schema;

/** A chat of Telegram. */
export interface TelegramSettingsSchema extends Inferred {}
export const TelegramSettingsSchema: TelegramSettingsSchema = schema;
export interface TelegramSettings extends z.infer<TelegramSettingsSchema> {}
