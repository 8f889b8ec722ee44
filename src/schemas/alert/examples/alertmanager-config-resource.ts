import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { AlertmanagerConfigResourceSchema } from "../alertmanager-config-resource.js";

export const alertmanagerConfigResource: SchemaExamples<AlertmanagerConfigResourceSchema> = {
  valid: [
    {
      route: { receiver: "team-db", matchers: ['team="db"'] },
      receivers: [{ name: "team-db" }],
      inhibit_rules: [
        {
          source_matchers: ['severity="critical"'],
          target_matchers: ['severity="warning"'],
          equal: ["alertname"],
        },
      ],
      time_intervals: [{ name: "nights" }],
    },
    { receivers: [{ name: "team-db", pagerduty_configs: [{ routing_key_file: "/etc/pagerduty" }] }] },
    {},
  ],
  invalid: [
    ["route: invalid_type", { route: [] }],
    ["receivers[0].name: invalid_type", { receivers: [{}] }],
    ["$: unrecognized_keys", { inhibitRules: [] }],
    ["$: unrecognized_keys", { global: { resolve_timeout: "5m" } }],
    ["time_intervals[0].name: too_small", { time_intervals: [{ name: "" }] }],
  ],
};
