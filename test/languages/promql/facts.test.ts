import { describe, expect, test } from "vitest";
import type { DurationExpression, Expression, VectorSelector } from "../../../src/languages/promql/ast.js";
import {
  durationMs,
  type MetricKind,
  metricKindByName,
  metricNameOf,
  promqlFacts,
} from "../../../src/languages/promql/facts.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";

function parse(text: string): Expression {
  const { expression, errors } = parsePromql(text);
  if (expression === undefined) throw new Error(`${text}: ${errors[0]?.message}`);
  return expression;
}

function selectorOf(text: string): VectorSelector {
  const expression = parse(text);
  if (expression.type !== "selector") throw new Error(`${text} is no selector`);
  return expression;
}

describe("facts", () => {
  const text =
    'sum by (job) (rate(a_total{x="1"}[5m])) / max_over_time((quantile_over_time(0.5, ((b))[1h:1m])[1d:])) > scalar({__name__="c"})';
  const facts = promqlFacts(parse(text));

  test("selectors come in the order of the text, each with what is around it", () => {
    expect(
      facts.selectors.map(({ metricName, rangeMs, wrappers, subqueries }) => ({
        metricName,
        rangeMs,
        wrappers,
        subqueries: subqueries.map(({ range }) => durationMs(range)),
      })),
    ).toEqual([
      { metricName: "a_total", rangeMs: 300_000, wrappers: ["sum", "rate"], subqueries: [] },
      {
        metricName: "b",
        rangeMs: undefined,
        wrappers: ["max_over_time", "quantile_over_time"],
        subqueries: [86_400_000, 3_600_000],
      },
      { metricName: "c", rangeMs: undefined, wrappers: ["scalar"], subqueries: [] },
    ]);
    expect(facts.selectors.map(({ matrix }) => matrix?.type)).toEqual(["matrix", undefined, undefined]);
  });

  test("ancestors lead from the whole expression to the selector", () => {
    const [first, second] = facts.selectors.map(({ ancestors }) => ancestors.map(({ type }) => type));
    expect(first).toEqual(["binary", "binary", "aggregation", "call", "matrix"]);
    expect(second?.slice(0, 5)).toEqual(["binary", "binary", "call", "paren", "subquery"]);
    expect(promqlFacts(parse("up")).selectors[0]?.ancestors).toEqual([]);
  });

  test("each kind of node is listed", () => {
    expect([...facts.metricNames]).toEqual(["a_total", "b", "c"]);
    expect(facts.calls.map(({ name }) => name)).toEqual([
      "rate",
      "max_over_time",
      "quantile_over_time",
      "scalar",
    ]);
    expect(facts.aggregations.map(({ operator }) => operator)).toEqual(["sum"]);
    expect(facts.binaries.map(({ operator }) => operator)).toEqual([">", "/"]);
    expect(facts.subqueries).toHaveLength(2);
  });

  test("ranges know the function that takes them, through parentheses", () => {
    expect(facts.ranges.map(({ node, rangeMs, call }) => [node.type, rangeMs, call?.name])).toEqual([
      ["matrix", 300_000, "rate"],
      ["subquery", 86_400_000, "max_over_time"],
      ["subquery", 3_600_000, "quantile_over_time"],
    ]);
    expect(promqlFacts(parse("up[5m]")).ranges[0]?.call).toBeUndefined();
    expect(promqlFacts(parse("abs(-up[5m:])")).ranges).toHaveLength(1);
  });

  test("parents are given for every node but the outermost", () => {
    const expression = parse("rate(a[5m]) + 1");
    const { parents, selectors } = promqlFacts(expression);
    expect(parents.has(expression)).toBe(false);
    expect(parents.size).toBe(4);
    const selector = selectors[0]?.node ?? expression;
    expect(parents.get(selector)?.type).toBe("matrix");
  });

  test("are remembered", () => {
    const expression = parse("up");
    expect(promqlFacts(expression)).toBe(promqlFacts(expression));
  });

  test("a selector without an exact name adds no metric name", () => {
    const { metricNames, selectors } = promqlFacts(parse('{__name__=~"a|b"}'));
    expect(metricNames.size).toBe(0);
    expect(selectors[0]?.metricName).toBeUndefined();
  });

  test("expressions of any depth are walked", () => {
    let expression = parse("x");
    const outer = parse("x + y");
    for (let depth = 0; depth < 20_000; depth++) {
      if (outer.type === "binary") expression = { ...outer, left: expression };
    }
    const { binaries, selectors } = promqlFacts(expression);
    expect(binaries).toHaveLength(20_000);
    expect(selectors[0]?.ancestors).toHaveLength(20_000);
  });
});

test.each([
  ["up", "up"],
  ['up{job="a"}', "up"],
  ['{__name__="up"}', "up"],
  ['{"node.load"}', "node.load"],
  ['{__name__=~"up"}', undefined],
  ['{__name__!="up", job="a"}', undefined],
  ['{job="a"}', undefined],
])("the metric of %s is %s", (text, name) => {
  expect(metricNameOf(selectorOf(text))).toBe(name);
});

test.each([
  ["http_requests_total", "counter"],
  ["request_duration_seconds_sum", "counter"],
  ["request_duration_seconds_count", "counter"],
  ["process_cpu_seconds_total", "counter"],
  ["request_duration_seconds_bucket", "histogram-bucket"],
  ["kube_pod_info", "info"],
  ["job:http_requests:rate5m", "recorded"],
  ["job:http_requests_total", "recorded"],
  ["up", "gauge"],
  ["node_memory_free_bytes", "gauge"],
  ["process_start_time_seconds", "gauge"],
  ["http_requests_created", "gauge"],
  ["cache_hit_ratio", "gauge"],
  ["job_last_success_timestamp", "gauge"],
  ["job_last_success_timestamp_milliseconds", "gauge"],
  ["startup", "unknown"],
  ["queue_length", "unknown"],
] satisfies readonly (readonly [string, MetricKind])[])("by its name, %s is a %s", (name, kind) => {
  expect(metricKindByName(name)).toBe(kind);
});

describe("durations", () => {
  function rangeOf(text: string): DurationExpression {
    const expression = parse(`x[${text}]`);
    if (expression.type !== "matrix") throw new Error(`${text} is no range`);
    return expression.range;
  }

  test.each([
    ["5m", 300_000],
    ["1h30m", 5_400_000],
    ["300", 300_000],
    ["1m + 30s", 90_000],
    ["1m - 90s", -30_000],
    ["5m * 2", 600_000],
    ["2 ^ 3", 8_000],
    ["5m % 120", 60_000],
    ["1h / 4", 900_000],
    ["-(-1m)", 60_000],
    ["+1m", 60_000],
    ["max_of(1m, 5m)", 300_000],
    ["min_of(1m, 5m)", 60_000],
    ["step()", undefined],
    ["range() / 2", undefined],
    ["1 + step()", undefined],
    ["-step()", undefined],
    ["max_of(step(), 5m)", undefined],
    ["1m / (1m - 60)", undefined],
  ])("%s", (text, milliseconds) => {
    expect(durationMs(rangeOf(text))).toBe(milliseconds);
  });

  test("nested too deeply have no value", () => {
    let duration = rangeOf("1m");
    for (let depth = 0; depth < 50_000; depth++) {
      duration = { type: "duration-paren", expression: duration, span: duration.span };
    }
    expect(durationMs(duration)).toBeUndefined();
  });
});
