import { describe, expect, test } from "vitest";
import { PROMQL_FEATURES } from "../../../src/languages/promql/options.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { printPromql } from "../../../src/languages/promql/printer.js";
import { problems, shape } from "./shape.js";

test.each([
  ["a or b and c", "(or a (and b c))"],
  ["a unless b and c", "(and (unless a b) c)"],
  ["a == b + 1 and c", "(and (== a (+ b 1)) c)"],
  ["a == b == c", "(== (== a b) c)"],
  ["a - b - c", "(- (- a b) c)"],
  ["a + b * c ^ d", "(+ a (* b (^ c d)))"],
  ["a % b atan2 c / d", "(/ (atan2 (% a b) c) d)"],
  ["2 ^ 3 ^ 2", "(^ 2 (^ 3 2))"],
  ["-a ^ b", "(- (^ a b))"],
  ["-1 ^ 2", "(- (^ 1 2))"],
  ["2 ^ -a ^ b * c", "(* (^ 2 (- (^ a b))) c)"],
  ["-a * b", "(* (- a) b)"],
  ["- - 1", "1"],
  ["+1h", "3600s"],
  ["-(1)", "(- [1])"],
  ["a </ b >/ 5", "(>/ (</ a b) 5)"],
  ["a AND b Or c", "(or (and a b) c)"],
])("%s is read as %s", (text, expected) => {
  expect(shape(text)).toBe(expected);
});

test.each([
  ["a + on (x, y,) b", "(+ on[x,y] a b)"],
  ["a + ignoring (by) b", "(+ ignoring[by] a b)"],
  ["a + on () group_left b", "(+ on[] left[] a b)"],
  ["a + on (x) group_right (y) b", "(+ on[x] right[y] a b)"],
  ["a == bool on (x) b", "(== bool on[x] a b)"],
  ["a and on (x) b", "(and on[x] a b)"],
  ["a + on () 1", "(+ a 1)"],
  ["1 + ignoring () a", "(+ 1 a)"],
  ["a + fill (0) b", "(+ fill-left 0 fill-right 0 a b)"],
  ["a + on (x) group_left fill_left (-5m) b", "(+ on[x] left[] fill-left -300 a b)"],
  ["a + fill_right(+1) fill_left(2) b", "(+ fill-left 2 fill-right 1 a b)"],
  ["a + fill_left(1) fill_right(2) b", "(+ fill-left 1 fill-right 2 a b)"],
  ["fill + fill(0) fill", "(+ fill-left 0 fill-right 0 fill fill)"],
  ["a / on (x) group_left (b) c", "(/ on[x] left[b] a c)"],
])("matching: %s is read as %s", (text, expected) => {
  expect(shape(text)).toBe(expected);
});

test.each([
  ["sum(a)", "(sum a)"],
  ["SUM BY (x, y,) (a)", "(sum by[x,y] a)"],
  ["sum(a) without ()", "(sum without[] a)"],
  ["topk by (x) (3, a)", "(topk by[x] 3 a)"],
  ["sum", "sum"],
  ["sum{a='b'}", "sum{a=b}"],
  ["by + without", "(+ by without)"],
  ["start() + end", "(+ (start) end)"],
  ["max_of(1, min_of(2, 3))", "(max_of 1 (min_of 2 3))"],
  ["label_join(a, 'x', ',', 'y')", '(label_join a "x" "," "y")'],
  ["time()", "(time)"],
  ["rate", "rate"],
  ["inf", "Infinity"],
  ["a:b", "a:b"],
])("words: %s is read as %s", (text, expected) => {
  expect(shape(text)).toBe(expected);
});

test("spans cover what was written", () => {
  const text = " -sum by (le) (x{a='b'}[5m:1m] offset 1h) ";
  const { expression } = parsePromql(text);
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  if (expression?.type !== "unary" || expression.expression.type !== "aggregation")
    throw new Error("not as written");
  const { grouping, operatorSpan, expression: inner } = expression.expression;
  expect(cut(expression.span)).toBe(text.trim());
  expect(cut(operatorSpan)).toBe("sum");
  expect(grouping && cut(grouping.span)).toBe("by (le)");
  if (inner.type !== "subquery" || inner.expression.type !== "selector") throw new Error("not as written");
  const { offset, range } = inner;
  expect([cut(inner.span), cut(inner.expression.span), cut(range.span), offset && cut(offset.span)]).toEqual([
    "x{a='b'}[5m:1m] offset 1h",
    "x{a='b'}",
    "5m",
    "offset 1h",
  ]);
});

