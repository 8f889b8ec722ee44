import * as z from "zod";
import { checkRegex } from "../../languages/regex.js";

const pattern = z
  .string()
  .refine((text) => checkRegex(text, "relabel") === undefined, { error: "not a valid RE2 pattern" });
type InferredPattern = typeof pattern;
/** A pattern in the options of a rule: RE2, for the whole value, as everywhere in Prometheus. */
export interface PatternSchema extends InferredPattern {}
export const PatternSchema: PatternSchema = pattern;
