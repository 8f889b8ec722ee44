import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { DiscordConfigSchema } from "../../receivers/discord-config.js";

export const discordConfig: SchemaExamples<DiscordConfigSchema> = {
  valid: [
    {
      webhook_url_file: "/etc/alertmanager/discord-url",
      title: "{{ .CommonLabels.alertname }}",
      message: "{{ .CommonAnnotations.summary }}",
      username: "Alertmanager",
      send_resolved: true,
    },
    { webhook_url: "https://chat.example.com/hooks/1" },
    {},
  ],
  invalid: [
    ["webhook_url: invalid_format", { webhook_url: "chat.example.com" }],
    ["$: unrecognized_keys", { url: "https://chat.example.com/hooks/1" }],
    ["send_resolved: invalid_type", { send_resolved: "yes" }],
    ["title: invalid_type", { title: null }],
    ["http_config: invalid_type", { http_config: "http://proxy.example.com" }],
  ],
};
