import { expect, test } from "vitest";
import { slackChannelIgnored } from "../../../src/rules/alertmanager/slack-channel-ignored.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const WEBHOOK = "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX";
const inSlack = (config: string, global = "{}"): readonly string[] =>
  findingsInConfig(slackChannelIgnored, configWith([`slack_configs: [{${config}}]`], [`global: ${global}`]));

test("the integration's own webhook", () => {
  expect(inSlack(`api_url: '${WEBHOOK}', username: ops`)).toEqual(["ignored username"]);
});

test.each([
  ["another server", "api_url: 'https://slack.example.com/hook', channel: a"],
  ["a file, whose URL nobody sees", "api_url_file: /a, channel: a"],
  ["a token of its own", "http_config: {authorization: {credentials: a}}, channel: a"],
  ["no setting that could be ignored", `api_url: '${WEBHOOK}', title: a`],
])("leaves alone %s", (_title, config) => {
  expect(inSlack(config, `{slack_api_url: '${WEBHOOK}'}`)).toEqual([]);
});
