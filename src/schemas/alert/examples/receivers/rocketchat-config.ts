import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { RocketchatConfigSchema, RocketchatFieldSchema } from "../../receivers/rocketchat-config.js";

export const rocketchatConfig: SchemaExamples<RocketchatConfigSchema> = {
  valid: [
    {
      api_url: "https://chat.example.com/",
      token_file: "/etc/alertmanager/rocketchat-token",
      token_id_file: "/etc/alertmanager/rocketchat-id",
      channel: "#alerts",
      title: "{{ .CommonLabels.alertname }}",
      fields: [{ title: "Severity", value: "{{ .CommonLabels.severity }}", short: true }],
      actions: [{ type: "button", text: "Runbook" }],
    },
    { channel: "#alerts" },
    {},
  ],
  invalid: [
    ["api_url: invalid_format", { api_url: "chat.example.com" }],
    ["fields: invalid_type", { fields: { title: "a" } }],
    ["channel: invalid_type", { channel: 1 }],
    ["short_fields: invalid_type", { short_fields: "true" }],
    ["$: unrecognized_keys", { message: "x" }],
  ],
};

export const rocketchatField: SchemaExamples<RocketchatFieldSchema> = {
  valid: [{ title: "Severity", value: "{{ .CommonLabels.severity }}", short: true }, { title: "a" }, {}],
  invalid: [
    ["$: invalid_type", "Severity"],
    ["title: invalid_type", { title: 1 }],
    ["short: invalid_type", { short: "true" }],
    ["$: unrecognized_keys", { name: "a" }],
    ["value: invalid_type", { value: null }],
  ],
};
