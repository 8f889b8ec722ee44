import { expect, test } from "vitest";
import { secretOverridden } from "../../../src/rules/alertmanager/secret-overridden.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inConfig = (global: string, integration: string, version = "0.34"): readonly string[] =>
  findingsInConfig(secretOverridden, configWith([integration], [`global: {${global}}`]), {
    settings: { alertmanager: { version } },
  });
const ROCKET = "rocketchat_configs: [{token: a, token_id: b}]";

test.each([
  ["opsgenie_api_key: x", "opsgenie_configs: [{api_key_file: /a}]", ["overridden /a"]],
  ["opsgenie_api_key: x", "opsgenie_configs: [{api_key: a}]", []],
  ["victorops_api_key: x", "victorops_configs: [{api_key_file: /a, routing_key: r}]", ["overridden /a"]],
  ["rocketchat_token_file: /x, rocketchat_token_id_file: /y", ROCKET, ["overridden a", "overridden b"]],
  ["rocketchat_token: x, rocketchat_token_id: y", ROCKET, []],
  [
    "rocketchat_token_file: /x, rocketchat_token_id_file: /y",
    "rocketchat_configs: [{token_file: /a, token_id_file: /b}]",
    [],
  ],
  ["slack_app_token: x", "slack_configs: [{channel: a, api_url_file: /a}]", ["overridden /a"]],
  ["slack_app_token: x", "slack_configs: [{channel: a}]", []],
  ["slack_api_url: 'https://a'", "slack_configs: [{channel: a, api_url_file: /a}]", []],
  ["opsgenie_api_key: x", "webhook_configs: [{url_file: /a}]", []],
])("%s and %s", (global, integration, findings) => {
  expect(inConfig(global, integration)).toEqual(findings);
});

test("older servers take the pair as a whole", () => {
  expect(inConfig("opsgenie_api_key: x", "opsgenie_configs: [{api_key_file: /a}]", "0.30")).toEqual([]);
  expect(inConfig("slack_app_token: x", "slack_configs: [{api_url_file: /a}]", "0.29")).toEqual([]);
});
