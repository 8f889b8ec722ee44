import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { WebhookOutputSchema } from "../event-webhook-output.js";

export const webhookOutput: SchemaExamples<WebhookOutputSchema> = {
  valid: [
    {
      url: "https://events.example.com/alertmanager",
      timeout: "10s",
      workers: 4,
      max_retries: 3,
      retry_backoff: "500ms",
      batch: true,
      batch_max_events: 100,
      batch_flush_interval: "100ms",
    },
    { url: "http://localhost:8080/" },
    { url: "https://events.example.com/", http_config: { bearer_token_file: "/etc/token" } },
  ],
  invalid: [
    ["url: invalid_type", {}],
    ["url: invalid_format", { url: "events.example.com" }],
    ["timeout: invalid_type", { url: "https://events.example.com/", timeout: 10 }],
    ["batch_max_bytes: too_small", { url: "https://events.example.com/", batch_max_bytes: -1 }],
    ["$: unrecognized_keys", { url: "https://events.example.com/", retries: 3 }],
    ["workers: invalid_type", { url: "https://events.example.com/", workers: 1.5 }],
  ],
};
