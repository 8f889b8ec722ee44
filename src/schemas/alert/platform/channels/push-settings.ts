import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  provider: z.enum(["fcm", "apns"]),
  /** Project of Firebase, bundle id of Apple. */
  appId: z.string().min(1).max(255),
  /** Service account key of Firebase, signing key of Apple. */
  credentials: SecretSourceSchema,
  /** What devices have subscribed to. */
  topic: z.string().min(1).max(900),
});
type Inferred = typeof schema;

/** Notifications in an app of one's own. */
export interface PushSettingsSchema extends Inferred {}
export const PushSettingsSchema: PushSettingsSchema = schema;
export interface PushSettings extends z.infer<PushSettingsSchema> {}
