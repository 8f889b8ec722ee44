import { promqlFacts } from "../../languages/promql/facts.js";
import { canHave, labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { constantString } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const countValuesInRecord = defineRule({
  id: "promql/count-values-in-record",
  layer: "semantic",
  summary: "Disallow recording a series for each value that count_values() finds.",
  help: "Every new value of the metric makes a new series that is stored for as long as any other. Count in an alert or a dashboard, or aggregate the label away before recording.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: {
    unbounded: 'count_values() records a series for each value, in the label "{label}"',
  },
  examples: [
    {
      title: "a series for each value",
      source: `groups:
  - name: api
    rules:
      - record: job:config_hash:count
        expr: count_values by (job) ("hash", config_hash)
`,
      expect: ["5:15 unbounded"],
    },
    {
      title: "how many values there are",
      source: `groups:
  - name: api
    rules:
      - record: job:config_hashes:count
        expr: count by (job) (count_values by (job) ("hash", config_hash))
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt, ruleType } of distinctExpressionsOf(document, settings)) {
      if (ruleType !== "recording") continue;
      for (const { operator, operatorSpan, parameter } of promqlFacts(expression).aggregations) {
        const label = operator === "count_values" ? constantString(parameter) : undefined;
        if (label !== undefined && canHave(labelFlow(expression), label))
          report("unbounded", { path, alsoAt, span: operatorSpan }, { label });
      }
    }
  },
});
