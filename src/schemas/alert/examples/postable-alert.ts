import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { PostableAlertSchema } from "../postable-alert.js";

export const postableAlert: SchemaExamples<PostableAlertSchema> = {
  valid: [
    {
      labels: { alertname: "InstanceDown", severity: "critical" },
      annotations: { summary: "web-1 is down" },
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      generatorURL: "http://prometheus.example.com/graph",
    },
    { labels: { alertname: "Watchdog" } },
    { labels: { alertname: "Watchdog" }, startsAt: "2026-03-01T08:15:30" },
  ],
  invalid: [
    ["labels: invalid_type", {}],
    ["startsAt: invalid_format", { labels: {}, startsAt: "now" }],
    ["labels: invalid_type", { labels: ["alertname"] }],
    ['labels[""]: invalid_key', { labels: { "": "x" } }],
    [
      "annotations.runbook: invalid_type",
      { labels: { alertname: "InstanceDown", severity: "critical" }, annotations: { runbook: 42 } },
    ],
  ],
};
