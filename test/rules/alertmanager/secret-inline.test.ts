import { expect, test } from "vitest";
import { secretInline } from "../../../src/rules/alertmanager/secret-inline.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["victorops_configs: [{api_key: correct-horse, routing_key: a}]", "inline correct-horse"],
  ["telegram_configs: [{bot_token: correct-horse, chat_id: 1}]", "inline correct-horse"],
  [
    "webhook_configs: [{url_file: /a, http_config: {basic_auth: {username: a, password: correct-horse}}}]",
    "inline correct-horse",
  ],
  [
    "webhook_configs: [{url_file: /a, http_config: {http_headers: {X-Key: {secrets: [correct-horse]}}}}]",
    "inline correct-horse",
  ],
])("%s", (receiver, finding) => {
  expect(findingsInConfig(secretInline, configWith([receiver]))).toEqual([finding]);
});

test.each([
  ["the URL of a webhook", "webhook_configs: [{url: 'https://hooks.example.com/db'}]"],
  ["a template", "pagerduty_configs: [{routing_key: '{{ .CommonLabels.key }}'}]"],
  ["a placeholder", "pagerduty_configs: [{routing_key: changeme}]"],
  [
    "a token, which another rule tells",
    "pagerduty_configs: [{routing_key: R02Q7V9KXM4TZW8LCN5HYB3FJD6PSGA1}]",
  ],
  [
    "a secret that has no file",
    "sns_configs: [{topic_arn: a, sigv4: {access_key: a, secret_key: correct-horse}}]",
  ],
  ["nothing", "pushover_configs: [{user_key: '', user_key_file: /a, token_file: /b}]"],
])("leaves alone %s", (_title, receiver) => {
  expect(findingsInConfig(secretInline, configWith([receiver]))).toEqual([]);
});

test("a Kubernetes Secret is a place for secrets", () => {
  const config = configWith(["victorops_configs: [{api_key: correct-horse, routing_key: a}]"]);
  const manifest = (kind: string, key: string): string =>
    `apiVersion: v1\nkind: ${kind}\nmetadata: {name: alertmanager}\n${key}:\n  alertmanager.yaml: |\n${config.replace(/^/gm, "    ")}\n`;
  expect(findingsInConfig(secretInline, manifest("Secret", "stringData"))).toEqual([]);
  expect(findingsInConfig(secretInline, manifest("ConfigMap", "data"))).toEqual(["inline correct-horse"]);
});

test.each([
  ["0.25", []],
  ["0.26", ["inline correct-horse"]],
])("Alertmanager %s and the file of a bot token", (version, findings) => {
  const content = configWith(["telegram_configs: [{bot_token: correct-horse, chat_id: 1}]"]);
  expect(findingsInConfig(secretInline, content, { settings: { alertmanager: { version } } })).toEqual(
    findings,
  );
});
