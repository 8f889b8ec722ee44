import * as z from "zod";

const schema = z
  .string()
  .min(1)
  .meta({ examples: ['rate(http_requests_total{code=~"5.."}[5m]) > 1'] });
type Inferred = typeof schema;
/** An expression of PromQL. Whether it is valid is a rule, and a question to `parsePromql` of `tocsin/promql`. */
export interface PromqlExpressionSchema extends Inferred {}
export const PromqlExpressionSchema: PromqlExpressionSchema = schema;
export type PromqlExpression = z.infer<PromqlExpressionSchema>;
