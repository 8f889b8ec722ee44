import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  /** URL of a Power Automate workflow; whoever has it can post. The older Office 365 connectors are retired. */
  webhookUrl: SecretSourceSchema,
});
type Inferred = typeof schema;

/** A channel of Microsoft Teams, by a workflow that takes an Adaptive Card. */
export interface TeamsSettingsSchema extends Inferred {}
export const TeamsSettingsSchema: TeamsSettingsSchema = schema;
export interface TeamsSettings extends z.infer<TeamsSettingsSchema> {}
