import { expect, test } from "vitest";
import { groupModifierMissing } from "../../../src/rules/promql/group-modifier-missing.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["the right side", "sum by (a) (x) / on (a) sum by (a, b) (y)", ["many /"]],
  ["ignored labels", "sum by (a, b) (x) / ignoring (b) sum by (a) (y)", ["many /"]],
  ["both sides", "sum by (a, b) (x) / on (a) sum by (a, c) (y)", ["both /"]],
])("reports %s", (_title, expr, expected) => {
  expect(findingsIn(groupModifierMissing, expr)).toEqual(expected);
});

test.each([
  ["the default matching", "sum by (a, b) (x) / sum by (a) (y)"],
  ["a label with one value", 'sum by (a, b) (x{b="1"}) / on (a) sum by (a) (y)'],
  ["labels nobody knows", "x / on (a) sum by (a) (y)"],
  ["set operators", "sum by (a, b) (x) and on (a) sum by (a) (y)"],
  ["one series at most", "sum by (a) (topk(1, x)) / on () sum(y)"],
  ["a number", "sum by (a) (x) / on () 5"],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(groupModifierMissing, expr)).toEqual([]);
});
