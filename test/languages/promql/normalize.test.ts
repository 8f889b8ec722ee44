import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Expression, LabelMatcher, VectorSelector } from "../../../src/languages/promql/ast.js";
import {
  equalExpressions,
  matcherConflict,
  normalizePromql,
  overlappingSelectors,
} from "../../../src/languages/promql/normalize.js";
import { PROMQL_FEATURES } from "../../../src/languages/promql/options.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import {
  EvaluationError,
  evaluate,
  type Sample,
  storedSeries,
  vectorExpression,
} from "../../helpers/promql-oracle.js";

function parse(text: string): Expression {
  const { expression, errors } = parsePromql(text, { features: PROMQL_FEATURES });
  if (expression === undefined) throw new Error(`${text}: ${errors[0]?.message}`);
  return expression;
}

function selectorOf(text: string): VectorSelector {
  const expression = parse(text);
  if (expression.type !== "selector") throw new Error(`${text} is no selector`);
  return expression;
}

describe("normal form", () => {
  test.each([
    ["up", '{__name__="up"}'],
    ['up{b="2", a!~"1"}', '{__name__="up", a!~"1", b="2"}'],
    ['x{a!="2", a!="1", a!="2"}', '{__name__="x", a!="1", a!="2"}'],
    ['x{a="2", a!="1"}', '{__name__="x", a="2", a!="1"}'],
    ['{"node.load", "a b"=~\'"\'}', '{__name__="node.load", "a b"=~"\\""}'],
    ["((up))", '{__name__="up"}'],
    ["x offset 5m @ 60", '{__name__="x"} @ 60 offset 300000ms'],
    ["x @ end() offset -5m", '{__name__="x"} @ end() offset -300000ms'],
    ["x offset 0s", '{__name__="x"}'],
    ["x offset (5m + 1m)", '{__name__="x"} offset 360000ms'],
    ["x[5m] anchored", '{__name__="x"}[300000ms] anchored'],
    ["x[300] offset 1h", '{__name__="x"}[300000ms] offset 3600000ms'],
    ["x[(step())+1m]", '{__name__="x"}[(step() + 60000ms)]'],
    ["x[-(-step() - +range())]", '{__name__="x"}[(-((-step()) - range()))]'],
    ["x[max_of(1m, step())]", '{__name__="x"}[max_of(60000ms, step())]'],
    ["x[0.0005]", '{__name__="x"}[0.0005]'],
    ["x[1h:] @ start()", '{__name__="x"}[3600000ms:] @ start()'],
    ["(x + 1)[1h:5m] offset 1d", '(1 + {__name__="x"})[3600000ms:300000ms] offset 86400000ms'],
    ["1_000 + 0x10 * 5m", "((16 * 300) + 1000)"],
    ["-1 ^ 2", "(-(1 ^ 2))"],
    ["-1", "(-1)"],
    ["-(1)", "(-1)"],
    ["+x", '(+{__name__="x"})'],
    ["+abs(x)", 'abs({__name__="x"})'],
    ["-0 / NaN / -Inf", "(((-0) / NaN) / (-Inf))"],
    ["sum by () (x)", 'sum({__name__="x"})'],
    ["sum without () (x)", 'sum without () ({__name__="x"})'],
    ['sum(x) by (b, a, "c d", a)', 'sum by ("c d", a, b) ({__name__="x"})'],
    ["topk without (a) (3, x)", 'topk without (a) (3, {__name__="x"})'],
    ["count_values('v', x)", 'count_values("v", {__name__="x"})'],
    ["x / y", '({__name__="x"} / {__name__="y"})'],
    ["y - ignoring () x", '({__name__="y"} - {__name__="x"})'],
    ["y - on () x", '({__name__="y"} - on () {__name__="x"})'],
    ["y - on (b, a) x", '({__name__="y"} - on (a, b) {__name__="x"})'],
    ["y - ignoring () group_left x", '({__name__="y"} - ignoring () group_left () {__name__="x"})'],
    ["y > bool ignoring (a) x", '({__name__="y"} > bool ignoring (a) {__name__="x"})'],
    ["y + x", '({__name__="x"} + {__name__="y"})'],
    ["y * on (a) group_left (c, b) x", '({__name__="x"} * on (a) group_right (b, c) {__name__="y"})'],
    ["y * on (a) group_right x", '({__name__="x"} * on (a) group_left () {__name__="y"})'],
    ["y + fill_left (1) fill_right (2) x", '({__name__="x"} + fill_left (2) fill_right (1) {__name__="y"})'],
    ["y or x", '({__name__="y"} or {__name__="x"})'],
    ["b + a + c", '(({__name__="a"} + {__name__="b"}) + {__name__="c"})'],
    ['label_replace(x, "a", ("b"), "", "")', 'label_replace({__name__="x"}, "a", "b", "", "")'],
  ])("%s", (text, normal) => {
    expect(normalizePromql(parse(text))).toBe(normal);
    expect(normalizePromql(parse(normal))).toBe(normal);
  });

  test.each([
    ['sum by (a, b) (rate(x{c="1", d="2"}[5m]))', "sum((rate(x{d=\"2\", c='1'}[300s]))) by (b, a)"],
    ["1h", "3600"],
    ["x > 5m", "x > 300"],
  ])("%s equals %s", (a, b) => {
    expect(equalExpressions(parse(a), parse(b))).toBe(true);
  });

  test.each([
    ["a - b", "b - a"],
    ["a and b", "b and a"],
    ["a == b", "b == a"],
    ["a + on () b", "a + b"],
    ["a * on (x) group_left b", "a * on (x) group_right b"],
    ["sum by (a) (x)", "sum without (a) (x)"],
    ["x", "x offset 5m"],
    ["x[5m]", "x[10m]"],
    ["x[5m:1m]", "x[5m:]"],
    ["rate(x[5m])", "irate(x[5m])"],
    ['absent(x{a=~"1", a="2"})', 'absent(x{a="2", a=~"1"})'],
    ["1 - (2 - 3)", "1 - 2 - 3"],
    ["0", "-0"],
  ])("%s does not equal %s", (a, b) => {
    expect(equalExpressions(parse(a), parse(b))).toBe(false);
  });

  test("a plus sign before a duration does not count", () => {
    const expression = parse("x[-step()]");
    const range =
      expression.type === "matrix" && expression.range.type === "duration-unary"
        ? expression.range
        : undefined;
    const signed = { ...expression, range: { ...range, operator: "+" } } as Expression;
    expect(normalizePromql(signed)).toBe('{__name__="x"}[step()]');
  });

  test("long operands stay in their order", () => {
    const long = `y{a="${"l".repeat(2_000)}"}`;
    expect(normalizePromql(parse(`${long} + x`))).toMatch(/^\(\{__name__="y"/);
  });

  test("expressions of any depth have one", () => {
    let expression = parse("x");
    const outer = parse("x - y");
    for (let depth = 0; depth < 20_000; depth++) {
      if (outer.type === "binary") expression = { ...outer, left: expression };
    }
    expect(normalizePromql(expression).startsWith("((((")).toBe(true);
  });

  test("is reached in one step and gives the same results", () => {
    // Which of several equal values these pick depends on the order of the series, in Prometheus as well.
    const picks = /topk|bottomk|limit/;
    const definite = vectorExpression({ fill: true }).filter((text) => !picks.test(text));
    const property = fc.property(definite, storedSeries, (text, stored) => {
      const expression = parse(text);
      const normal = normalizePromql(expression);
      const again = parse(normal);
      expect(normalizePromql(again)).toBe(normal);
      const [before, after] = [resultOf(expression, stored), resultOf(again, stored)];
      if (before !== undefined && after !== undefined) expect(after).toEqual(before);
    });
    fc.assert(property, { numRuns: fuzzRuns(200, 20_000) });
  }, 600_000);
});

/** Undefined where evaluation fails: that one side has two series for a match is an error on the right alone, matched or not. */
function resultOf(expression: Expression, stored: readonly Sample[]): readonly string[] | undefined {
  try {
    const result = evaluate(expression, stored);
    if (typeof result !== "object") return [String(result)];
    return result.map(({ labels, value }) => `${JSON.stringify([...labels].sort())} ${value}`).sort();
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
}

describe("matchers that exclude each other", () => {
  test.each([
    ['{a="x", a="y"}', "x y"],
    ['{a="x", a!="x"}', "x x"],
    ['{b="1", a="", a!=""}', " "],
    ['{a="x", a=~"y|z"}', "x y|z"],
    ['{a=~"x|y", a=~"y|z", a!="y"}', undefined],
    ['{a=~"x|y", a=~"v|w"}', "x|y v|w"],
    ['{a=~"x|y", a!~"x|y|z"}', "x|y x|y|z"],
    ['{a=~"x.*", a!~"x.*"}', "x.* x.*"],
    ['{a=~"x.*", a=~"y.*"}', "x.* y.*"],
    ['{a=~"x.*", a=~"xy.*"}', undefined],
    ['{a=~"xy.*", a=~"x.*"}', undefined],
    ['{a="x", a!~".*"}', ".* .*"],
    ['{b="1", a!~".+", a=~"x.*"}', ".+ x.*"],
    ['{a!~".+", a!="x"}', undefined],
    ['{a="x", a=~"x|y"}', undefined],
    ['{a="x", a!="y", b="y"}', undefined],
    ['{a!="x", a!="y"}', undefined],
    ['{a=~"x.*", a!="x"}', undefined],
    ['{a=~".+", a=~"[0-9]+"}', undefined],
    ['{a="x", a=~"("}', undefined],
    ['{"__proto__"="x", "__proto__"="y"}', "x y"],
  ])("%s", (text, values) => {
    const conflict = matcherConflict(selectorOf(`x${text}`).matchers);
    expect(conflict?.map(({ value }) => value).join(" ")).toBe(values);
  });

  test("are looked for among the first of very many", () => {
    const matchers = Array.from({ length: 5_000 }, (_, index) => `a!~"x.*${index}"`);
    expect(matcherConflict(selectorOf(`x{${matchers}, a="x"}`).matchers)).toBeUndefined();
  });
});

describe("selectors that read the same series", () => {
  test.each([
    ["x", "x", "equal"],
    ["x", '{__name__="x"}', "equal"],
    ['x{a="1", b="2"}', 'x{b="2", a="1", a="1"}', "equal"],
    ["x", "x offset 5m", "equal"],
    ["x", "y", "disjoint"],
    ['x{a="1"}', 'x{a="2"}', "disjoint"],
    ['x{a="1"}', 'x{a!="1"}', "disjoint"],
    ['x{a="1"}', 'x{a=~"2|3"}', "disjoint"],
    ['x{a=~"1.*"}', 'x{a=~"2.*"}', "disjoint"],
    ['x{a=~"1.*"}', 'x{a!~"1.*"}', "disjoint"],
    ['x{a=~"1|2"}', 'x{a=~"2|3"}', "overlaps"],
    ["x", 'x{a="1"}', "overlaps"],
    ['x{a="1"}', 'x{b="1"}', "overlaps"],
    ['x{a!="1"}', 'x{a!="2"}', "overlaps"],
    ['x{a!~"1|2"}', 'x{a!~"2", a=~".+"}', "overlaps"],
    ["x", 'x{a=~"1.*"}', "overlaps"],
    ['x{a=~"1.*"}', 'x{a=~"1.*", b="1"}', "overlaps"],
    ['x{a=~"1.*"}', 'x{a=~".*1"}', "unknown"],
    ['x{a=~"1.*"}', 'x{a!~".*2"}', "unknown"],
    ['x{a!~"1.*"}', 'x{b="1"}', "unknown"],
    ['x{a=~"1.*"}', 'x{a!="1"}', "unknown"],
  ] as const)("%s and %s: %s", (a, b, relation) => {
    expect(overlappingSelectors(selectorOf(a), selectorOf(b))).toBe(relation);
    expect(overlappingSelectors(selectorOf(b), selectorOf(a))).toBe(relation);
  });

  test("with very many matchers of one label stay unknown", () => {
    const many = Array.from({ length: 60 }, (_, index) => `a!="${index}"`);
    expect(overlappingSelectors(selectorOf('x{a="x"}'), selectorOf(`x{${many}}`))).toBe("unknown");
  });

  test("agree with evaluation", () => {
    const value = fc.constantFrom("", "1", "2", "12");
    const pattern = fc.constantFrom(".*", ".+", "1", "1|2", "1.*", ".*2", "[12]", "", "1?");
    const matcher = fc.oneof(
      fc.record({
        name: fc.constant("a"),
        operator: fc.constantFrom("=", "!=") as fc.Arbitrary<"=" | "!=">,
        value,
      }),
      fc.record({
        name: fc.constant("a"),
        operator: fc.constantFrom("=~", "!~") as fc.Arbitrary<"=~" | "!~">,
        value: pattern,
      }),
    );
    const holds = (
      { operator, value: wanted }: Pick<LabelMatcher, "operator" | "value">,
      text: string,
    ): boolean => {
      if (operator === "=" || operator === "!=") return (text === wanted) === (operator === "=");
      return new RegExp(`^(?:${wanted})$`, "s").test(text) === (operator === "=~");
    };
    const candidates = ["", "1", "2", "3", "12", "13", "32", "122", "other"];
    const property = fc.property(
      fc.array(matcher, { maxLength: 3 }),
      fc.array(matcher, { maxLength: 3 }),
      (left, right) => {
        const text = (matchers: typeof left): string =>
          `x{${matchers.map(({ name, operator, value: wanted }) => `${name}${operator}"${wanted}"`)}}`;
        const relation = overlappingSelectors(selectorOf(text(left)), selectorOf(text(right)));
        const isShared = candidates.some((candidate) =>
          [...left, ...right].every((one) => holds(one, candidate)),
        );
        if (relation === "overlaps") expect(isShared).toBe(true);
        if (relation === "disjoint") expect(isShared).toBe(false);
      },
    );
    fc.assert(property, { numRuns: fuzzRuns(300, 20_000) });
  }, 600_000);
});
