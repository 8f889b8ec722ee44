import * as z from "zod";
import { RuleGroupSchema } from "./rule-group.js";

const schema = z.strictObject({
  /** A file without groups is valid. */
  groups: z.array(RuleGroupSchema).optional(),
});
type Inferred = typeof schema;

/** A Prometheus rule file (`rule_files` of prometheus.yml), and the `spec` of a `PrometheusRule`. */
export interface RuleFileSchema extends Inferred {}
export const RuleFileSchema: RuleFileSchema = schema;
export interface RuleFile extends z.infer<RuleFileSchema> {}
export interface RuleFileInput extends z.input<RuleFileSchema> {}
