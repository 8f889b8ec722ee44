import { expect, test } from "vitest";
import { zeroDuration } from "../../../src/rules/promql/zero-duration.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["rate(x_total[1m / step()])", ["infinite 1m / step()"]],
  ["max_over_time(x[1h:step()])", ["zero step()"]],
  ["max_over_time(x[1h:])", []],
  ["rate(x_total[2 * 5m])", []],
  ["x offset step()", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(zeroDuration, expr)).toEqual(expected);
});
