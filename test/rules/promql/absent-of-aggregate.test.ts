import { expect, test } from "vitest";
import { absentOfAggregate } from "../../../src/rules/promql/absent-of-aggregate.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["arithmetic", 'absent(-(up{job="a"}) * 100)', 'lost -(up{job="a"}) * 100'],
  ["parentheses around", 'absent((sum by (job) (up{job="a"})))', 'lost sum by (job) (up{job="a"})'],
])("reports %s", (_title, expr, expected) => {
  expect(findingsIn(absentOfAggregate, expr)).toEqual([expected]);
});

test.each([
  ["a plain selector", 'absent((up{job="a"}))'],
  ["no label to lose", 'absent(sum(up{job=~"a|b"}))'],
  ["two vectors, which may not match", 'absent(up{job="a"} / up{job="b"})'],
  ["a choice of the highest", 'absent(topk(1, up{job="a"}))'],
  ["a rate, which needs two samples", 'absent(rate(x_total{job="a"}[5m]))'],
  ["another function", 'abs(sum(up{job="a"}))'],
  ["a comparison", 'absent(up{job="a"} == 1)'],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(absentOfAggregate, expr)).toEqual([]);
});
