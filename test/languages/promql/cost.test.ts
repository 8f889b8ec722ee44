import { describe, expect, test } from "vitest";
import { type CostEstimate, type CostOptions, estimateCost } from "../../../src/languages/promql/cost.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";

const INTERVALS = { scrapeIntervalMs: 30_000, evaluationIntervalMs: 60_000 };

function costOf(text: string, options: CostOptions = INTERVALS): CostEstimate {
  const { expression, errors } = parsePromql(text);
  if (expression === undefined) throw new Error(`${text}: ${errors[0]?.message}`);
  return estimateCost(expression, options);
}

/** Samples read each time the expression runs. */
function samplesOf(text: string, options?: CostOptions): number {
  return Math.round(costOf(text, options).score * 60);
}

describe("cost", () => {
  test.each([
    ["1 + time()", 0],
    ["up", 100],
    ['up{job="a"}', 10],
    ['{__name__="up"}', 100],
    ['up{job!="a"}', 100],
    ["latency_bucket", 10_000],
    ['latency_bucket{job="a"}', 1_000],
    ['{job="a"}', 100_000],
    ['up{job=~"a.*"}', 300],
    ['up{job!~"a.*"}', 300],
    ['up{job=~"a"}', 100],
    ["rate(x[5m])", 1_000],
    ["rate(x[15s])", 100],
    ["rate(x[step()])", 100],
    ["x + y", 200],
    ["max_over_time(x[1h:1m])", 6_000],
    ["max_over_time(x[1h:])", 6_000],
    ["max_over_time(x[1h:step()])", 6_000],
    ["max_over_time(x[0h + step():1m])", 100],
    ["max_over_time(rate(x[5m])[1h:1m])", 60_000],
    ["max_over_time(max_over_time(x[1h:1m])[1h:30m])", 12_000],
    ["max_over_time(x[1h:1m-1m])", 100],
  ])("%s reads %s samples", (text, samples) => {
    expect(samplesOf(text)).toBe(samples);
  });

  test("known cardinalities replace the guesses", () => {
    const known = new Map([["up", 7]]);
    const cardinality = (metric: string | undefined): number | undefined => known.get(metric ?? "");
    expect(samplesOf("up + other", { ...INTERVALS, cardinality })).toBe(107);
  });

  test("counts per second of the interval", () => {
    expect(costOf("up").score).toBeCloseTo(100 / 60);
    expect(costOf("up", { ...INTERVALS, evaluationIntervalMs: 10_000 }).score).toBeCloseTo(10);
  });

  test("names the selector that costs most", () => {
    const { top } = costOf('sum(up{job="a"}) + sum(latency_bucket) + sum(up)');
    expect(top?.selector.name).toBe("latency_bucket");
    expect(top?.score).toBeCloseTo(10_000 / 60);
    expect(costOf("1").top).toBeUndefined();
  });

  test.each([
    ["up", 1],
    ["max_over_time(rate(x[5m])[7d:30s])", 20_160],
    ["max_over_time(max_over_time(x[1h:1m])[1h:30m]) + max_over_time(y[1h:30m])", 120],
    ["max_over_time(vector(1)[1h:1m])", 60],
    ["max_over_time(max_over_time(vector(1)[1h:1m])[1h:30m])", 120],
    ["max_over_time(x[30s:1m])", 1],
  ])("%s runs its innermost part %s times", (text, evaluations) => {
    expect(costOf(text).subqueryEvaluations).toBe(evaluations);
  });
});
