import { expect, test } from "vitest";
import { gaugeFunctionOnCounter } from "../../../src/rules/promql/gauge-function-on-counter.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["deriv(lat_bucket[5m]) > 1", ["counter deriv(lat_bucket[5m])"]],
  ["quantile_over_time(0.9, x_total[5m]) > 1", ["counter quantile_over_time(0.9, x_total[5m])"]],
  ["delta(pg_stat_activity_count[5m]) > 1", []],
  ["delta(x_total[1h:]) > 1", []],
  ["delta(free_bytes[5m]) > 1", []],
  ["max_over_time(x_total[5m]) > 1", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(gaugeFunctionOnCounter, expr)).toEqual(expected);
});
