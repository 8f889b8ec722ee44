import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { OpsgenieConfigSchema } from "../../receivers/opsgenie-config.js";

export const opsgenieConfig: SchemaExamples<OpsgenieConfigSchema> = {
  valid: [
    {
      api_key_file: "/etc/alertmanager/opsgenie",
      message: "{{ .CommonLabels.alertname }}",
      priority: "P1",
      tags: "db,prod",
      responders: [{ name: "db", type: "team" }],
      details: { cluster: "{{ .CommonLabels.cluster }}" },
    },
    { api_url: "https://api.eu.opsgenie.com/", update_alerts: true },
    {},
  ],
  invalid: [
    ["priority: invalid_type", { priority: 1 }],
    ["tags: invalid_type", { tags: ["db"] }],
    ["responders: invalid_type", { responders: { name: "db", type: "team" } }],
    ["responders[0].type: invalid_type", { responders: [{ name: "db" }] }],
    ["api_url: invalid_format", { api_url: "api.opsgenie.com" }],
    ["$: unrecognized_keys", { alias: "x" }],
  ],
};
