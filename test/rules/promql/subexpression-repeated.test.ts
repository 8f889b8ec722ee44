import { expect, test } from "vitest";
import { subexpressionRepeated } from "../../../src/rules/promql/subexpression-repeated.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const sum = "sum(rate(x_total[5m]))";

test("what is in a repeated part is not told of again", () => {
  const recorded = { "a:max": `max(${sum}) * 2`, "b:max": `max(${sum}) * 3` };
  expect(findingsIn(subexpressionRepeated, `max(${sum}) > 1`, { recorded })).toEqual([
    `repeated max(${sum})`,
  ]);
});

test("two parts of a rule", () => {
  const other = "sum(rate(y_total[5m]))";
  const recorded = { "a:ratio": `${sum} / ${other}`, "b:ratio": `${other} / ${sum}` };
  expect(findingsIn(subexpressionRepeated, `${sum} > ${other}`, { recorded })).toEqual([
    `repeated ${sum}`,
    `repeated ${other}`,
  ]);
});

test.each([
  ["aggregations without a range", "sum(x) > 1", { "a:x": "sum(x) * 2", "b:x": "sum(x) * 3" }],
  [
    "an aggregation beside a range",
    "sum(x) > rate(y[5m])",
    { "a:x": "sum(x) - rate(z[5m])", "b:x": "sum(x) * 3" },
  ],
  ["twice in one rule", `${sum} > 1 and ${sum} < 5`, {}],
  ["what is recorded already", `${sum} > 1`, { "x:sum": sum, "x:double": `${sum} * 2` }],
])("is content with %s", (_title, expr, recorded) => {
  expect(findingsIn(subexpressionRepeated, expr, { recorded })).toEqual([]);
});
