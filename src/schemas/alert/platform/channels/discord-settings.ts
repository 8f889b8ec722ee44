import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  /** Of a channel; whoever has it can post. */
  webhookUrl: SecretSourceSchema,
  /** In place of the webhook's name. */
  username: z.string().min(1).max(80).optional(),
});
type Inferred = typeof schema;

/** A channel of Discord. */
export interface DiscordSettingsSchema extends Inferred {}
export const DiscordSettingsSchema: DiscordSettingsSchema = schema;
export interface DiscordSettings extends z.infer<DiscordSettingsSchema> {}
