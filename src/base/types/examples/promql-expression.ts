import type { SchemaExamples } from "../../schema-examples.js";
import type { PromqlExpressionSchema } from "../promql-expression.js";

export const promqlExpression: SchemaExamples<PromqlExpressionSchema> = {
  valid: ['rate(http_requests_total{code=~"5.."}[5m]) > 1', "up == 0", "1"],
  invalid: [
    ["$: too_small", ""],
    ["$: invalid_type", null],
    ["$: invalid_type", 1],
    ["$: invalid_type", ["up"]],
    ["$: invalid_type", { expr: "up" }],
  ],
};
