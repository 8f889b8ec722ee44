import { expect, test } from "vitest";
import type { Expression } from "../../../src/languages/promql/ast.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { decideComparison, describeRange, valueRange } from "../../../src/rules/facts/value-range.js";

function parse(text: string): Expression {
  const { expression } = parsePromql(text, { features: ["promql-experimental-functions"] });
  if (expression === undefined) throw new Error(`cannot parse ${text}`);
  return expression;
}

function decide(text: string): "always" | "never" | undefined {
  const expression = parse(text);
  if (expression.type !== "binary") throw new Error(`not a binary operator: ${text}`);
  return decideComparison(expression);
}

test.each([
  ["up", "at least 0 and at most 1"],
  ["requests_total", "at least 0"],
  ["temperature", "any value"],
  ['{__name__=~"a.*"}', "any value"],
  ["5", "always 5"],
  ["-(up)", "at least -1 and at most 0"],
  ["+up", "at least 0 and at most 1"],
  ["-requests_total", "at most 0"],
  ["2 * 3", "always 6"],
  ["vector(3)", "always 3"],
  ["time()", "at least 0"],
  ["2 + time()", "at least 2"],
  ["hour()", "at least 0 and at most 23"],
  ["absent(temperature)", "always 1"],
  ["rate(requests_total[5m])", "at least 0"],
  ["rate(temperature[5m])", "any value"],
  ["max_over_time(up[5m])", "at least 0 and at most 1"],
  ["max_over_time(up[5m:1m])", "at least 0 and at most 1"],
  ["delta(up[5m])", "any value"],
  ["sum_over_time(up[5m])", "at least 0"],
  ["count(temperature)", "at least 1"],
  ["count_values('v', temperature)", "at least 1"],
  ["group(temperature)", "always 1"],
  ["stddev(temperature)", "at least 0"],
  ["sum(up)", "at least 0"],
  ["sum(temperature)", "any value"],
  ["avg(up)", "at least 0 and at most 1"],
  ["topk(3, up)", "at least 0 and at most 1"],
  ["quantile(0.9, up)", "any value"],
  ["up > bool 0", "at least 0 and at most 1"],
  ["temperature > 5", "more than 5"],
  ["5 < temperature", "more than 5"],
  ["temperature >= 5 < 9", "at least 5 and less than 9"],
  ["temperature == 5", "always 5"],
  ["temperature != 5", "any value"],
  ["(temperature < 5) <= 5", "less than 5"],
  ["(temperature > 5) > 5", "more than 5"],
  ["temperature > up", "more than 0"],
  ["temperature > 5 and up", "more than 5"],
  ["up or absent(up)", "at least 0 and at most 1"],
  ["(up > 0) or (temperature > 0 < 5)", "more than 0 and less than 5"],
  ["(up < 1) or count(up)", "at least 0"],
  ["up + 1", "at least 1 and at most 2"],
  ["up * requests_total", "at least 0"],
  ["up % 2", "any value"],
  ["temperature + up", "any value"],
  ["temperature == NaN", "any value"],
  ['label_replace(up, "a", "b", "c", "d")', "at least 0 and at most 1"],
])("%s is %s", (text, expected) => {
  expect(describeRange(valueRange(parse(text)))).toBe(expected);
});

test.each([
  ["count(up) == 0", "never"],
  ["count(up) < 1", "never"],
  ["count(up) <= 0", "never"],
  ["0 == count(up)", "never"],
  ["up > 1", "never"],
  ["up >= 1", undefined],
  ["up >= 2", "never"],
  ["(temperature < 5) >= 5", "never"],
  ["(temperature > 5) <= 5", "never"],
  ["temperature == 1 == 2", "never"],
  ["temperature == 1 != 1", "never"],
  ["temperature == 1 == 1", "always"],
  ["absent(up) != 1", "never"],
  ["requests_total >= 0", "always"],
  ["requests_total > -1", "always"],
  ["-1 < requests_total", "always"],
  ["up < 2", "always"],
  ["up <= 1", "always"],
  ["up != 5", "always"],
  ["temperature > 5", undefined],
  ["temperature == 5", undefined],
  ["temperature < NaN", undefined],
  ["temperature < up", undefined],
  ["up + 1", undefined],
  ["requests_total / requests_total >= 0", undefined],
  ["abs(temperature) >= 0", undefined],
  ["abs(temperature) < 0", "never"],
  ["hour() != 5", undefined],
])("%s holds %s", (text, expected) => {
  expect(decide(text)).toBe(expected);
});

test("follows a chain of operators of any length", () => {
  expect(valueRange(parse(Array.from({ length: 2_000 }, () => "up").join(" + "))).min).toBe(0);
});
