import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { PromqlExpressionSchema } from "../../base/types/promql-expression.js";

const schema = z.strictObject({
  /** Name of the alert, the value of its `alertname` label. */
  alert: z.string().min(1),
  record: z.undefined().optional(),
  /** PromQL; every series it returns is an alert. */
  expr: PromqlExpressionSchema,
  /** How long the expression has to hold before the alert fires; `0s` when left out. */
  for: PrometheusDurationSchema.optional(),
  /** How long the alert goes on firing once the expression holds no more; `0s` when left out. Prometheus 2.42 and later. */
  keep_firing_for: PrometheusDurationSchema.optional(),
  /** Added to the labels of each series, and over them; values are templates. */
  labels: LabelsSchema.optional(),
  /** Values are templates. */
  annotations: LabelsSchema.optional(),
});
type Inferred = typeof schema;

/** A Prometheus alerting rule: an entry with `alert` under `rules`. */
export interface AlertingRuleSchema extends Inferred {}
export const AlertingRuleSchema: AlertingRuleSchema = schema;
export interface AlertingRule extends z.infer<AlertingRuleSchema> {}
export interface AlertingRuleInput extends z.input<AlertingRuleSchema> {}
