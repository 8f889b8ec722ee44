import { expect, test } from "vitest";
import { telemetryTls } from "../../../src/rules/alertmanager/telemetry-tls.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["tracing: {endpoint: 'traces.example.com:4317'}"],
  ["tracing: {endpoint: 'not an address', insecure: true}"],
  ["event_recorder: {kafka_outputs: [{brokers: ['kafka.example.com:9092'], topic: a, tls_config: {}}]}"],
  ["event_recorder: {kafka_outputs: [{brokers: ['localhost:9092'], topic: a}]}"],
])("leaves alone %s", (line) => {
  expect(findingsInConfig(telemetryTls, configWith([], [line]))).toEqual([]);
});
