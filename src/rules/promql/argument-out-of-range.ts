import type { Aggregation, Call, Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

interface Bounds {
  readonly messageId: "quantile" | "ratio" | "count" | "smoothing";
  readonly isInside: (value: number) => boolean;
}

const QUANTILE: Bounds = { messageId: "quantile", isInside: (value) => value >= 0 && value <= 1 };
const RATIO: Bounds = { messageId: "ratio", isInside: (value) => value >= -1 && value <= 1 };
const SMOOTHING: Bounds = { messageId: "smoothing", isInside: (value) => value > 0 && value < 1 };
/** What fits into a Go int64 (`promql/engine.go`, `convertibleToInt64`) and is not less than one. */
const COUNT: Bounds = { messageId: "count", isInside: (value) => value >= 1 && value < 2 ** 63 };

const PARAMETERS: ReadonlyMap<string, Bounds> = new Map([
  ["quantile", QUANTILE],
  ["limit_ratio", RATIO],
  ["topk", COUNT],
  ["bottomk", COUNT],
  ["limitk", COUNT],
]);

/** Functions with such arguments: from which to which place. */
const ARGUMENTS: ReadonlyMap<string, readonly [bounds: Bounds, from: number, to: number]> = new Map([
  ["quantile_over_time", [QUANTILE, 0, 1]],
  ["histogram_quantile", [QUANTILE, 0, 1]],
  ["histogram_quantiles", [QUANTILE, 2, Number.POSITIVE_INFINITY]],
  ["double_exponential_smoothing", [SMOOTHING, 1, 3]],
  ["holt_winters", [SMOOTHING, 1, 3]],
]);

export const argumentOutOfRange = defineRule({
  id: "promql/argument-out-of-range",
  layer: "semantic",
  summary: "Require constant arguments to be within the range that means something.",
  help: "Prometheus checks these values only when it evaluates the rule, and then fails or returns nothing of use.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    quantile: {
      text: "{function}() of {value}: a quantile is between 0 and 1, and anything else returns infinity",
      help: "A percentage is written as a fraction: 0.95 for the 95th percentile.",
    },
    ratio: {
      text: "{function}() of {value}: a ratio is between -1 and 1",
      severity: "warning",
      help: "Prometheus takes the nearest bound instead: 1 and -1 both keep every series.",
    },
    count: "{function}() of {value}: how many series to keep has to be a number from 1 on",
    smoothing:
      "{function}() with the factor {value}: smoothing and trend factors lie between 0 and 1, and the evaluation fails with anything else",
  },
  examples: [
    {
      title: "a percentage",
      source: `groups:
  - name: api
    rules:
      - record: job:rpc_seconds:p95
        expr: histogram_quantile(95, sum by (job, le) (rate(rpc_seconds_bucket[5m])))
`,
      expect: ["5:34 quantile"],
    },
    {
      title: "none at all",
      source: `groups:
  - name: api
    rules:
      - record: job:rpc_seconds:worst
        expr: topk(0, rpc_seconds)
`,
      expect: ["5:20 count"],
    },
    {
      title: "a fraction",
      source: `groups:
  - name: api
    rules:
      - record: job:rpc_seconds:p95
        expr: quantile by (job) (0.95, rpc_seconds) or quantile_over_time(1, rpc_seconds[1h])
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { aggregations, calls } = promqlFacts(expression);
      for (const { name, bounds, argument } of [
        ...aggregations.flatMap(parameterOf),
        ...calls.flatMap(argumentsOf),
      ]) {
        const value = constantNumber(argument);
        if (value === undefined || bounds.isInside(value)) continue;
        report(bounds.messageId, { path, alsoAt, span: argument.span }, { function: name, value });
      }
    }
  },
});

interface BoundedArgument {
  readonly name: string;
  readonly bounds: Bounds;
  readonly argument: Expression;
}

function parameterOf({ operator, parameter }: Aggregation): readonly BoundedArgument[] {
  const bounds = PARAMETERS.get(operator);
  return bounds === undefined || parameter === undefined
    ? []
    : [{ name: operator, bounds, argument: parameter }];
}

function argumentsOf({ name, args }: Call): readonly BoundedArgument[] {
  const known = ARGUMENTS.get(name);
  if (known === undefined) return [];
  const [bounds, from, to] = known;
  return args.slice(from, to).map((argument) => ({ name, bounds, argument }));
}
