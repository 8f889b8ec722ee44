import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { expressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const resultType = defineRule({
  id: "promql/result-type",
  layer: "semantic",
  summary: "Require an instant vector or a scalar as the result of a rule.",
  help: "Prometheus loads the rule and then fails at every evaluation. Put a function around the range, such as `rate(…)` or `max_over_time(…)`.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    range: 'the rule "{rule}" returns a range vector, which no rule can',
    string: {
      text: 'the rule "{rule}" returns a string, which no rule can',
      help: "Prometheus loads the rule and then fails at every evaluation. Take the quotes away if this is meant to be an expression.",
    },
  },
  examples: [
    {
      title: "a range without a function",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: http_errors_total{job="api"}[5m]
`,
      expect: ["5:15 range"],
    },
    {
      title: "an expression quoted twice",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: '"rate(http_errors_total[5m]) > 0"'
`,
      expect: ["5:16 string"],
    },
    {
      title: "a range inside a function",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: rate(http_errors_total{job="api"}[5m]) > 0
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, rule } of expressionsOf(document, settings)) {
      const { type, span } = withoutParens(expression);
      if (type === "string") report("string", { path, span }, { rule: rule.name });
      else if (type === "matrix" || type === "subquery") report("range", { path, span }, { rule: rule.name });
    }
  },
});
