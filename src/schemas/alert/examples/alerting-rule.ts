import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { AlertingRuleSchema } from "../alerting-rule.js";

export const alertingRule: SchemaExamples<AlertingRuleSchema> = {
  valid: [
    {
      alert: "InstanceDown",
      expr: 'up{job="node"} == 0',
      for: "5m",
      keep_firing_for: "10m",
      labels: { severity: "critical", team: "platform" },
      annotations: { summary: "{{ $labels.instance }} is down" },
    },
    { alert: "Watchdog", expr: "vector(1)" },
    { alert: "DiskFull", expr: "disk_free_bytes < 1e9", for: "1h30m", labels: {} },
  ],
  invalid: [
    ["alert: invalid_type", { expr: "up == 0" }],
    ["alert: too_small", { alert: "", expr: "up == 0" }],
    ["for: invalid_format", { alert: "InstanceDown", expr: "up == 0", for: "5 minutes" }],
    ["labels.severity: invalid_type", { alert: "InstanceDown", expr: "up == 0", labels: { severity: 1 } }],
    ["$: unrecognized_keys", { alert: "InstanceDown", expr: "up == 0", severity: "critical" }],
    ["record: invalid_type", { alert: "InstanceDown", record: "instance:down", expr: "up == 0" }],
  ],
};
