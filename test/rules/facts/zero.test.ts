import { expect, test } from "vitest";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { canBeZero } from "../../../src/rules/facts/zero.js";

function zeroIn(expr: string): boolean | undefined {
  const { expression } = parsePromql(expr);
  return expression === undefined ? undefined : canBeZero(expression);
}

test.each([
  "x",
  "0",
  "-(x)",
  "sum(x)",
  "vector(0)",
  "scalar(x)",
  "rate(x[5m])",
  "clamp_min(x, 0)",
  "clamp_max(x, 1)",
  "x + y",
  "x - 1",
  "x > 1 or y",
  "x * 2",
  "x / 2",
  "x unless y",
  "x and y",
  "x > bool 1",
  "x >= 0",
  "x < 5",
  "x == 0",
  "0 * vector(1)",
])("%s can be zero", (expr) => {
  expect(zeroIn(expr)).toBe(true);
});

test.each([
  "5",
  "-5",
  "count(x)",
  "group(x)",
  "vector(1)",
  "clamp_min(x, 1)",
  "clamp(x, 0.1, 5)",
  "x + 1",
  "x > 0",
  "x != 0",
  "x >= 1",
  "x < 0",
  "x == 2",
  "x > y",
  "sum(x > 0)",
  "(x > 0) or vector(1)",
  "x and x > 0",
  "(x > 0) unless y",
  "(x > 0) * (y > 0)",
  "(x > 0) / y",
  "x < -1",
])("%s cannot be zero", (expr) => {
  expect(zeroIn(expr)).toBe(false);
});
