import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Expression } from "../../../src/languages/promql/ast.js";
import { canHave, explainLoss, type LabelFlow, labelFlow } from "../../../src/languages/promql/flow.js";
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

function flowOf(text: string): LabelFlow {
  return labelFlow(parse(text));
}

function labelsOf(labels: Iterable<string>): string {
  return [...labels].sort().join(" ");
}

/** `job=a team` for a certain job with a known value and a certain team. */
function certainOf({ certain, values }: LabelFlow): string {
  return labelsOf([...certain].map((label) => (values.has(label) ? `${label}=${values.get(label)}` : label)));
}

function possibleOf({ possible }: LabelFlow): string {
  return possible.kind === "any" ? "any" : labelsOf(possible.labels);
}

function lostOf({ lost }: LabelFlow): string {
  return labelsOf([...lost.values()].map(({ label, reason }) => `${label}:${reason}`));
}

describe("labels of a result", () => {
  test.each([
    // Selectors
    ["up", "__name__=up", "any", ""],
    ['up{job="a"}', "__name__=up job=a", "any", ""],
    ['{__name__="up"}', "__name__=up", "any", ""],
    ['{"up"}', "__name__=up", "any", ""],
    ['{job!=""}', "job", "any", ""],
    ['{job=~".+"}', "job", "any", ""],
    ['{job=~"a|b"}', "job", "any", ""],
    ['{job=~"a"}', "job=a", "any", ""],
    ['up{job=~"a?"}', "__name__=up", "any", ""],
    ['up{job=~"("}', "__name__=up", "any", ""],
    ['up{job!~""}', "__name__=up job", "any", ""],
    ['up{job!~"a"}', "__name__=up", "any", ""],
    ['up{job=""}', "__name__=up", "any", "job:emptyMatcher"],
    ['up{job=~""}', "__name__=up", "any", "job:emptyMatcher"],
    ['up{job!~".+"}', "__name__=up", "any", "job:emptyMatcher"],
    ['{"__proto__"="x", constructor!=""}', "__proto__=x constructor", "any", ""],
    ["(up offset 5m)", "__name__=up", "any", ""],
    ["up[5m]", "__name__=up", "any", ""],
    ["rate(up[5m])[1h:1m]", "", "any", "__name__:nameDropped"],
    // Numbers
    ["1", "", "", ""],
    ['"a"', "", "", ""],
    ["1 + time()", "", "", ""],
    ["scalar(up)", "", "", ""],
    ["vector(1)", "", "", ""],
    ["hour()", "", "", ""],
    ["-scalar(up)", "", "", ""],
    // Functions
    ['rate(x{job="a"}[5m])', "job=a", "any", "__name__:nameDropped"],
    ["hour(x)", "", "any", "__name__:nameDropped"],
    ["quantile_over_time(0.5, x[5m])", "", "any", "__name__:nameDropped"],
    ["last_over_time(x[5m])", "__name__=x", "any", ""],
    ["sort_desc(x)", "__name__=x", "any", ""],
    ['abs({__type__="gauge", __unit__!="", job="a"})', "job=a", "any", "__name__:nameDropped"],
    ['abs(abs({job="a"}))', "job=a", "any", "__name__:nameDropped"],
    [
      'histogram_quantile(0.9, x_bucket{job="a", le!=""})',
      "job=a",
      "any",
      "__name__:nameDropped le:function",
    ],
    ["histogram_fraction(0, 1, sum by (le, job) (x))", "", "job", "__name__:aggregated le:function"],
    ['histogram_quantiles(x, "q", 0.5, 0.9)', "q", "any", "__name__:nameDropped le:function"],
    ["unknown_function(x)", "", "any", ""],
    // absent
    ['absent(up{job="a", instance=~"b", zone=""})', "job=a", "job", ""],
    ['absent((up{job="a"}))', "job=a", "job", ""],
    ['absent_over_time(up{job="a"}[5m])', "job=a", "job", ""],
    ['absent(up{job="a", job="a"})', "", "", ""],
    ['absent(up{job="a", job!="b"})', "", "", ""],
    ['absent(up{job!="b", job="a"})', "", "job", ""],
    ['absent({__name__="up"})', "", "", ""],
    ['absent(sum(up{job="a"}))', "", "", ""],
    ['absent_over_time(rate(up{job="a"}[5m])[1h:])', "", "", ""],
    // label_replace
    ['label_replace(x, "d", "v", "", "")', "__name__=x d=v", "any", ""],
    ['label_replace(x, "d", "$1", "s", "(.*)")', "__name__=x", "any", ""],
    ['label_replace(x{s!=""}, "d", "$1", "s", "(.*)")', "__name__=x d s", "any", ""],
    ['label_replace(x{s!=""}, "d", "$1", "s", "(.+)")', "__name__=x d s", "any", ""],
    ['label_replace(x{s="v"}, "d", "${1}", "s", "(.+)")', "__name__=x d=v s=v", "any", ""],
    ['label_replace(x{s=""}, "d", "v", "s", "(.+)")', "__name__=x", "any", "s:emptyMatcher"],
    ['label_replace(x, "d", "a-$1", "s", "(.*)")', "__name__=x d", "any", ""],
    ['label_replace(x, "d", "a$$", "s", "(.*)")', "__name__=x d", "any", ""],
    ['label_replace(x, "d", "$1$2", "s", "(.*)")', "__name__=x", "any", ""],
    ['label_replace(x, "d", "v", "s", "(a)")', "__name__=x", "any", ""],
    ['label_replace(x{d="v"}, "d", "v", "s", "(a)")', "__name__=x d=v", "any", ""],
    ['label_replace(x{d="w"}, "d", "v", "s", "(a)")', "__name__=x d", "any", ""],
    ['label_replace(x{d="w"}, "d", "", "s", "(a)")', "__name__=x", "any", ""],
    ['label_replace(x, "d", "", "s", "(a)")', "__name__=x", "any", ""],
    ['label_replace(x{d="w"}, "d", "", "", "")', "__name__=x", "any", "d:replaced"],
    ['label_replace(x{s="a"}, "d", "v", "s", "b")', "__name__=x s=a", "any", ""],
    ['label_replace(sum by (job) (x), "d", "v", "job", "a")', "", "d job", "__name__:aggregated"],
    ['label_replace(x, "d", "v", "s", "(")', "", "any", ""],
    ['label_replace(x, "d", "v", "s")', "", "any", ""],
    ['label_replace(rate(x[5m]), "__name__", "y", "", "")', "__name__=y", "any", ""],
    // label_join
    ['label_join(x{a="1", b="2"}, "d", "-", "a", "b")', "__name__=x a=1 b=2 d=1-2", "any", ""],
    ['label_join(x, "d", "-", "a", "b")', "__name__=x d", "any", ""],
    ['label_join(x, "d", "", "a", "b")', "__name__=x", "any", ""],
    ['label_join(x{a!=""}, "d", "", "a", "b")', "__name__=x a d", "any", ""],
    ['label_join(x, "d", "-")', "__name__=x", "any", "d:replaced"],
    ['label_join(sum(x), "d", "", "a", "b")', "", "", "__name__:aggregated"],
    ["label_join(x)", "", "any", ""],
    // info
    ["info(sum by (job) (x))", "", "any", "__name__:aggregated"],
    ["info(rate(x[5m]))", "", "any", "__name__:nameDropped"],
    ['info(sum by (job) (x), {version=~".+"})', "", "job version", "__name__:aggregated"],
    ['info(sum by (job) (x), {__name__="target_info"})', "", "any", "__name__:aggregated"],
    // Aggregations
    ['sum(x{job="a"})', "", "", "__name__:aggregated job:aggregated"],
    ["sum by () (x)", "", "", "__name__:aggregated"],
    ['sum by (job, pod) (x{job="a"})', "job=a", "job pod", "__name__:aggregated"],
    ["sum by (__name__) (x)", "__name__=x", "__name__", ""],
    ["sum by (job) (sum by (pod) (x))", "", "", "__name__:aggregated pod:aggregated"],
    ['sum without (pod) (x{pod="a", job="b"})', "job=b", "any", "__name__:nameDropped pod:without"],
    ["sum without (__name__) (x)", "", "any", "__name__:without"],
    ["sum without () (sum by (job, pod) (x))", "", "job pod", "__name__:aggregated"],
    ['topk by (job) (3, x{job="a"})', "__name__=x job=a", "any", ""],
    ["limitk(3, x)", "__name__=x", "any", ""],
    ['count_values("v", x)', "v", "v", "__name__:aggregated"],
    ['count_values by (job) (("v"), x)', "v", "job v", "__name__:aggregated"],
    ['count_values without (v) ("v", x)', "", "any", "__name__:nameDropped v:without"],
    ["count_values(1, x)", "", "", "__name__:aggregated"],
    ["quantile by (job) (0.9, x)", "", "job", "__name__:aggregated"],
    // Operators
    ["-x", "", "any", "__name__:nameDropped"],
    ["+x", "__name__=x", "any", ""],
    ["x * 2", "", "any", "__name__:nameDropped"],
    ["2 > x", "__name__=x", "any", ""],
    ["x > bool 2", "", "any", "__name__:nameDropped"],
    ["x >/ 2", "", "any", ""],
    ["-x >/ 2", "", "any", "__name__:nameDropped"],
    ['x{a="1"} / y{b="2"}', "a=1 b=2", "any", "__name__:nameDropped"],
    ["x > y", "__name__=x", "any", ""],
    ["x > bool y", "", "any", "__name__:nameDropped"],
    ['x{a="1"} > on (a, b) y{b!=""}', "a=1 b", "a b", "__name__:on"],
    ['x{a="1"} / on (b) y', "", "b", "__name__:nameDropped a:on"],
    ['x{a="1"} / ignoring (a) y{b="2"}', "b=2", "any", "__name__:nameDropped a:ignoring"],
    ["sum by (a, b) (x) - ignoring (b) sum by (a) (y)", "", "a", "__name__:aggregated b:ignoring"],
    ['x{a="1"} * on (b) group_left (c) y{b="2", c="3"}', "a=1 b=2 c=3", "any", "__name__:nameDropped"],
    ['x{c="1"} * on (b) group_left (c) y', "", "any", "__name__:nameDropped"],
    ["sum by (a) (x) * on (a) group_right (c) y", "", "any", "__name__:nameDropped c:notCopied"],
    ["sum by (a, b) (x) * on (a) group_left (c) y", "", "a b c", "__name__:aggregated"],
    ["rate(x[5m]) * on (a) group_left (__name__) y", "__name__=y", "any", ""],
    ["x > bool on (a) group_left (__name__) y", "", "any", "__name__:nameDropped"],
    // Fill
    ["sum by (a) (x) + fill (0) sum by (a, b) (y)", "", "a b", "__name__:aggregated"],
    ['x{a="1"} > fill_left (0) y{a="1"}', "a=1", "any", ""],
    [
      "sum by (a) (x) * on (a) group_left (b, c) fill_left (0) sum by (a, b) (y)",
      "",
      "a b",
      "__name__:aggregated",
    ],
    // Set operators
    ['x{a="1"} and y{b="2"}', "__name__=x a=1 b=2", "any", ""],
    ['x{a="1"} and on (c) y{b="2", c="3"}', "__name__=x a=1 c=3", "any", ""],
    ['x{a="1"} unless y{b="2"}', "__name__=x a=1", "any", ""],
    ['x{a="1", b="2"} or y{a="1", b="3"}', "__name__ a=1 b", "any", ""],
    ['x{a=""} or y{a="", b=""}', "__name__", "any", "a:emptyMatcher"],
    ["sum by (a) (x) or sum by (b) (y)", "", "a b", "__name__:aggregated"],
    ["abs(x) or sum by (b) (y)", "", "any", "__name__:nameDropped"],
    ["sum by (b) (y) or abs(x)", "", "any", "__name__:nameDropped"],
    ["sum by (b) (y) or x", "", "any", ""],
    ['x{a="1",a="2"} or y', "__name__=y", "any", ""],
    ['y or x{a="1",a="2"}', "__name__=y", "any", ""],
  ])("%s", (text, certain, possible, lost) => {
    const flow = flowOf(text);
    expect({ certain: certainOf(flow), possible: possibleOf(flow), lost: lostOf(flow) }).toEqual({
      certain,
      possible,
      lost,
    });
  });

  test("values are only known of certain labels, and lost labels cannot be there", () => {
    const flow = flowOf('sum by (job) (x{job="a"}) * on (job) group_left (team) sum by (job) (y)');
    expect([...flow.values.keys()].every((label) => flow.certain.has(label))).toBe(true);
    expect([...flow.lost.keys()].some((label) => canHave(flow, label))).toBe(false);
  });
});

