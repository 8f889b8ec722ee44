import * as z from "zod";
import { PromqlExpressionSchema } from "../../../base/types/promql-expression.js";
import { ThresholdSchema } from "./threshold.js";

/** In words, since `>` begins a block of text in YAML. */
export const THRESHOLD_OPERATORS = ["gt", "gte", "lt", "lte", "eq", "ne"] as const;

const operator = z.enum(THRESHOLD_OPERATORS);
type InferredOperator = typeof operator;
/** `>`, `>=`, `<`, `<=`, `==` and `!=` of PromQL. */
export interface ThresholdOperatorSchema extends InferredOperator {}
export const ThresholdOperatorSchema: ThresholdOperatorSchema = operator;
export type ThresholdOperator = z.infer<ThresholdOperatorSchema>;

const promql = z.strictObject({
  type: z.literal("promql"),
  /** Every series it returns is an alert. */
  expr: PromqlExpressionSchema,
});

const threshold = z.strictObject({
  type: z.literal("threshold"),
  /** PromQL without a comparison, the name of a metric at its simplest: every series is compared on its own. */
  query: PromqlExpressionSchema,
  /** The alert is active where `query operator threshold` holds. */
  operator: ThresholdOperatorSchema,
  threshold: ThresholdSchema,
});

const schema = z.discriminatedUnion("type", [promql, threshold]);
type Inferred = typeof schema;

/** When an alert is active: a PromQL expression that has the comparison inside, or a query and a threshold. */
export interface AlertConditionSchema extends Inferred {}
export const AlertConditionSchema: AlertConditionSchema = schema;
export type AlertCondition = z.infer<AlertConditionSchema>;
export type AlertConditionInput = z.input<AlertConditionSchema>;
