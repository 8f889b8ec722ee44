import { expect, test } from "vitest";
import { destinationHost } from "../../../src/rules/alertmanager/destination-host.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const DENY = { deny: ["loopback", "private", "internal", "proxy"] };

test.each([
  ["a collector", "tracing: {endpoint: 'localhost:4317'}", "denied 'localhost:4317'"],
  [
    "a broker",
    "event_recorder: {kafka_outputs: [{brokers: ['kafka:9092'], topic: a}]}",
    "denied 'kafka:9092'",
  ],
  ["a mail server", "global: {smtp_smarthost: '10.0.0.1:25'}", "denied '10.0.0.1:25'"],
  [
    "the proxy of the environment",
    "global: {http_config: {proxy_from_environment: true}}",
    "proxy proxy_from_environment",
  ],
  [
    "the proxy of a token server",
    "global: {http_config: {oauth2: {client_id: a, client_secret: b, token_url: 'https://id.example.com/', proxy_url: 'http://p.example.com/'}}}",
    "proxy proxy_url",
  ],
])("%s", (_title, line, finding) => {
  expect(findingsInConfig(destinationHost, configWith([], [line]), { options: DENY })).toEqual([finding]);
});

test("a host that only an alert knows is not judged", () => {
  const content = configWith(["webhook_configs: [{url: 'http://{{ .CommonLabels.host }}/'}]"]);
  expect(findingsInConfig(destinationHost, content, { options: DENY })).toEqual([]);
});
