import { expect, test } from "vitest";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { findMatchingProblem, listLabels } from "../../../src/rules/facts/vector-matching.js";

function problemOf(text: string): string | undefined {
  const { expression } = parsePromql(text, { features: ["promql-binop-fill-modifiers"] });
  if (expression?.type !== "binary") throw new Error(`not a binary operator: ${text}`);
  const problem = findMatchingProblem(expression);
  return problem && `${problem.kind}: ${problem.reason}`;
}

test.each([
  ['a{l="x"} / b{l="y"}', 'never: "l" is "x" on the left and "y" on the right'],
  ['a{l="x"} / on (l) b{l="y"}', 'never: "l" is "x" on the left and "y" on the right'],
  [
    'a{l="x"} / sum(b)',
    'never: every series on the left has "l", but on the right "l" is aggregated away by sum()',
  ],
  [
    'sum by (m) (a) / b{l="x"}',
    'never: every series on the right has "l", but on the left "l" is aggregated away by sum by (m)',
  ],
  [
    "sum by (l) (a) / sum by (m) (b)",
    'unlikely: the left side keeps "l", which the right side does not have',
  ],
  [
    "sum by (m) (a) / sum by (l, m) (b)",
    'unlikely: the right side keeps "l", which the left side does not have',
  ],
  [
    "a / sum(b)",
    'unlikely: the left side keeps all labels of a, among them "instance" and "job", and the right side has no labels',
  ],
  [
    "sum by (job) (a) / rate(b[5m])",
    'unlikely: the right side keeps all labels of b, among them "instance", and the left side has only "job"',
  ],
  [
    "sum by (job) (a) / (1 - -(2 * b))",
    'unlikely: the right side keeps all labels of b, among them "instance", and the left side has only "job"',
  ],
  [
    "a / 100 / sum(b)",
    'unlikely: the left side keeps all labels of a, among them "instance" and "job", and the right side has no labels',
  ],
])("%s: %s", (text, expected) => {
  expect(problemOf(text)).toBe(expected);
});

test.each([
  ["a number", "a / 5"],
  ["the same labels", "sum by (l) (a) / sum by (l) (b)"],
  ["labels left out of the matching", "sum by (l) (a) / ignoring (l) sum(b)"],
  ["matching by other labels", 'a{l="x"} / on (m) b{l="y"}'],
  ["labels nobody knows", "a / b"],
  ["a recorded metric", "job:a:sum / sum by (job) (b)"],
  ["target labels on both sides", "up / count by (job, instance) (b)"],
  ["a name that is not known", '{__name__=~"a.*"} / sum(b)'],
  ["a side that is aggregated without labels", "sum without (l) (a) / sum by (job) (b)"],
  ["the function of a function", "ceil(rate(a[5m])) / sum(b)"],
  ["a subquery", "max_over_time(a[5m:]) / sum(b)"],
  ["two vectors on one side", "(a + b) / sum(c)"],
  ["the absence of a metric", "absent_over_time(a[5m]) / sum(b)"],
  ["a constant vector without labels", "sum(a) / vector(5)"],
  ["missing series that are filled", "sum by (l) (a) / fill (0) sum by (m) (b)"],
  ["one side whose missing series are filled", "sum by (l) (a) / fill_right (0) sum by (m) (b)"],
])("is content with %s", (_title, text) => {
  expect(problemOf(text)).toBeUndefined();
});

test.each([
  [[], "nothing"],
  [["a"], '"a"'],
  [["a", "b", "c"], '"a", "b" and "c"'],
  [["a", "b", "c", "d", "e", "f", "g"], '"a", "b", "c", "d", "e" and 2 more'],
])("lists %j", (labels, expected) => {
  expect(listLabels(labels)).toBe(expected);
});
