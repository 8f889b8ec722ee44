import { expect, test } from "vitest";
import { plainHttp } from "../../../src/rules/alertmanager/plain-http.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const AUTH = "http_config: {basic_auth: {username: a, password_file: /a}}";

test.each([
  ["a host on the open network", "webhook_configs: [{url: 'http://hooks.example.com/'}]", "plain"],
  ["a template behind the host", "webhook_configs: [{url: 'http://a.example.com/{{ .Status }}'}]", "plain"],
  ["a password", `webhook_configs: [{url: 'http://hooks.example.com/', ${AUTH}}]`, "credentials"],
  ["a password in the URL", "webhook_configs: [{url: 'http://a:b@hooks.example.com/'}]", "credentials"],
  ["a secret URL", "slack_configs: [{api_url: 'http://slack.example.com/hook', channel: a}]", "credentials"],
  [
    "the key of the integration",
    "opsgenie_configs: [{api_key: a, api_url: 'http://og.example.com/'}]",
    "credentials",
  ],
  ["a password within the cluster", `webhook_configs: [{url: 'http://bridge:80/', ${AUTH}}]`, "internal"],
  [
    "a token in a header",
    "webhook_configs: [{url: 'http://10.0.0.1/', http_config: {http_headers: {X: {secrets: [a]}}}}]",
    "internal",
  ],
  [
    "a token server",
    "webhook_configs: [{url: 'https://a.example.com/', http_config: {oauth2: {client_id: a, token_url: 'http://id.example.com/'}}}]",
    "credentials",
  ],
])("%s", (_title, receiver, messageId) => {
  expect(findingsInConfig(plainHttp, configWith([receiver]))).toEqual([`${messageId} http://`]);
});

test.each([
  ["the machine itself", `webhook_configs: [{url: 'http://localhost:8080/', ${AUTH}}]`],
  ["a service of the cluster", "webhook_configs: [{url: 'http://bridge.monitoring.svc/'}]"],
  [
    "a proxy",
    "webhook_configs: [{url: 'https://a.example.com/', http_config: {proxy_url: 'http://p.example.com/'}}]",
  ],
  ["a host that a template decides", "webhook_configs: [{url: 'http://{{ .CommonLabels.host }}/'}]"],
  [
    "headers without a secret",
    "webhook_configs: [{url: 'http://b/', http_config: {http_headers: {X: {values: [a]}}}}]",
  ],
])("leaves alone %s", (_title, receiver) => {
  expect(findingsInConfig(plainHttp, configWith([receiver]))).toEqual([]);
});

test.each([
  ["bearer_token: a", ["internal http://"]],
  ["bearer_token_file: /a", ["internal http://"]],
  ["follow_redirects: false", []],
])("credentials may come from global: %s", (setting, findings) => {
  const content = configWith(
    ["webhook_configs: [{url: 'http://bridge/'}]"],
    [`global: {http_config: {${setting}}}`],
  );
  expect(findingsInConfig(plainHttp, content)).toEqual(findings);
});

test("recorded events have no integration", () => {
  const content = configWith(
    [],
    ["event_recorder: {webhook_outputs: [{url: 'http://events.example.com/'}]}"],
  );
  expect(findingsInConfig(plainHttp, content)).toEqual(["plain http://"]);
});

test("URLs under global are those of integrations with a key", () => {
  const content = configWith([], ["global: {pagerduty_url: 'http://events.example.com/'}"]);
  expect(findingsInConfig(plainHttp, content)).toEqual(["credentials http://"]);
});
