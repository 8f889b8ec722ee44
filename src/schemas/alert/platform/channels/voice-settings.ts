import * as z from "zod";
import { LocaleSchema } from "../../../../base/types/locale.js";
import { phoneProvider } from "./phone-provider.js";

const schema = z.strictObject({
  ...phoneProvider,
  /** Of the voice that reads the text. */
  language: LocaleSchema.default("en-US"),
  /** How many times it is read. */
  repeat: z.int().min(1).max(5).default(2),
});
type Inferred = typeof schema;

/** Calls to phones. */
export interface VoiceSettingsSchema extends Inferred {}
export const VoiceSettingsSchema: VoiceSettingsSchema = schema;
export interface VoiceSettings extends z.infer<VoiceSettingsSchema> {}
