import { expect, test } from "vitest";
import { rateOfAggregate } from "../../../src/rules/promql/rate-of-aggregate.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["increase(max by (job) (x_total)[1h:5m]) > 5", ["subquery increase(max by (job) (x_total)[1h:5m])"]],
  ["rate((a_total + b_total)[1h:5m]) > 5", ["subquery rate((a_total + b_total)[1h:5m])"]],
  ["max_over_time(sum(x_total)[1h:5m]) > 5", []],
  ["rate(sum(used_bytes)[1h:5m]) > 5", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(rateOfAggregate, expr)).toEqual(expected);
});

test("a metric of which only the name is known is not reported", () => {
  expect(findingsIn(rateOfAggregate, "rate(job:x:sum[5m]) > 5")).toEqual([]);
});
