import {
  type AggregationOperator,
  ARITHMETIC_OPERATORS,
  type Binary,
  type Expression,
} from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { metricKinds } from "../facts/metric-kinds.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { canBeZero } from "../facts/zero.js";

const OPERATORS: ReadonlySet<AggregationOperator> = new Set(["sum", "avg", "stddev", "stdvar"]);
/** Functions that return NaN for NaN and keep every series. */
const VALUE_FUNCTIONS: ReadonlySet<string> = new Set([
  "abs",
  "ceil",
  "floor",
  "round",
  "label_replace",
  "label_join",
  "sqrt",
  "clamp_max",
  "clamp_min",
  "clamp",
]);
const ARITHMETIC: ReadonlySet<string> = new Set(ARITHMETIC_OPERATORS);

export const nanInAggregation = defineRule({
  id: "promql/nan-in-aggregation",
  layer: "semantic",
  summary: "Disallow divisions that may be 0/0 inside sums and means.",
  help: "While nothing happens, 0/0 is NaN, and one NaN makes the sum or the mean of all series NaN. Aggregate first and divide then, or let only `> 0` through: `a / (b > 0)`.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/nan"],
  messages: {
    nan: "one series whose divisor is 0 makes the whole {aggregation}() NaN",
  },
  examples: [
    {
      title: "the mean of ratios of rates",
      source: `groups:
  - name: api
    rules:
      - record: job:errors:ratio
        expr: avg by (job) (rate(errors_total[5m]) / rate(requests_total[5m]))
`,
      expect: ["5:54 nan"],
    },
    {
      title: "series without requests left out, or the ratio of sums",
      source: `groups:
  - name: api
    rules:
      - record: job:errors:ratio
        expr: avg by (job) (rate(errors_total[5m]) / (rate(requests_total[5m]) > 0))
      - record: job:errors:ratio
        expr: sum by (job) (rate(errors_total[5m])) / sum by (job) (rate(requests_total[5m]))
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const kinds = metricKinds(document, settings);
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { operator: aggregation, expression: inner } of promqlFacts(expression).aggregations) {
        if (!OPERATORS.has(aggregation)) continue;
        for (const { right } of divisionsIn(inner)) {
          // Rates are zero whenever nothing happens; sizes and limits hardly ever are.
          if (!canBeZero(right) || kinds.ofExpression(right) !== "rate") continue;
          report("nan", { path, alsoAt, span: right.span }, { aggregation });
        }
      }
    }
  },
});

/** The divisions whose NaN reaches the value of `expression`: a comparison on the way drops it. */
function divisionsIn(expression: Expression): readonly Binary[] {
  const divisions: Binary[] = [];
  const open: (Expression | undefined)[] = [expression];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "paren" || node.type === "unary") open.push(node.expression);
    else if (node.type === "call" && VALUE_FUNCTIONS.has(node.name)) open.push(node.args[0]);
    else if (node.type === "binary" && ARITHMETIC.has(node.operator)) {
      open.push(node.left, node.right);
      if (node.operator === "/" || node.operator === "%") divisions.push(node);
    }
  }
  return divisions;
}
