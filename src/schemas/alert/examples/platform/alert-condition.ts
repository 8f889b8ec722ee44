import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { AlertConditionSchema, ThresholdOperatorSchema } from "../../platform/alert-condition.js";

export const alertCondition: SchemaExamples<AlertConditionSchema> = {
  valid: [
    {
      type: "threshold",
      query: "job:cpu:ratio",
      operator: "gt",
      threshold: { type: "static", value: 0.9, recovery: 0.8 },
    },
    { type: "promql", expr: "up == 0" },
    {
      type: "threshold",
      query: "job:cpu:ratio",
      operator: "gt",
      threshold: { type: "dynamic", model: { method: "robust", window: "1w", deviations: 4 } },
    },
  ],
  invalid: [
    ["type: invalid_union", {}],
    ["expr: invalid_type", { type: "promql" }],
    ["expr: too_small", { type: "promql", expr: "" }],
    [
      "operator: invalid_value",
      {
        type: "threshold",
        query: "job:cpu:ratio",
        operator: ">",
        threshold: { type: "static", value: 0.9, recovery: 0.8 },
      },
    ],
    [
      "threshold: invalid_type",
      { type: "threshold", query: "job:cpu:ratio", operator: "gt", threshold: 0.9 },
    ],
    ["type: invalid_union", { type: "sql", query: "select 1" }],
  ],
};

export const thresholdOperator: SchemaExamples<ThresholdOperatorSchema> = {
  valid: ["gt", "lte", "ne"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", ">"],
    ["$: invalid_value", "GT"],
    ["$: invalid_value", "greater"],
    ["$: invalid_value", null],
  ],
};
