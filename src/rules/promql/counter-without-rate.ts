import type { Binary, Expression, VectorSelector } from "../../languages/promql/ast.js";
import { metricNameOf } from "../../languages/promql/facts.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { type MetricKinds, metricKinds, type SeriesKind } from "../facts/metric-kinds.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { isComparison } from "../facts/value-range.js";

export const counterWithoutRate = defineRule({
  id: "promql/counter-without-rate",
  layer: "semantic",
  summary: "Disallow the value of a counter where only its growth says something.",
  help: "A counter counts from the start of its process: the value grows until the next restart, whatever happens now. Compare `increase(…[10m])` or `rate(…[5m])` instead.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/counter"],
  messages: {
    compared: '"{metric}" is a counter and is compared ({user}) without rate() or increase()',
    calculated: '"{metric}" is a counter and is calculated with ({user}) without rate() or increase()',
    aggregated: '"{metric}" is a counter and is aggregated ({user}) without rate() or increase()',
  },
  examples: [
    {
      title: "a threshold for all errors since the start",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: http_errors_total{job="api"} > 10
`,
      expect: ["5:15 compared"],
    },
    {
      title: "the mean since the start",
      source: `groups:
  - name: api
    rules:
      - record: job:latency_seconds:avg
        expr: sum by (job) (latency_seconds_sum) / sum by (job) (latency_seconds_count)
`,
      expect: ["5:29 aggregated", "5:66 aggregated"],
    },
    {
      title: "growth, restarts and how many there are",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: increase(http_errors_total[10m]) > 10 and on (job) http_requests_total
      - alert: NoCounters
        expr: absent(http_errors_total) or count(http_errors_total) < 3
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const kinds = metricKinds(document, settings);
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { selector, metric, use, user } of rawCounters(expression, kinds)) {
        report(use, { path, alsoAt, span: selector.nameSpan ?? selector.span }, { metric, user });
      }
    }
  },
});

interface Use {
  readonly use: "compared" | "calculated" | "aggregated";
  readonly user: string;
}

interface RawCounter extends Use {
  readonly selector: VectorSelector;
  readonly metric: string;
}

/** For what all counters have in common, or for their mere presence. */
const COUNTING_OPERATORS: ReadonlySet<string> = new Set(["count", "group", "count_values"]);
/** Functions that hand on the values they are given. */
const VALUE_FUNCTIONS: ReadonlySet<string> = new Set([
  "abs",
  "ceil",
  "floor",
  "round",
  "sqrt",
  "ln",
  "log2",
  "log10",
  "exp",
  "clamp",
  "clamp_min",
  "clamp_max",
  "scalar",
  "vector",
  "label_replace",
  "label_join",
  "sort",
  "sort_desc",
  "sgn",
  "info",
]);

interface Operand {
  readonly node: Expression;
  /** What becomes of its value; `undefined` when nothing does. */
  readonly use: Use | undefined;
}

/** Goes down from what uses a value to the selectors that the value comes from. */
function rawCounters(expression: Expression, kinds: MetricKinds): readonly RawCounter[] {
  const found: RawCounter[] = [];
  const open: Operand[] = [{ node: expression, use: undefined }];
  for (let operand = open.pop(); operand !== undefined; operand = open.pop()) {
    const { node, use } = operand;
    const metric = node.type === "selector" ? metricNameOf(node) : undefined;
    if (node.type !== "selector") open.push(...operandsOf(node, use, kinds));
    else if (use !== undefined && metric !== undefined && isCounting(kinds.ofName(metric)))
      found.push({ selector: node, metric, ...use });
  }
  return found;
}

function operandsOf(
  node: Exclude<Expression, VectorSelector>,
  use: Use | undefined,
  kinds: MetricKinds,
): readonly Operand[] {
  switch (node.type) {
    case "paren":
    case "unary":
      return [{ node: node.expression, use }];
    case "aggregation":
      return COUNTING_OPERATORS.has(node.operator)
        ? []
        : [{ node: node.expression, use: { use: "aggregated", user: node.operator } }];
    case "call":
      // What other functions make of a counter has nothing to do with its value, or is for another rule to judge.
      return VALUE_FUNCTIONS.has(node.name) ? node.args.map((argument) => ({ node: argument, use })) : [];
    case "binary":
      return operandsOfBinary(node, use, kinds);
    default:
      return [];
  }
}

function operandsOfBinary(binary: Binary, use: Use | undefined, kinds: MetricKinds): readonly Operand[] {
  const { operator, left, right } = binary;
  const both = (itsUse: Use | undefined): readonly Operand[] =>
    [left, right].map((node) => ({ node, use: itsUse }));
  if (operator === "or") return both(use);
  // Only whether there is a match on the right counts, not its value.
  if (operator === "and" || operator === "unless")
    return [
      { node: left, use },
      { node: right, use: undefined },
    ];
  if (isOwnPast(left, right) || isPresenceTest(binary)) return [];
  const own: Use = { use: isComparison(operator) ? "compared" : "calculated", user: operator };
  // 100 times a counter is a counter still.
  if (constantNumber(left) !== undefined || constantNumber(right) !== undefined)
    return both(own.use === "compared" ? own : use);
  const [leftKind, rightKind] = [kinds.ofExpression(left), kinds.ofExpression(right)];
  if (GROWING_KINDS.has(leftKind) && GROWING_KINDS.has(rightKind)) return both(own);
  // Multiplied by what is always 1, it only gets more labels.
  if (operator === "*" && rightKind === "info") return [{ node: left, use }];
  if (operator === "*" && leftKind === "info") return [{ node: right, use }];
  // Beside a gauge, a name that ends in _total is most likely a gauge, too: disk_used / disk_total.
  return [];
}

const GROWING_KINDS: ReadonlySet<SeriesKind> = new Set(["counter", "bucket", "aggregate", "rate"]);

function isCounting(kind: SeriesKind): boolean {
  return kind === "counter" || kind === "bucket";
}

/** `x > x offset 5m` and `x - x offset 5m` ask for the growth, too. */
function isOwnPast(left: Expression, right: Expression): boolean {
  const [a, b] = [withoutParens(left), withoutParens(right)];
  return (
    a.type === "selector" &&
    b.type === "selector" &&
    metricNameOf(a) === metricNameOf(b) &&
    a.offset !== b.offset
  );
}

/** `x_count > 0`: whether anything was ever observed. */
function isPresenceTest({ operator, left, right }: Binary): boolean {
  const counter = withoutParens(left);
  return (
    (operator === ">" || operator === "!=") &&
    constantNumber(right) === 0 &&
    counter.type === "selector" &&
    metricNameOf(counter)?.endsWith("_count") === true
  );
}
