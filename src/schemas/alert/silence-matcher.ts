import * as z from "zod";

const schema = z.looseObject({
  name: z.string().min(1),
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
