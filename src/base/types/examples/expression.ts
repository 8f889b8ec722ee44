import type { SchemaExamples } from "../../schema-examples.js";
import type { GoTemplateSchema, PromqlExpressionSchema, Re2PatternSchema } from "../expression.js";

export const goTemplate: SchemaExamples<GoTemplateSchema> = {
  valid: ["{{ $labels.instance }} is down", "no action", ""],
  invalid: [
    ["$: invalid_type", null],
    ["$: invalid_type", 1],
    ["$: invalid_type", {}],
    ["$: invalid_type", ["a"]],
    ["$: invalid_type", true],
  ],
};

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

export const re2Pattern: SchemaExamples<Re2PatternSchema> = {
  valid: ["db-[0-9]+|cache", ".*", ""],
  invalid: [
    ["$: invalid_type", null],
    ["$: invalid_type", 1],
    ["$: invalid_type", {}],
    ["$: invalid_type", ["a"]],
    ["$: invalid_type", true],
  ],
};
