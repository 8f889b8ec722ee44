import { expect, test } from "vitest";
import { recordingRuleAvailable } from "../../../src/rules/promql/recording-rule-available.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("what is recorded is compared by what it computes", () => {
  const recorded = { "job:x:rate5m": 'sum by (job) (rate(x_total{b="2",a="1"}[5m]))' };
  expect(
    findingsIn(recordingRuleAvailable, 'sum(rate(x_total{a="1", b="2"}[300s])) by (job) > 1', { recorded }),
  ).toEqual(['recorded sum(rate(x_total{a="1", b="2"}[300s])) by (job)']);
});

test("a part without an aggregation", () => {
  const recorded = { "x:rate5m": "rate(x_total[5m])" };
  expect(findingsIn(recordingRuleAvailable, "sum(rate(x_total[5m])) > 1", { recorded })).toEqual([
    "recorded rate(x_total[5m])",
  ]);
});

test.each([
  ["nothing recorded", "sum(x) > 1", {}],
  ["something else recorded", "sum(x) > 1", { "y:sum": "sum(y)" }],
  ["what is as good as a selector", "abs(x) > 1", { "x:abs": "abs(x)" }],
])("is content with %s", (_title, expr, recorded) => {
  expect(findingsIn(recordingRuleAvailable, expr, { recorded })).toEqual([]);
});

test("the same rule twice is a duplicate, and the first one counts", () => {
  const recorded = { "x:sum": "sum(x)", "x:total": "sum(x)" };
  expect(findingsIn(recordingRuleAvailable, "sum(x)", { record: "x:sum", recorded })).toEqual([
    "recorded sum(x)",
  ]);
});
