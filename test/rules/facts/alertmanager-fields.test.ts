import { expect, test } from "vitest";
import { formatPath } from "../../../src/base/path.js";
import type { AlertmanagerDocument } from "../../../src/rules/facts/alertmanager-config.js";
import {
  httpConfigsOf,
  secretsOf,
  templatedStringsOf,
  tlsConfigsOf,
  urlsOf,
} from "../../../src/rules/facts/alertmanager-fields.js";
import { Engine } from "../../../src/validator/engine.js";
import { defineRule } from "../../../src/validator/rule.js";

function read(content: string): AlertmanagerDocument {
  const found: AlertmanagerDocument[] = [];
  const probe = defineRule({
    id: "test/probe",
    layer: "syntax",
    summary: "Check.",
    help: "",
    severity: "info",
    appliesTo: ["alertmanager-config"],
    messages: {},
    examples: [],
    check: ({ document }) => found.push(document),
  });
  new Engine([probe], {}).run([{ file: "am.yml", content, kind: "alertmanager-config" }]);
  const [document] = found;
  if (document === undefined) throw new Error("no document");
  return document;
}

const DOCUMENT = read(`
global:
  smtp_from: am@example.org
  slack_api_url: https://hooks.example.org/
  smtp_tls_config: {key: k}
  http_config:
    proxy_url: http://proxy/
    oauth2: {client_id: c, client_secret: s, token_url: https://t/, tls_config: {ca: x}}
    http_headers: {X-Key: {values: [v], secrets: [h]}}
    proxy_connect_header: {X-Proxy: [p]}
route:
  receiver: a
  labels: {team: '{{ .CommonLabels.team }}'}
receivers:
  - name: a
    email_configs:
      - {to: db@example.org, html: '<b>', text: t, tls_config: {ca: x}}
    telegram_configs:
      - {bot_token: t, chat_id: 1, message: m}
      - {bot_token: t, chat_id: 1, message: m, parse_mode: Markdown}
    pushover_configs:
      - {user_key: u, token: t, message: m, html: true}
      - {user_key: u, token: t, message: m}
    webhook_configs:
      - url: http://x/
        payload: {text: [a, {b: c}], n: 5}
    sns_configs:
      - {topic_arn: t, api_url: aws, sigv4: {secret_key: s}, attributes: {k: v}}
    slack_configs:
      - title: s
        http_config: {bearer_token: t}
    incidentio_configs:
      - url: https://i/
tracing: {endpoint: e, headers: {X: {secrets: [q]}}, tls_config: {}}
event_recorder:
  webhook_outputs: [{url: https://e/, http_config: {bearer_token: r}}]
  kafka_outputs: [{brokers: [b], topic: t, tls_config: {key: z}}]
`);

test("texts that are templates are found with the engine that reads them", () => {
  const found = templatedStringsOf(DOCUMENT)
    .filter(({ text }) => ["<b>", "t", "m"].includes(text))
    .map(({ path, engine }) => `${formatPath(path.slice(2))} ${engine}`);
  expect(found).toEqual([
    "email_configs[0].html html",
    "email_configs[0].text text",
    "telegram_configs[0].message html",
    "telegram_configs[1].message text",
    "pushover_configs[0].token text",
    "pushover_configs[0].message html",
    "pushover_configs[1].token text",
    "pushover_configs[1].message text",
    "sns_configs[0].topic_arn text",
  ]);
});

test("keys of some maps are templates, labels of routes and the sender of mails as well", () => {
  const found = templatedStringsOf(DOCUMENT);
  expect(found.filter(({ target }) => target === "key").map(({ text }) => text)).toEqual([
    "text",
    "b",
    "n",
    "k",
  ]);
  expect(found.filter(({ integration }) => integration === undefined)).toMatchObject([
    { path: ["global", "smtp_from"], isTemplate: false },
    { path: ["route", "labels", "team"], isTemplate: true },
  ]);
  expect(found.filter(({ field }) => field === "payload.**").map(({ text }) => text)).toEqual(["a", "c"]);
});

test("secrets are found, with the key that reads them from a file", () => {
  expect(secretsOf(DOCUMENT).map(({ key, text, fileKey }) => [key, text, fileKey].join(" "))).toEqual([
    "slack_api_url https://hooks.example.org/ slack_api_url_file",
    "secrets q files",
    "url https://e/ url_file",
    "bot_token t bot_token_file",
    "bot_token t bot_token_file",
    "user_key u user_key_file",
    "token t token_file",
    "user_key u user_key_file",
    "token t token_file",
    "url http://x/ url_file",
    "secret_key s ",
    "client_secret s client_secret_file",
    "proxy_connect_header p ",
    "secrets h files",
    "bearer_token t bearer_token_file",
    "bearer_token r bearer_token_file",
    "key k key_file",
    "key z key_file",
  ]);
});

test("URLs are found with their form", () => {
  expect(urlsOf(DOCUMENT).map(({ key, form }) => `${key} ${form}`)).toEqual([
    "slack_api_url secret",
    "url http",
    "url template",
    "api_url any",
    "url http",
    "proxy_url proxy",
    "token_url any",
  ]);
});

test("HTTP and TLS settings are found wherever they are", () => {
  expect(httpConfigsOf(DOCUMENT).map(({ path }) => formatPath(path))).toEqual([
    "global.http_config",
    "receivers[0].slack_configs[0].http_config",
    "event_recorder.webhook_outputs[0].http_config",
  ]);
  expect(tlsConfigsOf(DOCUMENT).map(({ path }) => formatPath(path))).toEqual([
    "global.smtp_tls_config",
    "global.http_config.oauth2.tls_config",
    "receivers[0].email_configs[0].tls_config",
    "tracing.tls_config",
    "event_recorder.kafka_outputs[0].tls_config",
  ]);
});

test("a configuration of nothing has none of these", () => {
  const nothing = read("{}");
  const facts = [secretsOf(nothing), urlsOf(nothing), templatedStringsOf(nothing), httpConfigsOf(nothing)];
  expect(facts).toEqual([[], [], [], []]);
});
