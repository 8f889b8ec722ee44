import { expect, test } from "vitest";
import { secretInline } from "../../../src/rules/alerting/secret-inline.js";
import { findingsInPlatform } from "../../helpers/platform-findings.js";

test.each<[settings: string, expected: readonly string[]]>([
  [
    "type: slack, settings: {webhookUrl: 'https://hooks.slack.com/services/T02AB3C4D/B05EF6G7H/8i9JkLmNoPqRsTuVwXyZ'}",
    ["token"],
  ],
  [
    "type: slack, settings: {webhookUrl: 'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'}",
    ["placeholder"],
  ],
  ["type: slack, settings: {botToken: '${SLACK_TOKEN}', channel: '#a'}", ["placeholder"]],
  ["type: telegram, settings: {chatId: 1, botToken: hunter2}", ["inline"]],
  [
    "type: webhook, settings: {url: {env: URL}, hmacSecret: hunter2, authorization: {credentials: {file: x}}}",
    ["inline"],
  ],
  ["type: webhook, settings: {url: 'https://example.com/hook'}", []],
  ["type: victorops, settings: {apiKey: {env: KEY}, routingKey: database}", []],
])("%s: %j", (channel, expected) => {
  const found = findingsInPlatform(secretInline, `notificationChannels:\n  - {name: a, ${channel}}\n`);
  expect(found.map((finding) => finding.split(" ")[0])).toEqual(expected);
});

test("an alert carries no token", () => {
  const event = `id: a1\nrule: Down\ntenant: acme\nlevel: high\npriority: p2\nstatus: firing\nfingerprint: 6accfd3d0992a914\nstartsAt: 2026-03-01T08:00:00Z\nlabels: {alertname: Down, token: glpat-kd83hFq0Zt7LmW2xVb5Y}\n`;
  expect(findingsInPlatform(secretInline, event)).toEqual(["token glpat-kd83hFq0Zt7LmW2xVb5Y"]);
});
