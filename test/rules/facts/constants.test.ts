import { expect, test } from "vitest";
import type { DurationExpression } from "../../../src/languages/promql/ast.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { constantNumber, constantString, durationInRule } from "../../../src/rules/facts/constants.js";

test.each([
  ["60 * 30", 1_800],
  ["-(5m)", -300],
  ["2 ^ 3 % 5", 3],
  ["time()", undefined],
  ["vector(1)", undefined],
  ["x", undefined],
])("the constant value of %s is %s", (expr, value) => {
  const { expression } = parsePromql(expr);
  expect(expression === undefined ? "no expression" : constantNumber(expression)).toBe(value);
});

test("only a literal, in parentheses or not, is a constant string", () => {
  expect(constantString(parsePromql("('a')").expression)).toBe("a");
  expect(constantString(parsePromql("1").expression)).toBeUndefined();
  expect(constantString(undefined)).toBeUndefined();
});

test.each([
  ["5m", 300_000],
  ["(2m)", 120_000],
  ["-1m", -60_000],
  ["-(1m)", -60_000],
  ["+(1m)", 60_000],
  ["1m + 30s", 90_000],
  ["1m - 30s", 30_000],
  ["1m * 2", 120_000],
  ["1m / 2", 30_000],
  ["1m % 25", 10_000],
  ["2 ^ 3", 8_000],
  ["step()", 0],
  ["range()", 0],
  ["max_of(step(), 1m)", 60_000],
  ["min_of(range(), 1m)", 0],
  ["1m / step()", Number.POSITIVE_INFINITY],
])("[%s] is %d ms in a rule", (duration, milliseconds) => {
  expect(durationInRule(rangeOf(`x[${duration}]`))).toBe(milliseconds);
});

function rangeOf(expr: string): DurationExpression {
  const { expression } = parsePromql(expr);
  if (expression?.type !== "matrix") throw new Error(`${expr} is no range`);
  return expression.range;
}
