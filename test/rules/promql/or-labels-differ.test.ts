import { expect, test } from "vitest";
import { orLabelsDiffer } from "../../../src/rules/promql/or-labels-differ.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["labels nobody knows", "a > 1 or sum(b) > 1"],
  ["labels nobody knows on the right", "sum(b) > 1 or a > 1"],
  ["other operators", "sum by (a) (x) and sum(x) > 1"],
  ["matching by some labels on purpose", "sum by (a) (x) > 1 or on () sum(x) > 1"],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(orLabelsDiffer, expr)).toEqual([]);
});

test("a recording rule may mix labels", () => {
  expect(findingsIn(orLabelsDiffer, "sum by (a) (x) or sum(x)", { record: "x:sum" })).toEqual([]);
});
