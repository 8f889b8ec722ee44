import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { PromqlExpressionSchema } from "../../base/types/promql-expression.js";

const schema = z.strictObject({
  /** Name of the metric that is written; braces are refused. */
  record: z.string().min(1),
  alert: z.undefined().optional(),
  /** PromQL whose result is stored under the new name. */
  expr: PromqlExpressionSchema,
  /** Added to the labels of each series, and over them; taken as they stand, templates are not expanded. */
  labels: LabelsSchema.optional(),
  /** Prometheus takes an empty map here, and refuses any annotation. */
  annotations: z.record(z.string(), z.never()).optional(),
  /** Prometheus takes zero here, and refuses any other duration. */
  for: PrometheusDurationSchema.optional(),
  /** Prometheus takes zero here, and refuses any other duration. */
  keep_firing_for: PrometheusDurationSchema.optional(),
});
type Inferred = typeof schema;

/** A Prometheus recording rule: an entry with `record` under `rules`. */
export interface RecordingRuleSchema extends Inferred {}
export const RecordingRuleSchema: RecordingRuleSchema = schema;
export interface RecordingRule extends z.infer<RecordingRuleSchema> {}
export interface RecordingRuleInput extends z.input<RecordingRuleSchema> {}