describe("why a label is not there", () => {
  test.each([
    ["sum by (job) (x)", "pod", "aggregated", "by (job)", '"pod" is aggregated away by sum by (job)'],
    ["max(x)", "pod", "aggregated", "max", '"pod" is aggregated away by max()'],
    [
      "sum(x) by (a, b, c, d, e, f, g)",
      "pod",
      "aggregated",
      "by (a, b, c, d, e, f, g)",
      '"pod" is aggregated away by sum by (a, b, c, d, e, f, …)',
    ],
    ["sum without (pod) (x)", "pod", "without", "pod", '"pod" is removed by sum without (pod)'],
    [
      "max by (job, pod) (sum by (job) (x))",
      "pod",
      "aggregated",
      "by (job)",
      '"pod" is aggregated away by sum by (job)',
    ],
    [
      "max by (job) (sum by (job, pod) (x))",
      "pod",
      "aggregated",
      "by (job)",
      '"pod" is aggregated away by max by (job)',
    ],
    [
      "max by (job) (sum by (job) (x))",
      "pod",
      "aggregated",
      "by (job)",
      '"pod" is aggregated away by sum by (job)',
    ],
    ["sum(x) or sum by (job) (x)", "pod", "aggregated", "sum", '"pod" is aggregated away by sum()'],
    [
      "x - on (job, a) y",
      "pod",
      "on",
      "- on (job, a",
      '"pod" is dropped by - on (job, a), which keeps only the labels it matches by',
    ],
    [
      "x - on () y",
      "pod",
      "on",
      "-",
      '"pod" is dropped by - on (), which keeps only the labels it matches by',
    ],
    ["x - ignoring (pod) y", "pod", "ignoring", "pod", '"pod" is dropped by - ignoring (pod)'],
    [
      "x * on (job) group_left (pod) sum by (job) (y)",
      "pod",
      "notCopied",
      "pod",
      'group_left (pod) copies "pod" from a side that lacks it: "pod" is aggregated away by sum by (job)',
    ],
    [
      "sum(y) * on () group_right (pod) x",
      "pod",
      "notCopied",
      "pod",
      'group_right (pod) copies "pod" from a side that lacks it: "pod" is aggregated away by sum()',
    ],
    [
      "histogram_quantile(0.5, x)",
      "le",
      "function",
      "histogram_quantile",
      '"le" is dropped by histogram_quantile()',
    ],
    [
      'label_replace(x, "pod", "", "", "")',
      "pod",
      "replaced",
      "label_replace",
      '"pod" is set to the empty string by label_replace()',
    ],
    [
      'absent(up{job="a"})',
      "pod",
      "absent",
      "absent",
      '"pod" is not on the result of absent(), which has only the labels its selector matches with "="',
    ],
    [
      "vector(1) > 0",
      "pod",
      "scalar",
      "vector",
      '"pod" is not on the result of vector(), which has no labels',
    ],
    ["1", "pod", "scalar", "1", '"pod" is not on a number, which has no labels'],
    ["1 + 1", "pod", "scalar", "1 + 1", '"pod" is not on a number, which has no labels'],
    ['x{pod=""}', "pod", "emptyMatcher", 'pod=""', '"pod" has to be empty for {pod=""}'],
    ["rate(x[5m])", "__name__", "nameDropped", "rate", '"__name__" is dropped by rate()'],
    ["-x", "__name__", "nameDropped", "-", '"__name__" is dropped by the operator -'],
    ["x == bool 1", "__name__", "nameDropped", "==", '"__name__" is dropped by the operator == bool'],
  ])("%s loses %s", (text, label, reason, part, message) => {
    const loss = explainLoss(flowOf(text), label);
    expect(loss).toMatchObject({ label, reason, message });
    expect(text.slice(loss?.span.start, loss?.span.end)).toBe(part);
  });

  test("there is nothing to explain about a label that can be there", () => {
    expect(explainLoss(flowOf("rate(x[5m])"), "job")).toBeUndefined();
    expect(explainLoss(flowOf("sum by (job) (x)"), "job")).toBeUndefined();
  });
});

