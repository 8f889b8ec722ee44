import { expect, test } from "vitest";
import { nanInAggregation } from "../../../src/rules/promql/nan-in-aggregation.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["sum(100 * -(rate(a_total[5m]) / rate(b_total[5m])))", ["nan rate(b_total[5m])"]],
  ["stddev(ceil(rate(a_total[5m]) % rate(b_total[5m])))", ["nan rate(b_total[5m])"]],
  ["avg(job:a:rate5m / job:b:rate5m)", ["nan job:b:rate5m"]],
  ["avg(rate(a_total[5m]) / clamp_min(rate(b_total[5m]), 1))", []],
  ["avg((rate(a_total[5m]) / rate(b_total[5m])) > 0.5)", []],
  ["avg(used_bytes / size_bytes)", []],
  ["max(rate(a_total[5m]) / rate(b_total[5m]))", []],
  ["sum(time() / rate(b_total[5m]))", ["nan rate(b_total[5m])"]],
  ["sum(histogram_quantile(0.9, rate(a_bucket[5m]) / rate(b_bucket[5m])))", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(nanInAggregation, expr)).toEqual(expected);
});
