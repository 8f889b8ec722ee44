import { expect, test } from "vitest";
import { retiredIntegration } from "../../../src/rules/alertmanager/retired-integration.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test("a list is told once, a key each time", () => {
  const receiver = [
    "opsgenie_configs: [{api_key_file: /a}, {api_key_file: /b}]",
    "pagerduty_configs: [{service_key: a, service_key_file: ''}, {service_key: b}]",
  ];
  expect(findingsInConfig(retiredIntegration, configWith(receiver))).toEqual([
    "opsgenie opsgenie_configs",
    "events service_key",
    "events service_key",
  ]);
});
