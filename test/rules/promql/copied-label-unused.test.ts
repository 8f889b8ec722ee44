import { expect, test } from "vitest";
import { copiedLabelUnused } from "../../../src/rules/promql/copied-label-unused.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const joined = "a * on (x) group_left (l) b";

test.each([
  ["no labels at all", `sum(${joined})`],
  ["a label removed", `sum without (l) (${joined})`],
  ["numbers, functions and parentheses between", `sum(abs(-(${joined}) * 100))`],
  ["a number on the left", `sum(1 - (${joined}))`],
  ["group_right", "sum(b * on (x) group_right (l) a)"],
  ["a subquery between", `sum(max_over_time((${joined})[1h:]))`],
])("reports %s", (_title, expr) => {
  expect(findingsIn(copiedLabelUnused, expr)).toEqual(["unused l"]);
});

test.each([
  ["no aggregation", joined],
  ["a label that stays", `sum without (x) (${joined})`],
  ["a choice of series", `topk(1, ${joined})`],
  ["a function that may read the label", `sum(label_replace(${joined}, "m", "$1", "l", "(.*)"))`],
  ["an operator that may match by the label", `sum((${joined}) * on (l) c)`],
  ["a label that was not there to copy", "sum(a * on (x) group_left (l) max by (x) (b))"],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(copiedLabelUnused, expr)).toEqual([]);
});
