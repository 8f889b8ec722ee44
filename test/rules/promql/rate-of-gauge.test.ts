import { expect, test } from "vitest";
import { rateOfGauge } from "../../../src/rules/promql/rate-of-gauge.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["resets(build_info[1h]) > 0", ["gauge resets(build_info[1h])"]],
  ["rate(count(up)[1h:5m]) > 0", ["result rate(count(up)[1h:5m])"]],
  ["rate(http_request_duration_seconds[5m]) > 0", []],
  ["max_over_time(up[5m]) > 0", []],
  ["up[5m]", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(rateOfGauge, expr)).toEqual(expected);
});
