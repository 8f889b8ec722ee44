import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { IncidentioConfigSchema } from "../../receivers/incidentio-config.js";

export const incidentioConfig: SchemaExamples<IncidentioConfigSchema> = {
  valid: [
    {
      url: "https://api.incident.io/v2/alert_events/alertmanager/01HQZX",
      alert_source_token_file: "/etc/alertmanager/incidentio",
      max_alerts: 100,
      timeout: "30s",
    },
    { url_file: "/etc/alertmanager/incidentio-url" },
    { timeout: 0 },
  ],
  invalid: [
    ["url: invalid_format", { url: "api.incident.io" }],
    ["max_alerts: too_small", { max_alerts: -1 }],
    ["max_alerts: invalid_type", { max_alerts: 1.5 }],
    ["timeout: invalid_format", { timeout: "1d" }],
    ["$: unrecognized_keys", { token: "abc" }],
  ],
};
