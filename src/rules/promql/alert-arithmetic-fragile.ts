import { ARITHMETIC_OPERATORS, type Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { millisecondsOf } from "../facts/durations.js";
import { expressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const alertArithmeticFragile = defineRule({
  id: "promql/alert-arithmetic-fragile",
  layer: "semantic",
  preset: "strict",
  summary: "Require for on alerts that compute with aggregations of different metrics.",
  help: "Targets are scraped at different moments and restart one by one, so that for a moment the two aggregations do not belong together. `for` of two scrape intervals or more waits until they do.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/fragile"],
  messages: { fragile: "{operator} between aggregations of different metrics, and the alert has no `for`" },
  examples: [
    {
      title: "at once",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Unscheduled\n        expr: sum(jobs_wanted) - sum(workers_ready) > 0\n",
      expect: ["5:32 fragile"],
    },
    {
      title: "after a while",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Unscheduled\n        expr: sum(jobs_wanted) - sum(workers_ready) > 0\n        for: 5m\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, rule } of expressionsOf(document, settings)) {
      if (rule.type !== "alerting" || (millisecondsOf(rule.rule.for) ?? 0) > 0) continue;
      for (const { operator, operatorSpan: span, left, right } of promqlFacts(expression).binaries) {
        if (!ARITHMETIC.has(operator) || !isAggregation(left) || !isAggregation(right)) continue;
        const [leftNames, rightNames] = [promqlFacts(left).metricNames, promqlFacts(right).metricNames];
        if ([...leftNames].some((name) => rightNames.has(name))) continue;
        report("fragile", { path, span }, { operator });
      }
    }
  },
});

const ARITHMETIC: ReadonlySet<string> = new Set(ARITHMETIC_OPERATORS);

function isAggregation(expression: Expression): boolean {
  return withoutParens(expression).type === "aggregation";
}
