import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { MsteamsConfigSchema } from "../../receivers/msteams-config.js";

export const msteamsConfig: SchemaExamples<MsteamsConfigSchema> = {
  valid: [
    {
      webhook_url_file: "/etc/alertmanager/msteams-url",
      title: "{{ .CommonLabels.alertname }}",
      summary: "{{ .CommonAnnotations.summary }}",
      text: "{{ .CommonAnnotations.description }}",
    },
    { webhook_url: "https://chat.example.com/hooks/1", send_resolved: false },
    {},
  ],
  invalid: [
    ["webhook_url: invalid_format", { webhook_url: "outlook.example.com" }],
    ["$: unrecognized_keys", { webhookUrl: "https://chat.example.com/hooks/1" }],
    ["title: invalid_type", { title: 1 }],
    ["send_resolved: invalid_type", { send_resolved: 1 }],
    ["$: invalid_type", []],
  ],
};
