import { expect, test } from "vitest";
import { suppressionWindow } from "../../../src/rules/alerting/suppression-window.js";
import { findingsInPlatform, ruleWith } from "../../helpers/platform-findings.js";

const CONDITION = "condition: {type: promql, expr: up == 0}";
const NOW = { now: "2026-03-01T00:00:00Z" };

test.each<[window: string, expected: readonly string[]]>([
  ["{type: cron, cron: '0 2 * * *', duration: 1h}", []],
  // Opens again in the moment it closes, and before.
  ["{type: cron, cron: '0 0 * * *', duration: 1d}", ["endless 1d"]],
  ["{type: cron, cron: '*/5 * * * *', duration: 10m}", ["endless 10m"]],
  ["{type: cron, cron: '*/5 * * * mon-fri', duration: 10m}", []],
  ["{type: cron, cron: '0 0 29 2 *', duration: 1d}", []],
  ["{type: cron, cron: '0 0 * * mon', duration: 1w}", ["endless 1w"]],
  ["{type: cron, cron: '0 0 1 * *', duration: 30d}", []],
  ["{type: cron, cron: '0 0 1 * *', duration: 31d}", ["endless 31d"]],
  ["{type: cron, cron: '@hourly', duration: 1h}", ["endless 1h"]],
  ["{type: cron, cron: '0 */2 * * *', duration: 1h}", []],
  ["{type: cron, cron: '0 0 30 2 *', duration: 1d}", ["fires '0 0 30 2 *'"]],
  ["{type: cron, cron: '@daily', duration: 0}", ["never 0"]],
  ["{type: weekly, windows: [{weekdays: [monday], startTime: '00:00', endTime: '24:00'}]}", []],
  ["{type: once, startsAt: 2026-02-01T00:00:00Z, endsAt: 2026-03-01T00:00:01Z}", []],
  [
    "{type: once, startsAt: 2026-02-01T00:00:00Z, endsAt: 2026-03-01T00:00:00Z}",
    ["expired 2026-03-01T00:00:00Z"],
  ],
])("%s: %j", (window, expected) => {
  const content = ruleWith(CONDITION, `suppressionWindows: [${window}]`);
  expect(findingsInPlatform(suppressionWindow, content, { settings: NOW })).toEqual(expected);
});

test("nothing is over when nobody tells the time", () => {
  const window = "{type: once, startsAt: 1999-02-01T00:00:00Z, endsAt: 1999-03-01T00:00:00Z}";
  expect(
    findingsInPlatform(suppressionWindow, ruleWith(CONDITION, `suppressionWindows: [${window}]`)),
  ).toEqual([]);
});
