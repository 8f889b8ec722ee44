import * as z from "zod";
import { phoneProvider } from "./phone-provider.js";

const schema = z.strictObject({
  ...phoneProvider,
  /** Segments of 160 characters, or 70 where one of them is not in GSM 03.38, at which a text is cut. */
  maxSegments: z.int().min(1).max(10).default(2),
});
type Inferred = typeof schema;

/** Text messages to phones. */
export interface SmsSettingsSchema extends Inferred {}
export const SmsSettingsSchema: SmsSettingsSchema = schema;
export interface SmsSettings extends z.infer<SmsSettingsSchema> {}
