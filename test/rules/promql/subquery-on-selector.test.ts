import { expect, test } from "vitest";
import { subqueryOnSelector } from "../../../src/rules/promql/subquery-on-selector.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["max_over_time((x)[1h:])", ["selector (x)[1h:]"]],
  ["count_over_time(x[1h:1m])", []],
  ["max_over_time((x > 0)[1h:1m])", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(subqueryOnSelector, expr)).toEqual(expected);
});
