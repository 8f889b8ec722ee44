import { expect, test } from "vitest";
import { histogramQuantileLe } from "../../../src/rules/promql/histogram-quantile-le.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = { prometheus: { features: ["promql-experimental-functions" as const] } };

test.each([
  ["histogram_quantile(0.9, sum(rate(x_bucket[5m])))", 1],
  ["histogram_quantile(0.9, sum without (le) (rate(x_bucket[5m])))", 1],
  ["histogram_fraction(0, 0.2, sum by (job) (rate(x_bucket[5m])))", 1],
  ['histogram_quantiles(sum by (job) (rate(x_bucket[5m])), "q", 0.9)', 1],
  ["histogram_quantile(0.9, sum without (pod) (rate(x_bucket[5m])))", 0],
  ["histogram_quantile(0.9, rate(x_bucket[5m]))", 0],
  ["histogram_quantile(0.9, sum(rate(x[5m])))", 0],
])("in %s it finds %d", (expr, count) => {
  expect(findingsIn(histogramQuantileLe, expr, { settings })).toHaveLength(count);
});
