import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";
import { ResponderSchema } from "./responder.js";

const schema = z.strictObject({
  /** Of an API integration of the operations team. */
  apiKey: SecretSourceSchema,
  responders: z.array(ResponderSchema).max(50).optional(),
  tags: z.array(z.string().min(1).max(50)).max(20).optional(),
});
type Inferred = typeof schema;

/** Alerts of Jira Service Management, which takes over from Opsgenie. */
export interface JsmSettingsSchema extends Inferred {}
export const JsmSettingsSchema: JsmSettingsSchema = schema;
export interface JsmSettings extends z.infer<JsmSettingsSchema> {}
