import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { KafkaOutputSchema } from "../event-kafka-output.js";

export const kafkaOutput: SchemaExamples<KafkaOutputSchema> = {
  valid: [
    {
      brokers: ["kafka-1:9092", "kafka-2:9092"],
      topic: "alertmanager-events",
      format: "json",
      acks: "all",
      compression: "zstd",
    },
    { brokers: ["kafka:9092"], topic: "events" },
    {
      brokers: ["kafka:9092"],
      topic: "events",
      buffer_size: 4096,
      tls_config: { ca_file: "/etc/kafka/ca.pem" },
    },
  ],
  invalid: [
    ["brokers: invalid_type", { topic: "events" }],
    ["brokers: too_small", { brokers: [], topic: "events" }],
    ["brokers: invalid_type", { brokers: "kafka:9092", topic: "events" }],
    ["topic: too_small", { brokers: ["kafka:9092"], topic: "" }],
    ["acks: invalid_value", { brokers: ["kafka:9092"], topic: "events", acks: 1 }],
    ["buffer_size: invalid_type", { brokers: ["kafka:9092"], topic: "events", buffer_size: 0.5 }],
  ],
};
