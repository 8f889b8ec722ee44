import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";
import { ResponderSchema } from "./responder.js";

const schema = z.strictObject({
  /** Of an API integration. */
  apiKey: SecretSourceSchema,
  /** `eu` for accounts that are hosted there. */
  region: z.enum(["us", "eu"]).default("us"),
  responders: z.array(ResponderSchema).max(50).optional(),
  /** Opsgenie takes 20 tags of 50 characters. */
  tags: z.array(z.string().min(1).max(50)).max(20).optional(),
});
type Inferred = typeof schema;

/** Opsgenie, which ends in April 2027; `jsm` is what Atlassian offers instead. */
export interface OpsgenieSettingsSchema extends Inferred {}
export const OpsgenieSettingsSchema: OpsgenieSettingsSchema = schema;
export interface OpsgenieSettings extends z.infer<OpsgenieSettingsSchema> {}
