import { expect, test } from "vitest";
import * as rules from "../../../src/rules/alertmanager/index.js";
import { Engine } from "../../../src/validator/engine.js";

test("no finding quotes a secret", () => {
  const secrets: string[] = [];
  const secret = (): string => {
    const text = `hunter${secrets.length}Zq8Vt2zkP2vR9tLqZ4mW7xYbN3`;
    secrets.push(text);
    return text;
  };
  const content = `
global:
  slack_api_url: http://hooks.example.com/${secret()}
  opsgenie_api_key: ${secret()}
  smtp_smarthost: mail.example.com:25
  smtp_from: a@example.com
  smtp_auth_username: a
  smtp_auth_password: ${secret()}
  smtp_require_tls: false
  http_config:
    proxy_url: http://a:${secret()}@proxy.example.com
    basic_auth: {username: a, password: ${secret()}}
    http_headers: {X-Api-Key: {values: [${secret()}]}}
route: {receiver: a, routes: [{receiver: b, matchers: [a=b]}]}
receivers:
  - name: a
    webhook_configs: [{url: "http://a:${secret()}@hooks.example.com/?token=${secret()}"}]
    pagerduty_configs: [{routing_key: &key ${secret()}}, {routing_key: *key}]
    slack_configs: [{api_url: "https://hooks.slack.com/services/T9QK2M4ZV/B7RW3N8XD/${secret()}", channel: a}]
    telegram_configs: [{bot_token: "61234598701:${secret()}", chat_id: 1}]
    email_configs: [{to: a@example.com, auth_password: "\${${secret()}}${secret()}"}]
  - name: b
    pagerduty_configs: [{routing_key: *key}]
`;
  const options = { preset: "strict" } as const;
  const { findings } = new Engine(Object.values(rules), options).run([{ file: "alertmanager.yml", content }]);
  const said = findings.map(({ message, help, related = [] }) =>
    [message, help, ...related.map((one) => one.message)].join("\n"),
  );
  // The name of a variable is told, what stands around it is not.
  const hidden = secrets.filter((text) => !content.includes(`{${text}}`));
  expect(hidden.filter((text) => said.some((line) => line.includes(text)))).toEqual([]);
  const told = new Set(findings.map(({ ruleId }) => ruleId));
  for (const name of [
    "header-secret",
    "plain-http",
    "secret-inline",
    "secret-placeholder",
    "secret-shared",
    "secret-token",
    "smtp-tls",
    "url-credentials",
  ])
    expect(told).toContain(`alertmanager/${name}`);
});
