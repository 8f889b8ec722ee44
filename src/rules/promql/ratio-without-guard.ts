import type { Binary, Expression } from "../../languages/promql/ast.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { isComparison } from "../facts/value-range.js";
import { canBeZero } from "../facts/zero.js";

export const ratioWithoutGuard = defineRule({
  id: "promql/ratio-without-guard",
  layer: "semantic",
  summary: "Require alerts on ratios to say what happens when the divisor is zero.",
  help: "With a divisor of 0 the ratio is NaN, which never fires, or infinite, which fires above any threshold. Decide: `a / (b > 0)` for silence, `clamp_min(b, 1)` for a value.",
  severity: "info",
  preset: "strict",
  appliesTo: PROMQL_KINDS,
  messages: {
    unguarded: "the divisor of this ratio may be 0",
  },
  examples: [
    {
      title: "a ratio that may be NaN or infinite",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: job:errors:rate5m / job:requests:rate5m > 0.1
`,
      expect: ["5:35 unguarded"],
    },
    {
      title: "nothing without requests",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: job:errors:rate5m / (job:requests:rate5m > 0) > 0.1
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt, ruleType } of distinctExpressionsOf(document, settings)) {
      if (ruleType !== "alerting") continue;
      for (const { right } of comparedRatios(expression)) {
        if (canBeZero(right)) report("unguarded", { path, alsoAt, span: right.span });
      }
    }
  },
});

/** The divisions that are compared with something, on the way down from the result of an alert. */
function comparedRatios(expression: Expression): readonly Binary[] {
  const ratios: Binary[] = [];
  const open: { readonly node: Expression; readonly isCompared: boolean }[] = [
    { node: expression, isCompared: false },
  ];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { isCompared } = part;
    const node = withoutParens(part.node);
    if (node.type !== "binary") continue;
    const { operator, left, right } = node;
    if (operator === "/" && isCompared) ratios.push(node);
    if (operator === "or" || operator === "*")
      open.push({ node: left, isCompared }, { node: right, isCompared });
    else if (isComparison(operator))
      open.push({ node: left, isCompared: true }, { node: right, isCompared: true });
    else if (operator === "and" || operator === "unless" || operator === "/")
      open.push({ node: left, isCompared });
  }
  return ratios;
}
