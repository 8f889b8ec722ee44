import { expect, test } from "vitest";
import { selectorUnbounded } from "../../../src/rules/promql/selector-unbounded.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  [
    "exclusions",
    'sum(container_cpu_usage_seconds_total{image!=""})',
    ["unbounded container_cpu_usage_seconds_total"],
  ],
  ["an empty value", 'sum(container_x{image=""})', ["unbounded container_x"]],
  ["the name in braces", 'sum({__name__="container_x"})', ['unbounded {__name__="container_x"}']],
])("reports %s", (_title, expr, expected) => {
  expect(findingsIn(selectorUnbounded, expr)).toEqual(expected);
});

test.each([
  ["a choice of values", 'sum(container_x{namespace=~"a|b"})'],
  ["a selector without a name", '{job="a"}'],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(selectorUnbounded, expr)).toEqual([]);
});

test("metrics of one's own", () => {
  expect(
    findingsIn(selectorUnbounded, "my_metric + container_x", { options: { metrics: ["my_.*"] } }),
  ).toEqual(["unbounded my_metric"]);
});
