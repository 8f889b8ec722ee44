import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";

export const thresholdOperator = defineRule({
  id: "alerting/threshold-operator",
  layer: "semantic",
  summary: "Require an operator with a side for dynamic thresholds.",
  help: "A model gives a bound above and a bound below what is usual. `gt` and `gte` compare with the upper one, `lt` and `lte` with the lower one; to be equal to a bound is chance.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { sideless: "`{operator}` chooses neither bound of the model" },
  examples: [
    {
      title: "not equal to what is usual",
      source:
        "alertRules:\n  - name: Latency\n    level: high\n    condition:\n      type: threshold\n      query: latency_seconds\n      operator: ne\n      threshold: {type: dynamic, model: {method: robust, window: 1d}}\n",
      expect: ["7:17 sideless"],
    },
    {
      title: "more than what is usual",
      source:
        "alertRules:\n  - name: Latency\n    level: high\n    condition:\n      type: threshold\n      query: latency_seconds\n      operator: gt\n      threshold: {type: dynamic, model: {method: robust, window: 1d}}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "alertRules")) {
      const { condition } = value;
      if (condition.type !== "threshold" || condition.threshold.type !== "dynamic") continue;
      const { operator } = condition;
      if (operator === "eq" || operator === "ne")
        report("sideless", { path: [...path, "condition", "operator"] }, { operator });
    }
  },
});
