import { expect, test } from "vitest";
import { nanComparison } from "../../../src/rules/promql/nan-comparison.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["NaN < x", ["never <"]],
  ["x != (0 / 0)", ["always !="]],
  ["x * NaN", []],
  ["x == Inf", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(nanComparison, expr)).toEqual(expected);
});
