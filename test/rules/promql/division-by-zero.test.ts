import { expect, test } from "vitest";
import { divisionByZero } from "../../../src/rules/promql/division-by-zero.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["x / 0", ["constant 0"]],
  ["x % (1 - 1)", ["constant (1 - 1)"]],
  ["x / (y{a='1',b='2'} - y{b='2',a='1'})", ["difference (y{a='1',b='2'} - y{b='2',a='1'})"]],
  ["x / (y - z)", []],
  ["x / (5 - 3)", []],
  ["x * 0", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(divisionByZero, expr)).toEqual(expected);
});
