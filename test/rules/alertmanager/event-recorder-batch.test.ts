import { expect, test } from "vitest";
import { eventRecorderBatch } from "../../../src/rules/alertmanager/event-recorder-batch.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["batch_max_events: 0, batch_flush_interval: 0s", []],
  ["batch_flush_interval: 1s", ["unused batch_flush_interval"]],
])("%s", (fields, expected) => {
  const events = `event_recorder: {webhook_outputs: [{url: 'http://x/', ${fields}}]}`;
  expect(findingsInConfig(eventRecorderBatch, configWith([], [events]))).toEqual(expected);
});
