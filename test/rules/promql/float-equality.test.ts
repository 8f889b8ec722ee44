import { expect, test } from "vitest";
import { floatEquality } from "../../../src/rules/promql/float-equality.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["5 != sum(rate(x_total[5m]))", ["equal !="]],
  ["stddev(x) == 1", ["equal =="]],
  ["rate(x_total[5m]) == rate(y_total[5m])", ["equal =="]],
  ["rate(x_total[5m]) != rate(x_total[5m])", []],
  ["0 == rate(x_total[5m])", []],
  ["count(rate(x_total[5m])) == 3", []],
  ["group(rate(x_total[5m])) == 3", []],
  ["count_values('v', rate(x_total[5m])) == 3", []],
  ["rate(x_total[5m]) > 3", []],
  ["up == 1", []],
  ["round(x) == 3", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(floatEquality, expr)).toEqual(expected);
});
