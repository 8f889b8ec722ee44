import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  /** Integration key of a service for Events API v2: 32 characters. */
  routingKey: SecretSourceSchema,
  /** `eu` for accounts of the service region EU. */
  region: z.enum(["us", "eu"]).default("us"),
  /** Fields of the event with these names. */
  component: z.string().min(1).max(1_024).optional(),
  group: z.string().min(1).max(1_024).optional(),
  class: z.string().min(1).max(1_024).optional(),
});
type Inferred = typeof schema;

/** A service of PagerDuty, by Events API v2. */
export interface PagerdutySettingsSchema extends Inferred {}
export const PagerdutySettingsSchema: PagerdutySettingsSchema = schema;
export interface PagerdutySettings extends z.infer<PagerdutySettingsSchema> {}
