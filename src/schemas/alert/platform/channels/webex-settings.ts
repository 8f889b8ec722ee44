import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  botToken: SecretSourceSchema,
  roomId: z.string().min(1).max(1_024),
});
type Inferred = typeof schema;

/** A room of Webex. */
export interface WebexSettingsSchema extends Inferred {}
export const WebexSettingsSchema: WebexSettingsSchema = schema;
export interface WebexSettings extends z.infer<WebexSettingsSchema> {}
