import type { Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { equalExpressions } from "../../languages/promql/normalize.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const divisionByZero = defineRule({
  id: "promql/division-by-zero",
  layer: "semantic",
  summary: "Disallow divisions by what is always zero.",
  help: "Prometheus does not fail here: it returns +Inf, -Inf or NaN, and comparisons with these are always true or always false.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    constant: "the right side of {operator} is always 0",
    difference: "the right side of {operator} is something minus itself, which is always 0",
  },
  examples: [
    {
      title: "a constant that is zero",
      source: `groups:
  - name: api
    rules:
      - record: job:errors:ratio
        expr: job:errors:rate5m / (60 - 1m)
`,
      expect: ["5:35 constant"],
    },
    {
      title: "the difference of the same metric",
      source: `groups:
  - name: node
    rules:
      - alert: DiskFull
        expr: disk_used_bytes / (disk_size_bytes - disk_size_bytes) > 0.9
`,
      expect: ["5:33 difference"],
    },
    {
      title: "a divisor that is seldom zero",
      source: `groups:
  - name: node
    rules:
      - alert: DiskFull
        expr: disk_used_bytes / disk_size_bytes > 0.9
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { operator, right } of promqlFacts(expression).binaries) {
        if (operator !== "/" && operator !== "%") continue;
        const messageId = zero(right);
        if (messageId !== undefined) report(messageId, { path, alsoAt, span: right.span }, { operator });
      }
    }
  },
});

function zero(divisor: Expression): "constant" | "difference" | undefined {
  if (constantNumber(divisor) === 0) return "constant";
  const node = withoutParens(divisor);
  const isDifference = node.type === "binary" && node.operator === "-" && constantNumber(node) === undefined;
  return isDifference && equalExpressions(node.left, node.right) ? "difference" : undefined;
}
