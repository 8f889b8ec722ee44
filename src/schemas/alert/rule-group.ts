import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { AlertingRuleSchema } from "./alerting-rule.js";
import { RecordingRuleSchema } from "./recording-rule.js";

const rule = z.union([AlertingRuleSchema, RecordingRuleSchema]);
type InferredRule = typeof rule;
/** An entry under `rules`: exactly one of `alert` and `record`. */
export interface RuleSchema extends InferredRule {}
export const RuleSchema: RuleSchema = rule;
export type Rule = z.infer<RuleSchema>;

const schema = z.strictObject({
  /** Unique in its file; two files may share a name. */
  name: z.string().min(1),
  /** How often the rules run; the server's `evaluation_interval` when left out or zero. */
  interval: PrometheusDurationSchema.optional(),
  /** How far in the past the rules look; the server's `rule_query_offset` when left out. Prometheus 2.53 and later. */
  query_offset: PrometheusDurationSchema.optional(),
  /** Most alerts or series a rule may produce; 0, a negative number or nothing mean no limit. */
  limit: z.int().optional(),
  /** Given to every rule of the group; the rule's own labels win. Prometheus 3.0 and later. */
  labels: LabelsSchema.optional(),
  /** Run one after the other, in this order. */
  rules: z.array(RuleSchema).optional(),
});
type Inferred = typeof schema;

/** A group of Prometheus rules: an entry under `groups`. */
export interface RuleGroupSchema extends Inferred {}
export const RuleGroupSchema: RuleGroupSchema = schema;
export interface RuleGroup extends z.infer<RuleGroupSchema> {}
export interface RuleGroupInput extends z.input<RuleGroupSchema> {}
