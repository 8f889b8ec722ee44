import { expect, test } from "vitest";
import { thresholdRecovery } from "../../../src/rules/alerting/threshold-recovery.js";
import { findingsInPlatform, ruleWith, thresholdWith } from "../../helpers/platform-findings.js";

const WINDOW = "weekdays: [monday], startTime: '08:00', endTime: '18:00'";

test.each<[operator: string, threshold: string, expected: readonly string[]]>([
  ["gt", "{type: static, value: 5}", []],
  ["gt", "{type: static, value: 5, recovery: 4}", []],
  ["gte", "{type: static, value: 5, recovery: 6}", ["side 6"]],
  ["lt", "{type: static, value: 5, recovery: 6}", []],
  ["lte", "{type: static, value: 5, recovery: 4}", ["side 4"]],
  ["lt", "{type: static, value: -5, recovery: -5}", ["equal -5"]],
  ["eq", "{type: static, value: 5, recovery: 5}", ["operator 5"]],
  ["gt", "{type: dynamic, model: {method: robust, window: 1d}}", []],
  ["lt", "{type: dynamic, model: {method: robust, window: 1d, deviations: 3, recoveryDeviations: 2}}", []],
  [
    "lt",
    "{type: dynamic, model: {method: robust, window: 1d, deviations: 3, recoveryDeviations: 4}}",
    ["side 4"],
  ],
  ["ne", "{type: dynamic, model: {method: ewma, window: 1d, recoveryDeviations: 2}}", ["operator 2"]],
  ["gt", `{type: scheduled, windows: [{${WINDOW}, value: 5, recovery: 4}]}`, []],
  [
    "gt",
    `{type: scheduled, windows: [{${WINDOW}, value: 5}], otherwise: {value: 3, recovery: 4}}`,
    ["side 4"],
  ],
])("%s with %s: %j", (operator, threshold, expected) => {
  expect(findingsInPlatform(thresholdRecovery, thresholdWith(operator, threshold))).toEqual(expected);
});

test("who waits does not flap", () => {
  const threshold = "{type: static, value: 5, recovery: 5}";
  expect(findingsInPlatform(thresholdRecovery, thresholdWith("gt", threshold, "for: 5m"))).toEqual([]);
  expect(findingsInPlatform(thresholdRecovery, thresholdWith("gt", threshold, "for: 0"))).toEqual([
    "equal 5",
  ]);
});

test("an expression has its own threshold", () => {
  expect(findingsInPlatform(thresholdRecovery, ruleWith("condition: {type: promql, expr: up == 0}"))).toEqual(
    [],
  );
});
