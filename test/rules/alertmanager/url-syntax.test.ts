import { expect, test } from "vitest";
import { urlSyntax } from "../../../src/rules/alertmanager/url-syntax.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["webhook_configs: [{url: <secret>}]", "0.34", []],
  ["webhook_configs: [{url: <secret>}]", "0.25", ["invalid <secret>"]],
  ["webhook_configs: [{url: '', url_file: f}]", "0.34", []],
  ["webhook_configs: [{url: 'http://{{ .x }}/'}]", "0.34", []],
  ["webhook_configs: [{url: 'http://{{ .x }}/'}]", "0.30", ["invalid {"]],
  ["discord_configs: [{webhook_url: ftp://x/}]", "0.34", ["invalid ftp://x/"]],
  ["pagerduty_configs: [{routing_key: k, url: <secret>}]", "0.34", ["invalid <secret>"]],
  ["sns_configs: [{topic_arn: a, api_url: anything}]", "0.34", []],
  ["webhook_configs: [{url: 'http://x/', http_config: {proxy_url: socks5://p}}]", "0.34", []],
  ["webhook_configs: [{url: 'http://x/', http_config: {proxy_url: 'null'}}]", "0.34", ["invalid 'null'"]],
  ["webhook_configs: [{url: 'http://x/', http_config: {proxy_url: 'http://%z'}}]", "0.34", ["invalid %z"]],
])("%s with %s", (receiver, version, expected) => {
  const found = findingsInConfig(urlSyntax, configWith([receiver]), {
    settings: { alertmanager: { version } },
  });
  expect(found.filter((line) => !line.startsWith("mismatch"))).toEqual(expected);
});
