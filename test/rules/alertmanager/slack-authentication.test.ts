import { expect, test } from "vitest";
import { slackAuthentication } from "../../../src/rules/alertmanager/slack-authentication.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const POST = "https://slack.com/api/chat.postMessage";

test.each([
  [`{slack_app_token: t, slack_api_url: '${POST}'}`, "{}", []],
  ["{slack_app_token: t, slack_app_url: 'https://a/', slack_api_url: 'https://a/'}", "{}", []],
  ["{slack_app_token: t}", "{http_config: {bearer_token: b}}", ["authorization bearer_token"]],
  ["{slack_app_token: t}", "{api_url: 'https://x/', http_config: {authorization: {credentials: b}}}", []],
  [
    "{slack_app_token: t, http_config: {authorization: {credentials: b}}}",
    "{}",
    ["authorization authorization"],
  ],
  ["{}", `{api_url: '${POST}', update_message: true, http_config: {authorization: {credentials: b}}}`, []],
])("global %s and %s", (global, slack, expected) => {
  const content = configWith([`slack_configs: [${slack}]`], [`global: ${global}`]);
  expect(findingsInConfig(slackAuthentication, content)).toEqual(expected);
});
