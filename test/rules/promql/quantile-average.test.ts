import { expect, test } from "vitest";
import { quantileAverage } from "../../../src/rules/promql/quantile-average.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["sum((x{quantile='0.5'}))", ["summary sum"]],
  ["avg(x{quantile='1'})", []],
  ["avg(x{quantile=''})", []],
  ["avg(x{quantile!='0.5'})", []],
  ["avg(abs(x))", []],
  ["histogram_quantile(0.9, avg by (le) (rate(x_bucket[5m])))", []],
  ["histogram_quantile(0.9, max by (le) (rate(x[5m])))", []],
  ["histogram_quantile(0.9, count by (le) (rate(x_bucket[5m])))", ["buckets count"]],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(quantileAverage, expr)).toEqual(expected);
});
