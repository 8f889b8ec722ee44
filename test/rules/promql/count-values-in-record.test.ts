import { expect, test } from "vitest";
import { countValuesInRecord } from "../../../src/rules/promql/count-values-in-record.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["count_values('v', x)", ["unbounded count_values"]],
  ["count_values('v', x) > 5 or up", ["unbounded count_values"]],
  ["max without (job) (count_values('v', x))", ["unbounded count_values"]],
  ["max without (v) (count_values('v', x))", []],
  ["sum(count_values('v', x))", []],
  ["sum by (job) (x)", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(countValuesInRecord, expr, { record: "a" })).toEqual(expected);
});

test("an alert stores nothing", () => {
  expect(findingsIn(countValuesInRecord, "count_values('v', x) > 1")).toEqual([]);
});
