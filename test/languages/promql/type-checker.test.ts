import { describe, expect, test } from "vitest";
import { PROMQL_FEATURES } from "../../../src/languages/promql/options.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { describeType, valueTypeOf } from "../../../src/languages/promql/type-checker.js";
import { problems } from "./shape.js";

test.each([
  ["1", "scalar"],
  ["1 + time()", "scalar"],
  ["-(1)", "scalar"],
  ['"a"', "string"],
  ["a", "vector"],
  ["sum(a)", "vector"],
  ["1 + a", "vector"],
  ["a[5m]", "matrix"],
  ["a[5m:]", "matrix"],
  ["scalar(a)", "scalar"],
] as const)("%s is a %s", (text, type) => {
  const result = parsePromql(text);
  expect(result.type).toBe(type);
  expect(result.expression && valueTypeOf(result.expression)).toBe(type);
});

test("an expression around an unknown function has an unknown type, which fits everywhere", () => {
  const { errors, type, expression } = parsePromql("abs(-foo(rate(x))[5m:]) + foo(1)");
  expect(errors.map(({ code }) => code)).toEqual([
    "unknownFunction",
    "unknownFunction",
    "wrongArgumentType",
    "wrongOperandType",
    "wrongArgumentType",
  ]);
  expect(type).toBeUndefined();
  expect(expression && valueTypeOf(expression)).toBeUndefined();
});

test("types are described as Prometheus names them", () => {
  expect((["scalar", "string", "vector", "matrix"] as const).map(describeType)).toEqual([
    "scalar",
    "string",
    "instant vector",
    "range vector",
  ]);
});

describe("errors", () => {
  test.each([
    ["1 > 2", ["missingBool: >"]],
    ["1 /* 2", ["unexpectedToken: *"]],
    ["a + bool b", ["misplacedBool: +"]],
    ["a </ bool b", ["misplacedBool: </"]],
    ["a or 1", ["setOperatorOnScalar: a or 1"]],
    ["a and on(x) group_left b", ["setOperatorGrouping: a and on(x) group_left b"]],
    ["a + on(x,x,y) group_left(y,x) b", ["labelInOnAndGroup: +", "labelInOnAndGroup: +"]],
    ["a + ignoring(x) group_left(x) b", []],
    ["a + on(x) group_left(y) b", []],
    ["a + on(x) 1", ["matchingOnScalar: a + on(x) 1"]],
    ["a + fill(0) 1", ["misplacedFill: a + fill(0) 1"]],
    ["a and fill_left(0) b", ["misplacedFill: a and fill_left(0) b"]],
    ['a + "b"', ['wrongOperandType: "b"']],
    ["a[5m] + b", ["wrongOperandType: a[5m]"]],
    ['-"a"', ['wrongOperandType: -"a"']],
    ["-a[5m]", ["wrongOperandType: -a[5m]"]],
    ["time()[5m:]", ["subqueryOnNonVector: time()[5m:]"]],
    ["sum(1)", ["wrongArgumentType: 1"]],
    ["topk(a, b)", ["wrongArgumentType: a"]],
    ["count_values(1, b)", ["wrongArgumentType: 1"]],
    ["rate(a)", ["wrongArgumentType: a"]],
    ["abs(a, b)", ["wrongArgumentCount: abs(a, b)"]],
    ["abs()", ["wrongArgumentCount: abs()"]],
    ["round(a, 1, 2)", ["wrongArgumentCount: round(a, 1, 2)"]],
    ['label_join(a, "b")', ['wrongArgumentCount: label_join(a, "b")']],
    ['label_join(a, "b", ",", 1)', ["wrongArgumentType: 1"]],
    ["time(1)", ["wrongArgumentCount: time(1)"]],
    ["{}", ["emptySelector: {}"]],
    ['{a=""}[5m]', ['emptySelector: {a=""}']],
    ['a{__name__="b"}', ['repeatedMetricName: __name__="b"']],
    ['a{"b"}', ['repeatedMetricName: "b"']],
    ['{"a", __name__="b"}', []],
    ["info(a)", []],
    ['info(a, {b="c"})', []],
    ["info(a, {})", []],
    ["info(a, b)", ["infoSelector: b"]],
    ["info(a, sum(b))", ["infoSelector: sum(b)"]],
    ["info(a, sum(rate(b)))", ["infoSelector: sum(rate(b))", "wrongArgumentType: b"]],
    ["info(a, 1)", ["wrongArgumentType: 1"]],
    ["info(a, foo(b))", ["unknownFunction: foo", "infoSelector: foo(b)"]],
  ])("%s: %j", (text, expected) => {
    expect(problems(text, { features: PROMQL_FEATURES })).toEqual(expected);
  });

  test("the operator is sought after the left side, where Prometheus prints its place", () => {
    const [error] = parsePromql("1 # c\n > 2").errors;
    expect(error).toMatchObject({ position: { line: 1, column: 3 }, span: { start: 7, end: 8 } });
  });
});
