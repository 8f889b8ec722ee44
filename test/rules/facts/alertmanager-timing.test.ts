import { expect, test } from "vitest";
import { durationUnit } from "../../../src/rules/alertmanager/duration-unit.js";
import { timeoutWithoutEffect } from "../../../src/rules/alertmanager/timeout-without-effect.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["webhook_configs: [{url_file: /a, timeout: 5}]", ["nanoseconds 5"]],
  ["webhook_configs: [{url_file: /a, timeout: 0}]", []],
  ["slack_configs: [{api_url_file: /a, timeout: 0s}]", []],
  ["slack_configs: [{api_url_file: /a, timeout: 10us}]", ["tiny 10us"]],
  ["email_configs: [{to: a@example.com}]", []],
])("%s", (integration, findings) => {
  const content = configWith([integration], ["global: {smtp_smarthost: 'a:25', smtp_from: a@example.com}"]);
  expect(findingsInConfig(durationUnit, content)).toEqual(findings);
});

test("of a receiver that no route leads to the timeout does not matter", () => {
  const content =
    "route: {receiver: a}\nreceivers: [{name: a}, {name: b, webhook_configs: [{url_file: /a, timeout: 9h}]}]\n";
  expect(findingsInConfig(timeoutWithoutEffect, content)).toEqual([]);
});
