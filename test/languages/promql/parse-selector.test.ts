import { expect, test } from "vitest";
import { acceptsEmpty } from "../../../src/languages/promql/parse-selector.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { problems, shape } from "./shape.js";

test.each([
  ["a", "a"],
  ["a{}", "a"],
  ['a{b="c",d!="e",f=~"g",h!~"i",}', "a{b=c,d!=e,f=~g,h!~i}"],
  ['{"a b"}', "{__name__=a b}"],
  ['{"a b", "c d"="e"}', "{__name__=a b,c d=e}"],
  ["{`a`=~'b'}", "{a=~b}"],
  ['a{b="\\x41é"}', "a{b=Aé}"],
])("%s is read as %s", (text, expected) => {
  expect(shape(text)).toBe(expected);
});

test("the parts of a matcher have their places", () => {
  const text = 'up{job=~"a|b", "x"}';
  const { expression } = parsePromql(text);
  if (expression?.type !== "selector") throw new Error("not a selector");
  const cuts = expression.matchers.map(({ span, nameSpan, valueSpan }) =>
    [span, nameSpan, valueSpan].map(({ start, end }) => text.slice(start, end)),
  );
  expect(cuts).toEqual([
    ['job=~"a|b"', "job", '"a|b"'],
    ['"x"', '"x"', '"x"'],
  ]);
  expect(expression.nameSpan).toEqual({ start: 0, end: 2 });
});

test.each([
  ["a{,}", ["unexpectedToken: ,"]],
  ["a{b}", ["unexpectedToken: }"]],
  ["a{b=c}", ["unexpectedToken: c"]],
  ['a{b="c" d="e"}', ["unexpectedToken: d"]],
  ['a{"b" "c"}', ['unexpectedToken: "c"']],
  ['a{b="c"', ["unclosedBracket: "]],
  ['a{b=~"("}', ['invalidRegex: "("']],
  ['a{b!~"*"}', ['invalidRegex: "*"']],
  ['sum by ("") (a)', ['invalidGroupingLabel: ""']],
  ['sum by ("\\xff") (a)', ['invalidGroupingLabel: "\\xff"']],
  ["sum by (a b) (c)", ["unexpectedToken: b"]],
  ["sum by (,) (c)", ["unexpectedToken: ,"]],
  ["sum by (a", ["unclosedBracket: "]],
  ["sum by (without) (a)", ["unexpectedToken: without"]],
])("%s has the errors %j", (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test.each([
  ["=", "", true],
  ["=", "a", false],
  ["!=", "", false],
  ["!=", "a", true],
  ["=~", ".*", true],
  ["=~", ".+", false],
  ["=~", "(", false],
  ["!~", ".*", false],
  ["!~", ".+", true],
  ["!~", "(", false],
] as const)("whether {x%s%j} accepts a series without x: %s", (operator, value, expected) => {
  const span = { start: 0, end: 0 };
  expect(acceptsEmpty({ name: "x", operator, value, span, nameSpan: span, valueSpan: span })).toBe(expected);
});