describe("how much a result holds", () => {
  test.each([
    ["x", "many", false, undefined],
    ['x{a="1",a="2"}', "none", false, undefined],
    ['x{a!~".*"}', "none", false, undefined],
    ['sum(x{a="1",a="2"})', "none", false, undefined],
    ["sum(x)", "one", false, undefined],
    ['sum by (job) (x{job="a"})', "one", false, undefined],
    ["sum by (job) (x)", "many", false, undefined],
    ["sum(x)[5m:]", "one", false, undefined],
    ["topk(1, x)[5m:]", "many", false, undefined],
    ["topk(1, x)", "one", false, undefined],
    ["topk by () (1, x)", "one", false, undefined],
    ["topk by (job) (1, x)", "many", false, undefined],
    ["topk(2, x)", "many", false, undefined],
    ["topk(0, x)", "none", false, undefined],
    ["topk(scalar(y), vector(1))", "one", false, undefined],
    ["topk(1, vector(1))", "one", true, undefined],
    ["limit_ratio(1, vector(1))", "one", false, undefined],
    ["2 * 3", "one", true, 6],
    ["-(7 - 3) / 2 % 3 ^ 2", "one", true, -2],
    ["1 atan2 0", "one", true, Math.PI / 2],
    ["1 == bool 1", "one", true, 1],
    ["2 <= bool 1", "one", true, 0],
    ["time()", "one", true, undefined],
    ["time() + 1", "one", true, undefined],
    ["+vector(2)", "one", true, 2],
    ["vector(2) != 1", "one", true, 2],
    ["1 < vector(2)", "one", true, 2],
    ["vector(2) >= 3", "none", false, undefined],
    ["vector(2) > time()", "one", false, undefined],
    ["vector(time()) > bool 1", "one", true, undefined],
    ["vector(2) </ 1", "one", false, undefined],
    ["vector(1) + vector(2)", "one", true, 3],
    ["vector(1) > vector(2)", "none", false, undefined],
    ["scalar(vector(3))", "one", true, 3],
    ["scalar(vector(2) > 3)", "one", true, undefined],
    ["abs(vector(-1))", "one", true, undefined],
    ["clamp(vector(1), 2, 1)", "one", false, undefined],
    ["absent(x)", "one", false, undefined],
    ["absent(vector(1))", "none", false, undefined],
    ["absent(vector(1) > 2)", "one", true, undefined],
    ["absent()", "one", false, undefined],
    ["abs()", "many", false, undefined],
    ["sum(x) or vector(0)", "one", true, undefined],
    ["x or vector(0)", "many", true, undefined],
    ["sum(vector(1) or x)", "one", true, undefined],
    ["vector(1) and vector(2)", "one", true, undefined],
    ["vector(1) and on (job) vector(2)", "one", true, undefined],
    ["vector(1) and x", "one", false, undefined],
    ['x{a="1"} and y{a="2"}', "none", false, undefined],
    ['x{a="1"} and on (b) y{a="2"}', "many", false, undefined],
    ['x and y{a="1",a="2"}', "none", false, undefined],
    ["x unless vector(1)", "many", false, undefined],
    ["x unless on () vector(1)", "none", false, undefined],
    ["vector(1) unless vector(1)", "none", false, undefined],
    ['vector(1) unless y{a="1",a="2"}', "one", true, undefined],
    ['x{a="1",a="2"} unless y', "none", false, undefined],
    ['x{a="1"} / on (a) y{a="2"}', "none", false, undefined],
    ['x{a="1"} / on (a) y', "one", false, undefined],
    ['sum(x) / on (a) y{a!=""}', "none", false, undefined],
    ['y{a!=""} / sum(x)', "none", false, undefined],
    ["x{a!=''} / y{a='1'}", "many", false, undefined],
    ["x / on () sum(y)", "one", false, undefined],
    ["x / on () group_left sum(y)", "many", false, undefined],
    ["x / ignoring (a) sum(y)", "one", false, undefined],
    ['x{a="1",a="2"} + y', "none", false, undefined],
    ['x + fill (0) y{a="1",a="2"}', "many", false, undefined],
    ['x{a="1",a="2"} + fill (0) y{a="1",a="2"}', "none", false, undefined],
    ['histogram_quantiles(sum by (le) (x), "q", 0.5)', "one", false, undefined],
    ['histogram_quantiles(sum(x), "q", 0.5)', "one", false, undefined],
    ['histogram_quantiles(sum(x), "q", 0.5, 0.9)', "many", false, undefined],
    ['histogram_quantiles(x{a="1",a="2"}, "q", 0.5, 0.9)', "none", false, undefined],
    ["histogram_quantiles(x, 1, 0.5)", "many", false, undefined],
  ] as const)("%s", (text, cardinality, alwaysReturns, constant) => {
    expect(flowOf(text)).toMatchObject({ cardinality, alwaysReturns, constant });
  });

  test("numbers are told apart from vectors", () => {
    expect(["1", "time()", "1 + 1", "-(1)"].map((text) => flowOf(text).isScalar)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["vector(1)", "x", "x + 1", "1 + x"].map((text) => flowOf(text).isScalar)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("hostile expressions", () => {
  test("are followed however deep they nest", () => {
    let expression = parse("x");
    const outer = parse("x + y");
    for (let depth = 0; depth < 50_000; depth++) {
      if (outer.type === "binary") expression = { ...outer, left: expression };
    }
    expect(lostOf(labelFlow(expression))).toBe("__name__:nameDropped");
  });

  test("with thousands of labels lose precision, not truth", () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `l${index}`);
    const matchers = (operator: string): string => names.map((name) => `${name}${operator}""`).join();
    const empty = flowOf(`x{${matchers("=")}}`);
    expect(empty.lost.size).toBeLessThan(names.length);
    const grouped = flowOf(`sum by (${names}) (x{${matchers("!=")}})`);
    expect(possibleOf(grouped)).toBe("any");
    expect(canHave(grouped, "l2999")).toBe(true);
    const removed = flowOf(`sum without (${names}) (x)`);
    expect(canHave(removed, "l1")).toBe(false);
    expect(canHave(removed, "l2999")).toBe(true);
    const some = names.slice(0, 400);
    const others = names.slice(400, 800);
    expect(possibleOf(flowOf(`sum by (${some}) (x) or sum by (${others}) (y)`))).toBe("any");
    const full = `x{${names
      .slice(0, 499)
      .map((name) => `${name}!=""`)
      .join()}}`;
    expect(flowOf(`${full} and y{l2000="1"}`).certain.size).toBe(500);
    expect(flowOf(`label_replace(${full}, "d", "v", "", "")`).certain.has("d")).toBe(false);
    const both = `sum by (${some}) (x{${some.map((name) => `${name}!=""`).join()}})`;
    expect(
      flowOf(`sum(${both} + on (${some}) x{${others.map((name) => `${name}!=""`).join()}})`).lost.size,
    ).toBeLessThanOrEqual(501);
  });
});

test("the flow of a node is remembered", () => {
  const expression = parse("sum by (job) (rate(x[5m]))");
  expect(labelFlow(expression)).toBe(labelFlow(expression));
});

describe("against evaluation", () => {
  test("every result agrees with what was said of it", () => {
    let results = 0;
    const property = fc.property(
      vectorExpression({ fill: true }),
      fc.array(storedSeries, { minLength: 4, maxLength: 4 }),
      (text, stores) => {
        const expression = parse(text);
        const flow = labelFlow(expression);
        const labels = ["a", "b", "c", "le", "__name__", "other"];
        const problems = labels.filter(
          (label) => (explainLoss(flow, label) === undefined) !== canHave(flow, label),
        );
        for (const stored of stores) {
          const result = tryEvaluate(expression, stored) ?? [];
          results += result.length;
          problems.push(...result.flatMap((sample) => contradictions(flow, sample)));
          const most = flow.cardinality === "many" ? Infinity : flow.cardinality === "one" ? 1 : 0;
          if (result.length > most) problems.push(`${result.length} series, not ${flow.cardinality}`);
        }
        if (flow.alwaysReturns && stores.some((stored) => tryEvaluate(expression, stored)?.length === 0)) {
          problems.push("returned nothing");
        }
        expect(problems).toEqual([]);
      },
    );
    fc.assert(property, { numRuns: fuzzRuns(300, 20_000) });
    expect(results).toBeGreaterThan(100);
  }, 600_000);
});

function contradictions(flow: LabelFlow, { labels, value }: Sample): readonly string[] {
  const impossible = [...labels.keys()].filter((label) => !canHave(flow, label));
  const missing = [...flow.certain].filter((label) => !labels.has(label));
  const wrong = [...flow.values].filter(([label, known]) => labels.get(label) !== known);
  const isConstant = flow.constant === undefined || Object.is(flow.constant, value);
  return [
    ...impossible.map((label) => `${label} is there`),
    ...missing.map((label) => `${label} is missing`),
    ...wrong.map(([label, known]) => `${label} is not ${known}`),
    ...(isConstant ? [] : [`${value} is not ${flow.constant}`]),
  ];
}

function tryEvaluate(expression: Expression, stored: readonly Sample[]): readonly Sample[] | undefined {
  try {
    const result = evaluate(expression, stored);
    return typeof result === "object" ? result : undefined;
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
}
