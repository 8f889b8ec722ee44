import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { Msteamsv2ConfigSchema } from "../../receivers/msteamsv2-config.js";

export const msteamsv2Config: SchemaExamples<Msteamsv2ConfigSchema> = {
  valid: [
    {
      webhook_url_file: "/etc/alertmanager/msteams-url",
      title: "{{ .CommonLabels.alertname }}",
      text: "{{ .CommonAnnotations.description }}",
    },
    { webhook_url: "https://chat.example.com/hooks/1", send_resolved: false },
    {},
  ],
  invalid: [
    ["webhook_url: invalid_format", { webhook_url: "outlook.example.com" }],
    ["$: unrecognized_keys", { summary: "x" }],
    ["title: invalid_type", { title: 1 }],
    ["text: invalid_type", { text: ["a"] }],
    ["$: invalid_type", "text"],
  ],
};
