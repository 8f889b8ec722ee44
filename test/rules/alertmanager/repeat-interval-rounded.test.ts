import { expect, test } from "vitest";
import { repeatIntervalRounded } from "../../../src/rules/alertmanager/repeat-interval-rounded.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["group_interval: 7m", ["rounded 7m"]],
  ["repeat_interval: 7m", ["rounded 7m"]],
  ["repeat_interval: 2m", []],
  ["repeat_interval: 10m, routes: [{group_by: [x]}]", []],
  ["repeat_interval: 10m, routes: [{group_interval: 4m}]", ["rounded 4m"]],
])("%s", (fields, findings) => {
  const content = `route: {receiver: a, ${fields}}\nreceivers: [{name: a}]\n`;
  expect(findingsInConfig(repeatIntervalRounded, content)).toEqual(findings);
});
