import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { WebhookConfigSchema } from "../../receivers/webhook-config.js";

export const webhookConfig: SchemaExamples<WebhookConfigSchema> = {
  valid: [
    {
      url: "https://robot.example.com/alerts",
      http_config: { basic_auth: { username: "alertmanager", password_file: "/etc/alertmanager/password" } },
      max_alerts: 50,
      timeout: "10s",
    },
    { url_file: "/etc/alertmanager/webhook-url" },
    { url: "http://localhost:5001/", payload: { text: "{{ .CommonAnnotations.summary }}" } },
  ],
  invalid: [
    ["url: invalid_type", { url: 1 }],
    ["max_alerts: too_small", { max_alerts: -1 }],
    ["max_alerts: invalid_type", { max_alerts: "all" }],
    ["timeout: invalid_format", { timeout: "10 s" }],
    ["$: unrecognized_keys", { uri: "https://robot.example.com/" }],
    ["http_config: unrecognized_keys", { http_config: { user: "a" } }],
  ],
};
