import type { Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { equalExpressions } from "../../languages/promql/normalize.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { RATE_FUNCTIONS } from "../facts/metric-kinds.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

/** Their results are fractions even of whole numbers: they extrapolate, interpolate or divide by time. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  ...RATE_FUNCTIONS,
  "deriv",
  "predict_linear",
  "histogram_quantile",
  "stddev_over_time",
  "stdvar_over_time",
]);
const OPERATORS: ReadonlySet<string> = new Set(["stddev", "stdvar"]);

export const floatEquality = defineRule({
  id: "promql/float-equality",
  layer: "semantic",
  summary: "Disallow == and != on results that are hardly ever exact.",
  help: "Rates are extrapolated to the ends of the range, so increase() of a counter that grew by 3 may be 3.0013. Compare with < and >, or round() first. Zero is exact.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: {
    equal: "{function}() is hardly ever exactly equal to anything but 0",
  },
  examples: [
    {
      title: "exactly three",
      source: `groups:
  - name: api
    rules:
      - alert: ThreeErrors
        expr: increase(http_errors_total[10m]) == 3
`,
      expect: ["5:48 equal"],
    },
    {
      title: "none, and about three",
      source: `groups:
  - name: api
    rules:
      - alert: NoRequests
        expr: rate(http_requests_total[10m]) == 0
      - alert: ThreeErrors
        expr: round(increase(http_errors_total[10m])) == 3
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { operator, operatorSpan, left, right } of promqlFacts(expression).binaries) {
        if (
          (operator !== "==" && operator !== "!=") ||
          constantNumber(left) === 0 ||
          constantNumber(right) === 0
        )
          continue;
        // `x != x` asks for NaN.
        if (equalExpressions(left, right)) continue;
        const inexact = inexactFunction(left) ?? inexactFunction(right);
        if (inexact !== undefined)
          report("equal", { path, alsoAt, span: operatorSpan }, { function: inexact });
      }
    }
  },
});

function inexactFunction(expression: Expression): string | undefined {
  let node = withoutParens(expression);
  while (node.type === "aggregation" && !OPERATORS.has(node.operator)) {
    if (node.operator === "count" || node.operator === "group" || node.operator === "count_values")
      return undefined;
    node = withoutParens(node.expression);
  }
  if (node.type === "aggregation") return node.operator;
  return node.type === "call" && FUNCTIONS.has(node.name) ? node.name : undefined;
}
