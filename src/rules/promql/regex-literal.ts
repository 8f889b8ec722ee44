import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { describeMatcher, regexMatchersOf } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const regexLiteral = defineRule({
  id: "promql/regex-literal",
  layer: "performance",
  summary: "Disallow regular expressions that match one value only.",
  help: "= and != say the same, are cheaper, and tell Prometheus which value the label has: absent() keeps the label.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/regexp"],
  messages: { literal: "{matcher} matches one value only: {replacement}" },
  examples: [
    {
      title: "a value without any wildcard",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"api"} == 0\n',
      expect: ["5:18 literal"],
    },
    {
      title: "a plain value, and a choice of values",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job="api"} == 0\n      - alert: Slow\n        expr: up{job=~"api|db"} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { matcher, analysis } of regexMatchersOf(expression)) {
        const { literal } = analysis;
        if (literal === undefined) continue;
        const { name, operator, span } = matcher;
        const replacement = describeMatcher({
          name,
          operator: operator === "=~" ? "=" : "!=",
          value: literal,
        });
        report("literal", { path, alsoAt, span }, { matcher: describeMatcher(matcher), replacement });
      }
    }
  },
});
