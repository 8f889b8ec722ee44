import * as z from "zod";
import { LabelNameSchema } from "../../base/types/label.js";

const schema = z.looseObject({
  name: LabelNameSchema,
  value: z.string(),
  isRegex: z.boolean(),
  /** `true` by default: `=` or `=~`. */
  isEqual: z.boolean().optional(),
});
type Inferred = typeof schema;

/** A matcher as the API writes it. */
export interface SilenceMatcherSchema extends Inferred {}
export const SilenceMatcherSchema: SilenceMatcherSchema = schema;
export interface SilenceMatcher extends z.infer<SilenceMatcherSchema> {}
export interface SilenceMatcherInput extends z.input<SilenceMatcherSchema> {}
