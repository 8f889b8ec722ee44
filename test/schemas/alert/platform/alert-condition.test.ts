import {
  AlertConditionSchema,
  ThresholdOperatorSchema,
} from "../../../../src/schemas/alert/platform/alert-condition.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const THRESHOLD = {
  type: "threshold",
  query: "load1",
  operator: "gt",
  threshold: { type: "static", value: 8 },
};

testSchema("AlertConditionSchema", AlertConditionSchema, {
  valid: [
    { type: "promql", expr: "up == 0" },
    THRESHOLD,
    { ...THRESHOLD, operator: "lte", threshold: { type: "static", value: -1.5, recovery: 0 } },
  ],
  invalid: [
    [{ type: "promql", expr: "" }, ["expr"]],
    [{ type: "promql", expr: "up", operator: "gt" }, []],
    [{ ...THRESHOLD, operator: ">" }, ["operator"]],
    [{ ...THRESHOLD, query: undefined }, ["query"]],
    [{ ...THRESHOLD, threshold: 8 }, ["threshold"]],
    [{ expr: "up == 0" }, ["type"]],
  ],
});

testSchema("ThresholdOperatorSchema", ThresholdOperatorSchema, {
  valid: ["gt", "lte", "ne"],
  invalid: [
    [">", []],
    ["GT", []],
    ["neq", []],
    ["", []],
    [1, []],
  ],
});
