import { expect, test } from "vitest";
import { vendorValue } from "../../../src/rules/alertmanager/vendor-value.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inIntegration = (text: string): readonly string[] => findingsInConfig(vendorValue, configWith([text]));
const slack = (field: string): string => `slack_configs: [{api_url_file: /a, ${field}}]`;
const pushover = (field: string): string =>
  `pushover_configs: [{user_key_file: /a, token_file: /b, ${field}}]`;
const sns = (field: string): string => `sns_configs: [{sigv4: {region: a}, ${field}}]`;

test.each([
  slack("channel: '#a-b_1'"),
  slack("channel: C024BE91L"),
  slack("channel: '@Ann.Other'"),
  slack("channel: ''"),
  slack("color: '#ff0000'"),
  slack("color: danger"),
  pushover("retry: 30s, expire: 3h, priority: '-1'"),
  sns("topic_arn: 'arn:aws:sns:eu-central-1:123456789012:ops.fifo'"),
  sns("target_arn: 'arn:aws-cn:sns:cn-north-1:123456789012:endpoint/GCM/app/1'"),
  sns("phone_number: '+4930123456'"),
  "victorops_configs: [{api_key_file: /a, routing_key: r, message_type: WARNING}]",
  "mattermost_configs: [{webhook_url_file: /a, priority: {priority: urgent}}]",
  "webhook_configs: [{url_file: /a}]",
])("%s is known", (text) => {
  expect(inIntegration(text)).toEqual([]);
});

test.each([
  [slack("channel: '#Ops'"), "unknown '#Ops'"],
  [slack("channel: 'a, b'"), "unknown 'a, b'"],
  [slack("color: orange"), "unknown orange"],
  [pushover("retry: 10s"), "unknown 10s"],
  [pushover("expire: 4h"), "unknown 4h"],
  [pushover("priority: high"), "unknown high"],
  [sns("topic_arn: ops"), "unknown ops"],
  [sns("target_arn: ops"), "unknown ops"],
  [sns("phone_number: 030123456"), "unknown 030123456"],
  ["victorops_configs: [{api_key_file: /a, routing_key: r, message_type: warning}]", "unknown warning"],
  ["mattermost_configs: [{webhook_url_file: /a, priority: {priority: high}}]", "unknown high"],
])("%s is not", (text, finding) => {
  expect(inIntegration(text)).toEqual([finding]);
});