describe("errors", () => {
  test.each([
    ["", ["emptyExpression: "]],
    [" # c", ["emptyExpression:  # c"]],
    ["a b", ["unexpectedToken: b"]],
    ["a + ", ["unexpectedToken: "]],
    ["()", ["unexpectedToken: )"]],
    ["sum by x (a)", ["unexpectedToken: x"]],
    ["sum by (x) a", ["unexpectedToken: a"]],
    ["sum(a b)", ["unexpectedToken: b"]],
    ["a + on (x) group_left, b", ["unexpectedToken: ,"]],
    ["a + fill(x) b", ["unexpectedToken: x"]],
    ["a + fill(1 b", ["unexpectedToken: b"]],
    ["a + fill() b", ["unexpectedToken: )"]],
    ["abs(a,)", ["trailingComma: ,"]],
    ["abs(a,*)", ["trailingComma: ,"]],
    ["abs(a,;", ["unexpectedCharacter: ;"]],
    ["sum()", ["missingArguments: sum()"]],
    ["sum(a, b)", ["wrongArgumentCount: sum(a, b)"]],
    ["topk(a)", ["wrongArgumentCount: topk(a)"]],
    ["foo(a)", ["unknownFunction: foo"]],
    ["1e400", ["invalidNumber: 1e400"]],
    ["1.5h", ["invalidDuration: 1.5h"]],
    ["300y", ["durationOutOfRange: 300y"]],
    ["a:b(c)", ["unexpectedToken: ("]],
  ])("%j: %j", (text, expected) => {
    expect(problems(text, { features: PROMQL_FEATURES })).toEqual(expected);
  });

  test.each([
    ["foo(a) + bar(b)", ["unknownFunction: foo", "unknownFunction: bar"]],
    ["sum(a b) / foo(c)", ["unexpectedToken: b", "unknownFunction: foo"]],
    [
      "abs(a b, foo(c)) + sum(d) + bar(e)",
      ["unexpectedToken: b", "unknownFunction: foo", "unknownFunction: bar"],
    ],
    ["(a b) + foo(c)", ["unexpectedToken: b", "unknownFunction: foo"]],
    ['a{b="\\."} + c{d="\\d"}', ["invalidEscape: \\.", "invalidEscape: \\d"]],
    ["a{b=c, d=e}", ["unexpectedToken: c", "unexpectedToken: e"]],
    ["sum by (1, 2) (foo(a))", ["unexpectedToken: 1", "unexpectedToken: 2", "unknownFunction: foo"]],
    ["a[5m 1m] + foo(b)", ["unexpectedToken: 1m", "unknownFunction: foo"]],
    ["abs(a,*) + foo(b)", ["trailingComma: ,", "unknownFunction: foo"]],
    ["foo(rate(x))", ["unknownFunction: foo", "wrongArgumentType: x"]],
    ["(a b", ["unexpectedToken: b"]],
    ["foo(a) + (b", ["unknownFunction: foo", "unclosedBracket: "]],
    ["abs((a b], c)", ["unexpectedToken: b"]],
  ])("reading goes on after a mistake: %s", (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test("a tree is given unless something is missing in it", () => {
    expect(parsePromql("foo(a) + 1").expression?.type).toBe("binary");
    expect(parsePromql("foo(a) + 1").type).toBeUndefined();
    expect(parsePromql("rate(a)")).toMatchObject({ type: "vector", expression: { type: "call" } });
    expect(parsePromql("abs(a,)").expression?.type).toBe("call");
    expect(parsePromql("sum(a, b)").expression).toBeUndefined();
    expect(parsePromql("a +").expression).toBeUndefined();
  });

  test("names of built-in properties are ordinary names", () => {
    expect(problems("constructor(a)")).toEqual(["unknownFunction: constructor"]);
    expect(shape("toString{__proto__='x'}")).toBe("toString{__proto__=x}");
  });
});

describe("feature flags", () => {
  test.each([
    ["limitk(1, a)", "promql-experimental-functions", "limitk"],
    ["mad_over_time(a[5m])", "promql-experimental-functions", "mad_over_time"],
    ["step()", "promql-experimental-functions", "step"],
    ["a[5m] anchored", "promql-extended-range-selectors", "anchored"],
    ["a + fill(0) b", "promql-binop-fill-modifiers", "a + fill(0) b"],
  ] as const)("%s needs %s", (text, feature, underlined) => {
    const [error] = parsePromql(text).errors;
    expect(error).toMatchObject({ code: "notEnabled", feature });
    expect(error?.hint).toContain(`--enable-feature=${feature}`);
    expect(text.slice(error?.span.start, error?.span.end)).toBe(underlined);
    expect(parsePromql(text, { features: [feature] }).errors).toEqual([]);
  });
});

describe("older targets", () => {
  test.each([
    ["histogram_avg(a)", "2.50", "2.51"],
    ["limitk(1, a)", "2.53", "2.54"],
    ["a[300]", "2.53", "2.54"],
    ["1h", "2.53", "2.54"],
    ["a @ 1h", "2.53", "2.54"],
    ["a offset 0s", "2.53", "2.54"],
    ["1_000", "2.55", "3.0"],
    ['{"a b"}', "2.55", "3.0"],
    ['sum by ("a b") (c)', "2.55", "3.0"],
    ["sum by (a:b) (c)", "2.55", "3.0"],
    ["double_exponential_smoothing(a[5m], 0.5, 0.5)", "2.55", "3.0"],
    ["a[5m*2]", "3.3", "3.4"],
    ["a[(5m)]", "3.3", "3.4"],
    ["a[+5m]", "3.3", "3.4"],
    ["a offset +5m", "3.3", "3.4"],
    ["a[step()]", "3.5", "3.6"],
    ["first_over_time(a[5m])", "3.6", "3.7"],
    ["a anchored", "3.6", "3.7"],
    ["a + fill(0) b", "3.9", "3.10"],
    ["a </ 5", "3.10", "3.11"],
    ["a[range()]", "3.11", "3.12"],
    ["a[max_of(5m, 1m)]", "3.12", "3.13"],
  ])("%s is not in %s, but in %s", (text, target, since) => {
    const codes = (version: string): (string | undefined)[] =>
      parsePromql(text, { target: version, features: PROMQL_FEATURES }).errors.map(
        (error) => error.since ?? error.code,
      );
    expect(codes(target)).toEqual([since]);
    expect(codes(since)).toEqual([]);
  });

  test("holt_winters ended with 2.x", () => {
    const text = "holt_winters(a[5m], 0.5, 0.5)";
    expect(problems(text, { target: "2.55" })).toEqual([]);
    expect(problems(text, { target: "3.0" })).toEqual(["unknownFunction: holt_winters"]);
  });

  test("first_over_time was experimental up to 3.13", () => {
    expect(problems("first_over_time(a[5m])", { target: "3.13" })).toEqual(["notEnabled: first_over_time"]);
    expect(problems("first_over_time(a[5m])")).toEqual([]);
  });
});

describe("limits", () => {
  const DEPTH = 100_000;

  test.each([
    ["parentheses", "(".repeat(DEPTH)],
    ["balanced parentheses", `${"(".repeat(DEPTH)}a${")".repeat(DEPTH)}`],
    ["signs", `${"-".repeat(DEPTH)}a`],
    ["powers", `a${"^a".repeat(DEPTH)}`],
    ["calls", "abs(".repeat(DEPTH)],
    ["aggregations", "sum by (a) (".repeat(DEPTH)],
    ["sums", `a${"+a".repeat(DEPTH)}`],
    ["subqueries", `a${"[5m:]".repeat(DEPTH)}`],
    ["parentheses in a duration", `a[${"(".repeat(DEPTH)}`],
    ["signs of an offset", `a offset ${"-".repeat(DEPTH)}5m`],
    ["sums of durations", `a[5m${"+5m".repeat(DEPTH)}]`],
  ])("%s without end are one error", (_name, text) => {
    const { errors, expression } = parsePromql(text);
    expect(errors.map(({ code }) => code)).toEqual(["tooDeep"]);
    expect(expression).toBeUndefined();
  });

  test.each([
    ["499 parentheses", `${"(".repeat(499)}a${")".repeat(499)}`],
    ["1999 additions", `a${" + a".repeat(1999)}`],
  ])("%s are fine, and print", (_name, text) => {
    const { errors, expression } = parsePromql(text);
    expect(errors).toEqual([]);
    expect(expression && printPromql(expression)).toBe(text);
  });

  test("at most 100 errors are noted", () => {
    expect(parsePromql(`${"x(a) + ".repeat(150)}1`).errors).toHaveLength(100);
  });

  /** The fastest of several runs, in milliseconds: the others were interrupted. */
  function timeOf(text: string): number {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      parsePromql(text);
      return performance.now() - start;
    });
    return Math.min(...times);
  }

  test.each([
    ["operators", 'sum by (job) (rate(http_requests_total{job="api"}[5m])) + ', 150],
    ["arguments", "abs(a), ", 1_000],
    ["matchers", 'a{b="c",d=~"e|f"}, ', 1_000],
    ["spaces and comments", "# comment\n   ", 5_000],
    ["digits", "1", 20_000],
    ["escapes", "\\q", 10_000],
  ])("ten times the %s take about ten times as long", (name, piece, count) => {
    const build = (length: number): string => {
      if (name === "digits") return piece.repeat(length);
      if (name === "escapes") return `"${piece.repeat(length)}"`;
      return name === "operators" || name === "spaces and comments"
        ? `${piece.repeat(length)}1`
        : `label_join(a, ${piece.repeat(length)}b)`;
    };
    timeOf(build(count));
    const [small, large] = [timeOf(build(count)), timeOf(build(count * 10))];
    expect(large / Math.max(small, 0.2)).toBeLessThan(40);
  });
});
