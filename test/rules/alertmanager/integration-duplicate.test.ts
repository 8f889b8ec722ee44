import { expect, test } from "vitest";
import { integrationDuplicate } from "../../../src/rules/alertmanager/integration-duplicate.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  "pagerduty_configs: [{routing_key_file: /a}, {routing_key_file: /a, severity: info}]",
  "opsgenie_configs: [{api_key_file: /a, responders: [{name: a, type: team}]}, {api_key_file: /a, responders: [{name: a, type: team}]}]",
  "webhook_configs: [{url_file: /a}, {url_file: /a, max_alerts: 5}]",
])("%s", (receiver) => {
  expect(findingsInConfig(integrationDuplicate, configWith([receiver]))).toHaveLength(1);
});

test.each([
  "opsgenie_configs: [{api_key_file: /a, responders: [{name: a, type: team}]}, {api_key_file: /a, responders: [{name: b, type: team}]}]",
  "webhook_configs: [{url_file: /a}, {url: 'https://hooks.example.com'}]",
  "telegram_configs: [{bot_token_file: /a, chat_id: 1}, {bot_token_file: /a, chat_id: 1, message_thread_id: 2}]",
])("leaves alone %s", (receiver) => {
  expect(findingsInConfig(integrationDuplicate, configWith([receiver]))).toEqual([]);
});

test("two receivers may notify one place", () => {
  const content =
    "route: {receiver: a}\nreceivers: [{name: a, webhook_configs: [{url_file: /a}]}, {name: b, webhook_configs: [{url_file: /a}]}]\n";
  expect(findingsInConfig(integrationDuplicate, content)).toEqual([]);
});
