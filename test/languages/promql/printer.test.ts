import { expect, test } from "vitest";
import { PROMQL_FEATURES } from "../../../src/languages/promql/options.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { printMatcher, printPromql } from "../../../src/languages/promql/printer.js";

function print(text: string): string {
  const { expression } = parsePromql(text, { features: PROMQL_FEATURES });
  return expression === undefined ? "" : printPromql(expression);
}

test.each([
  ["sum(a)by(x,y)", "sum by (x, y) (a)"],
  ["sum by()(a)", "sum(a)"],
  ["sum without()(a)", "sum without () (a)"],
  ['sum by("x y","without","NaN") (a)', 'sum by ("x y", "without", "NaN") (a)'],
  ["topk(5,a)", "topk(5, a)"],
  ["a{z='1',b=~`2`}", 'a{b=~"2",z="1"}'],
  ["a{'Ａ'='','😀'='','B'=''}", 'a{"Ａ"="","😀"="",B=""}'],
  ['a{"é"="","ê"=""}', 'a{"é"="","ê"=""}'],
  ["a{b='c',b='cc'}", 'a{b="c",b="cc"}'],
  ["{'x y','b'!=''}", '{__name__="x y",b!=""}'],
  ["info(a,{})", "info(a, {})"],
  ["a[5m]@5 offset 1h", "a[5m] @ 5.000 offset 1h"],
  ["a @ start()", "a @ start()"],
  ["a offset -5m", "a offset -5m"],
  ["a offset 0s", "a"],
  ["a smoothed offset 5m @ 1", "a @ 1.000 smoothed offset 5m"],
  ["a[5m:][1h:1m] @ end()", "a[5m:][1h:1m] @ end()"],
  ["a[90]", "a[1m30s]"],
  ["a[90+1m]", "a[90 + 1m]"],
  ["a[max_of(step(),-(5m))]", "a[max_of(step(), -(5m))]"],
  ["a+on()group_left b", "a + on () group_left () b"],
  ["a+ignoring()group_right(x)b", "a + ignoring () group_right (x) b"],
  ["a==bool ignoring(x)b", "a == bool ignoring (x) b"],
  ["a+fill(0)b", "a + fill (0) b"],
  ["a+fill_left(0)fill_right(1)b", "a + fill_left (0) fill_right (1) b"],
  ["a+fill_right(-inf)b", "a + fill_right (-Inf) b"],
  ["-(a)", "-(a)"],
  ["-inf ^ inf", "-Inf ^ +Inf"],
  ["1001ms", "1s1ms"],
  ["-1h", "-1h"],
  ['"\\xff\\n"', '"\\xff\\n"'],
])("%s prints as %s", (text, printed) => {
  expect(print(text)).toBe(printed);
});

test("a matcher alone", () => {
  const span = { start: 0, end: 0 };
  const printed = printMatcher({
    name: "a.b",
    operator: "!~",
    value: 'c"',
    span,
    nameSpan: span,
    valueSpan: span,
  });
  expect(printed).toBe('"a.b"!~"c\\""');
});
