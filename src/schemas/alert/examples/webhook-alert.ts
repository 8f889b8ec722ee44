import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { WebhookAlertSchema } from "../webhook-alert.js";

export const webhookAlert: SchemaExamples<WebhookAlertSchema> = {
  valid: [
    {
      status: "firing",
      labels: { alertname: "InstanceDown", severity: "critical" },
      annotations: { summary: "web-1 is down" },
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "http://prometheus.example.com/graph",
      fingerprint: "0f2b3c4d5e6f7a8b",
    },
    {
      status: "resolved",
      labels: { alertname: "InstanceDown", severity: "critical" },
      annotations: { summary: "web-1 is down" },
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      generatorURL: "http://prometheus.example.com/graph",
      fingerprint: "0f2b3c4d5e6f7a8b",
    },
    {
      status: "firing",
      labels: { alertname: "InstanceDown", severity: "critical" },
      annotations: { summary: "web-1 is down" },
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "http://prometheus.example.com/graph",
    },
  ],
  invalid: [
    [
      "status: invalid_value",
      {
        labels: { alertname: "InstanceDown", severity: "critical" },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "0001-01-01T00:00:00Z",
        generatorURL: "http://prometheus.example.com/graph",
        fingerprint: "0f2b3c4d5e6f7a8b",
      },
    ],
    [
      "status: invalid_value",
      {
        status: "active",
        labels: { alertname: "InstanceDown", severity: "critical" },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "0001-01-01T00:00:00Z",
        generatorURL: "http://prometheus.example.com/graph",
        fingerprint: "0f2b3c4d5e6f7a8b",
      },
    ],
    [
      "endsAt: invalid_type",
      {
        status: "firing",
        labels: { alertname: "InstanceDown", severity: "critical" },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: null,
        generatorURL: "http://prometheus.example.com/graph",
        fingerprint: "0f2b3c4d5e6f7a8b",
      },
    ],
    [
      "labels: invalid_type",
      {
        status: "firing",
        labels: null,
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "0001-01-01T00:00:00Z",
        generatorURL: "http://prometheus.example.com/graph",
        fingerprint: "0f2b3c4d5e6f7a8b",
      },
    ],
    [
      "startsAt: invalid_format",
      {
        status: "firing",
        labels: { alertname: "InstanceDown", severity: "critical" },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30",
        endsAt: "0001-01-01T00:00:00Z",
        generatorURL: "http://prometheus.example.com/graph",
        fingerprint: "0f2b3c4d5e6f7a8b",
      },
    ],
  ],
};
