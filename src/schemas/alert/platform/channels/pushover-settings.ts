import * as z from "zod";
import { PrometheusDurationSchema } from "../../../../base/types/prometheus-duration.js";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  /** Of the user or the group. */
  userKey: SecretSourceSchema,
  /** Of the application that sends. */
  token: SecretSourceSchema,
  /** All devices of the user when left out. */
  device: z.string().min(1).max(255).optional(),
  sound: z.string().min(1).max(255).optional(),
  /** How often an emergency is shown again; at least 30 seconds. */
  retry: PrometheusDurationSchema.default("1m"),
  /** For how long. */
  expire: PrometheusDurationSchema.default("1h"),
});
type Inferred = typeof schema;

/** Pushover, on the phones of a user or a group. */
export interface PushoverSettingsSchema extends Inferred {}
export const PushoverSettingsSchema: PushoverSettingsSchema = schema;
export interface PushoverSettings extends z.infer<PushoverSettingsSchema> {}
