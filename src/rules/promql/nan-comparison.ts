import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { isComparison } from "../facts/value-range.js";

export const nanComparison = defineRule({
  id: "promql/nan-comparison",
  layer: "semantic",
  summary: "Disallow comparisons with NaN.",
  help: "NaN is neither equal to, less than nor greater than anything, itself included. To find NaN, compare something with itself: `x != x`; to leave it out, `x == x`.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: {
    never: "{operator} NaN is never true",
    always: "!= NaN is always true",
  },
  examples: [
    {
      title: "a test for NaN that finds nothing",
      source: `groups:
  - name: api
    rules:
      - alert: NoRatio
        expr: job:errors:ratio == NaN
`,
      expect: ["5:32 never"],
    },
    {
      title: "a test for NaN that works",
      source: `groups:
  - name: api
    rules:
      - alert: NoRatio
        expr: job:errors:ratio != job:errors:ratio
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { operator, operatorSpan, left, right } of promqlFacts(expression).binaries) {
        if (!isComparison(operator)) continue;
        if (![left, right].some((side) => Number.isNaN(constantNumber(side)))) continue;
        const place = { path, alsoAt, span: operatorSpan };
        if (operator === "!=") report("always", place);
        else report("never", place, { operator });
      }
    }
  },
});
