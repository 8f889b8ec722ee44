import { expect, test } from "vitest";
import { integrationIncomplete } from "../../../src/rules/alertmanager/integration-incomplete.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["rocketchat_configs: [{token: '', token_id: ''}]", 0],
  ["rocketchat_configs: [{token_file: x}]", 1],
  ["victorops_configs: [{routing_key: r}]", 1],
  ["wechat_configs: [{}]", 2],
  ["jira_configs: [{project: p, issue_type: t}]", 1],
  ["mattermost_configs: [{webhook_url_file: f}]", 0],
  ["opsgenie_configs: [{api_key: k, responders: [{type: team}]}]", 1],
  ["slack_configs: [{api_url: 'https://x/', actions: [{type: button, text: t}]}]", 1],
  ["telegram_configs: [{bot_token: t, chat_id: 0}]", 1],
  ["pushover_configs: [{}]", 2],
  ["webex_configs: [{room_id: r, http_config: {bearer_token: t}}]", 0],
  ["incidentio_configs: [{url: 'https://x/', alert_source_token: t, http_config: {}}]", 0],
  ["incidentio_configs: [{url: 'https://x/'}]", 0],
])("%s lacks %i", (receiver, count) => {
  expect(findingsInConfig(integrationIncomplete, configWith([receiver]))).toHaveLength(count);
});

test("what `global` says is enough", () => {
  const receiver = ["telegram_configs: [{chat_id: 1}]", "victorops_configs: [{routing_key: r}]"];
  const global = "global: {telegram_bot_token_file: f, victorops_api_key: k}";
  expect(findingsInConfig(integrationIncomplete, configWith(receiver, [global]))).toEqual([]);
});
