import { expect, test } from "vitest";
import { labelLost } from "../../../src/rules/promql/label-lost.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["a label neither side has", "sum(a) / on (job) sum(b) > 1", ["both job"]],
  ["the side that has more series", "sum by (job) (a) / on (job) sum(b) > 1", ["side job"]],
  ["a label every series on the right has", 'sum(a) / on (job) b{job="x"} > 1', ["never job"]],
  ["group_right", "sum by (job) (a) * on (job) group_right (version) b > 1", ["included version"]],
  [
    "a label a function drops",
    "sum by (le) (histogram_quantile(0.9, rate(x_bucket[5m]))) > 1",
    ["grouping le"],
  ],
  ["set operators", "a and on (job) sum(b)", ["side job"]],
])("reports %s", (_title, expr, expected) => {
  expect(findingsIn(labelLost, expr)).toEqual(expected);
});

test.each([
  ["labels to ignore", "sum(a) / ignoring (job) sum(b) > 1"],
  ["labels to remove", "sum without (job) (sum by (instance) (a)) > 1"],
  ["no labels at all", "sum(a) / on () sum(b) > 1"],
  ["a number", "a / on () 5 > 1"],
  [
    "a label that label_replace sets",
    'sum by (dst) (label_replace(sum by (src) (a), "dst", "$1", "src", "(.*)")) > 1',
  ],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(labelLost, expr)).toEqual([]);
});
