import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { EventRecorderSchema, FileOutputSchema, StdoutOutputSchema } from "../event-recorder.js";

export const eventRecorder: SchemaExamples<EventRecorderSchema> = {
  valid: [
    {
      file_outputs: [{ path: "/var/log/alertmanager/events.jsonl" }],
      webhook_outputs: [{ url: "https://events.example.com/alertmanager", batch: true }],
    },
    { stdout_outputs: [{}] },
    {},
  ],
  invalid: [
    ["file_outputs: invalid_type", { file_outputs: { path: "/tmp" } }],
    ["file_outputs[0].path: invalid_type", { file_outputs: [{}] }],
    ["stdout_outputs[0]: unrecognized_keys", { stdout_outputs: [{ path: "-" }] }],
    ["$: unrecognized_keys", { outputs: [] }],
    ["kafka_outputs[0].brokers: invalid_type", { kafka_outputs: [{ topic: "events" }] }],
  ],
};

export const fileOutput: SchemaExamples<FileOutputSchema> = {
  valid: [{ path: "/var/log/alertmanager/events.jsonl" }, { path: "events.jsonl" }, { path: "-" }],
  invalid: [
    ["path: invalid_type", {}],
    ["path: too_small", { path: "" }],
    ["path: invalid_type", { path: null }],
    ["path: invalid_type, $: unrecognized_keys", { file: "events.jsonl" }],
    ["$: invalid_type", "events.jsonl"],
  ],
};

export const stdoutOutput: SchemaExamples<StdoutOutputSchema> = {
  valid: [{}, {}, {}],
  invalid: [
    ["$: invalid_type", null],
    ["$: invalid_type", true],
    ["$: invalid_type", []],
    ["$: invalid_type", "stdout"],
    ["$: unrecognized_keys", { path: "-" }],
  ],
};
