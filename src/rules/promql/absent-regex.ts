import { promqlFacts } from "../../languages/promql/facts.js";
import { analyzeRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { absentSelectors } from "../facts/absent.js";
import { excerpt } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const absentRegex = defineRule({
  id: "promql/absent-regex",
  layer: "semantic",
  summary: "Disallow several values of a label in one absent() of an alert.",
  help: "absent() fires when all of them are gone, and its result does not have the label, so the alert cannot name them. Write one absent() for each value, joined by or.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: {
    alternatives: "absent() fires only when every one of {count} values of {label} is gone: {matcher}",
  },
  examples: [
    {
      title: "two jobs, of which one may be gone unnoticed",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(up{job=~"api|db"})\n        for: 5m\n',
      expect: ["5:25 alternatives"],
    },
    {
      title: "one absent() for each job",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(up{job="api"}) or absent(up{job="db"})\n        for: 5m\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, text, expression, ruleType } of distinctExpressionsOf(document, settings)) {
      if (ruleType !== "alerting") continue;
      for (const { selector } of absentSelectors(promqlFacts(expression))) {
        for (const { name: label, operator, value, span } of selector.matchers) {
          const count = operator === "=~" ? (analyzeRegex(value).alternatives?.length ?? 0) : 0;
          if (count > 1)
            report("alternatives", { path, alsoAt, span }, { count, label, matcher: excerpt(text, span) });
        }
      }
    }
  },
});
