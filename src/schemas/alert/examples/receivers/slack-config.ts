import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { SlackConfigSchema } from "../../receivers/slack-config.js";

export const slackConfig: SchemaExamples<SlackConfigSchema> = {
  valid: [
    {
      channel: "#alerts",
      send_resolved: true,
      color: '{{ if eq .Status "firing" }}danger{{ else }}good{{ end }}',
      title: "{{ .CommonLabels.alertname }}",
      text: "{{ .CommonAnnotations.summary }}",
      fields: [{ title: "Severity", value: "{{ .CommonLabels.severity }}", short: true }],
      actions: [{ type: "button", text: "Runbook", url: "https://runbooks.example.com/", style: "primary" }],
      timeout: "10s",
    },
    { api_url_file: "/etc/alertmanager/slack-url", channel: "@ada" },
    { timeout: 0 },
  ],
  invalid: [
    ["channel: invalid_type", { channel: 1 }],
    ["api_url: invalid_format", { api_url: "hooks.slack.com" }],
    ["fields[0].value: invalid_type", { fields: [{ title: "Severity" }] }],
    ["timeout: invalid_format", { timeout: "10 seconds" }],
    ["$: unrecognized_keys", { channels: ["#alerts"] }],
    ["mrkdwn_in: invalid_type", { mrkdwn_in: "text" }],
  ],
};
