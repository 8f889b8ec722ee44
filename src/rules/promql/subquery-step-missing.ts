import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const subqueryStepMissing = defineRule({
  id: "promql/subquery-step-missing",
  layer: "semantic",
  summary: "Require subqueries to state their step.",
  help: "Without a step, the global evaluation interval of the server is used, not the interval of the group: the same rule costs and returns something else on another server. Write `[1d:5m]`.",
  severity: "info",
  preset: "strict",
  appliesTo: PROMQL_KINDS,
  messages: {
    missing: "the step of this subquery depends on the server's global evaluation interval",
  },
  examples: [
    {
      title: "no step",
      source: `groups:
  - name: api
    rules:
      - record: job:http_errors:max1d
        expr: max_over_time(job:http_errors:rate5m[1d:])
`,
      expect: ["5:52 missing"],
    },
    {
      title: "a step",
      source: `groups:
  - name: api
    rules:
      - record: job:http_errors:max1d
        expr: max_over_time(job:http_errors:rate5m[1d:5m])
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { range, step } of promqlFacts(expression).subqueries) {
        if (step === undefined) report("missing", { path, alsoAt, span: range.span });
      }
    }
  },
});
