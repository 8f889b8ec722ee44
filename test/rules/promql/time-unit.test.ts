import { expect, test } from "vitest";
import { timeUnit } from "../../../src/rules/promql/time-unit.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["x_milliseconds < time()", ["unit x_milliseconds"]],
  ["timestamp(x) - (y_ns) > 5", ["unit y_ns"]],
  ["time() - x_seconds > 5", []],
  ["time() * x_ms > 5", []],
  ["time() - {job='api'} > 5", []],
  ["x_ms > y_ms", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(timeUnit, expr)).toEqual(expected);
});
