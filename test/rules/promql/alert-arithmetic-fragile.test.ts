import { expect, test } from "vitest";
import { alertArithmeticFragile } from "../../../src/rules/promql/alert-arithmetic-fragile.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["parts of the same metric", 'sum(x{code="500"}) / sum(x) > 0.1'],
  ["comparisons", "sum(x) > sum(y)"],
  ["selectors", "x - y > 0"],
  ["an aggregation and a number", "sum(x) / 100 > 1"],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(alertArithmeticFragile, expr)).toEqual([]);
});

test("a recording rule has no for", () => {
  expect(findingsIn(alertArithmeticFragile, "sum(x) - sum(y)", { record: "x:left" })).toEqual([]);
});
