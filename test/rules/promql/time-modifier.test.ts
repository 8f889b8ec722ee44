import { expect, test } from "vitest";
import { timeModifier } from "../../../src/rules/promql/time-modifier.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["x offset (5m - 1h)", undefined, ["future offset (5m - 1h)"]],
  ["max_over_time(x[1h:1m] offset -5m)", undefined, ["future offset -5m"]],
  ["x @ start()", undefined, ["redundant @ start()"]],
  ["max_over_time(x[1h:1m] @ end())", undefined, ["redundant @ end()"]],
  ["max_over_time(x[1h:1m] @ 1000)", undefined, ["fixed @ 1000"]],
  ["max_over_time((x / (x @ end()))[1h:1m])", undefined, []],
  ["max_over_time((x offset -5m)[1h:1m])", undefined, []],
  ["max_over_time((x / max_over_time(x[1h:1m] @ end()))[1h:1m])", undefined, []],
  ["max_over_time((x / max_over_time(x[1h:1m] @ 1000))[1h:1m])", undefined, ["fixed @ 1000"]],
  ["x @ 1000 offset -5m", undefined, ["fixed @ 1000"]],
  ["x offset -10m", "query_offset: 5m", ["future offset -10m"]],
  ["x offset -5m", "query_offset: 5m", []],
])("in %s with %s it finds %j", (expr, group, expected) => {
  expect(findingsIn(timeModifier, expr, group === undefined ? {} : { group })).toEqual(expected);
});
