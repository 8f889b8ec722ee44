import { expect, test } from "vitest";
import { ratioWithoutGuard } from "../../../src/rules/promql/ratio-without-guard.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["100 * (a / b) * 2 > 5", ["unguarded b"]],
  ["0.5 < a / b / c", ["unguarded b", "unguarded c"]],
  ["a / b > 5 and c / d", ["unguarded b"]],
  ["a / b > 5 or c / d > 5", ["unguarded b", "unguarded d"]],
  ["a / b", []],
  ["a / 100 > 5", []],
  ["sum(a / b) > 5", []],
  ["a - b > 5", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(ratioWithoutGuard, expr)).toEqual(expected);
});

test("a recorded ratio may be NaN", () => {
  expect(findingsIn(ratioWithoutGuard, "a / b > 5", { record: "c" })).toEqual([]);
});
