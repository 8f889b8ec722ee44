import { expect, test } from "vitest";
import { histogramQuantileRate } from "../../../src/rules/promql/histogram-quantile-rate.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ['histogram_quantile(0.9, {__name__="x_bucket"})', ['raw {__name__="x_bucket"}']],
  ["histogram_quantile(0.9, rate(x_bucket[1h:5m]))", []],
  ["histogram_quantile(0.9, job:x_bucket)", []],
  ["sum(x_bucket)", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(histogramQuantileRate, expr)).toEqual(expected);
});
