import { expect, test } from "vitest";
import { unboundedLabelKept } from "../../../src/rules/promql/unbounded-label-kept.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("alerts may be grouped by anything", () => {
  expect(findingsIn(unboundedLabelKept, "sum by (user) (x) > 5")).toEqual([]);
});

test.each([
  ["a result with any labels", "x * on (user) group_left sum by (user) (y)", ["kept user"]],
  ["labels to remove", "sum without (user) (x)", []],
])("%s", (_title, expr, expected) => {
  expect(findingsIn(unboundedLabelKept, expr, { record: "x:sum" })).toEqual(expected);
});
