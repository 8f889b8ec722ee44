import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { VictoropsConfigSchema } from "../../receivers/victorops-config.js";

export const victoropsConfig: SchemaExamples<VictoropsConfigSchema> = {
  valid: [
    {
      routing_key: "db",
      api_key_file: "/etc/alertmanager/victorops",
      message_type: "CRITICAL",
      state_message: "{{ .CommonAnnotations.description }}",
      custom_fields: { cluster: "{{ .CommonLabels.cluster }}" },
    },
    { routing_key: "web" },
    { routing_key: "web", entity_display_name: "{{ .CommonLabels.alertname }}" },
  ],
  invalid: [
    ["routing_key: invalid_type", {}],
    ["routing_key: too_small", { routing_key: "" }],
    ["routing_key: invalid_type", { routing_key: ["db"] }],
    ["custom_fields.retries: invalid_type", { routing_key: "db", custom_fields: { retries: 3 } }],
    ["$: unrecognized_keys", { routing_key: "db", message: "x" }],
  ],
};
