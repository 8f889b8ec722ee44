import { expect, test } from "vitest";
import { channelSettings } from "../../../src/rules/alerting/channel-settings.js";
import { findingsInPlatform } from "../../helpers/platform-findings.js";

const MAIL = "to: [a@example.com], from: b@example.com, smarthost: 'mail.example.com:587'";

test.each<[channel: string, expected: readonly string[]]>([
  ["type: slack, settings: {webhookUrl: {env: X}}", []],
  ["type: slack, settings: {webhookUrl: 'https://hooks.slack.com/services/x'}", []],
  ["type: slack, settings: {webhookUrl: hooks}", ["malformed hooks"]],
  ["type: discord, settings: {webhookUrl: changeme}", []],
  ["type: teams, settings: {webhookUrl: <secret>}", []],
  ["type: pagerduty, settings: {routingKey: R02Q7V9KXM4TZW8LCN5HYB3FJD6PSGA1}", []],
  [`type: email, settings: {${MAIL}, password: {env: X}}`, ["useless password"]],
  [`type: email, settings: {${MAIL}, username: a, password: {env: X}}`, []],
  ["type: sns, settings: {topicArn: 'arn:aws:sns:eu-central-1:123456789012:a'}", []],
  ["type: wechat, settings: {apiSecret: {env: X}, corpId: a, agentId: b, toTag: c}", []],
  ["type: jsm, settings: {apiKey: {env: X}}", []],
])("%s: %j", (channel, expected) => {
  expect(findingsInPlatform(channelSettings, `notificationChannels:\n  - {name: a, ${channel}}\n`)).toEqual(
    expected,
  );
});
