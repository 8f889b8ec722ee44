import { expect, test } from "vitest";
import { EventRecorderSchema } from "../../../src/schemas/alert/event-recorder.js";

test.each([
  {},
  { file_outputs: [{ path: "events.jsonl" }], stdout_outputs: [{}] },
  { webhook_outputs: [{ url: "https://example.org", batch: true, batch_max_events: 0, timeout: "10s" }] },
  { kafka_outputs: [{ brokers: ["a:9092"], topic: "t", acks: "all", compression: "", format: "json" }] },
])("%j fits", (value) => {
  expect(EventRecorderSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ file_outputs: [{}] }, ["file_outputs", 0, "path"]],
  [{ webhook_outputs: [{}] }, ["webhook_outputs", 0, "url"]],
  [
    { webhook_outputs: [{ url: "https://x", batch_max_bytes: -1 }] },
    ["webhook_outputs", 0, "batch_max_bytes"],
  ],
  [{ kafka_outputs: [{ brokers: [], topic: "t" }] }, ["kafka_outputs", 0, "brokers"]],
  [{ kafka_outputs: [{ brokers: [""], topic: "t" }] }, ["kafka_outputs", 0, "brokers", 0]],
  [{ kafka_outputs: [{ brokers: ["a"], topic: "t", acks: "some" }] }, ["kafka_outputs", 0, "acks"]],
  [{ stdout_outputs: [{ path: "x" }] }, ["stdout_outputs", 0]],
])("%j is refused at %j", (value, path) => {
  expect(EventRecorderSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
