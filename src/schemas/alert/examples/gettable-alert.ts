import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { ApiAlertStatusSchema, GettableAlertSchema } from "../gettable-alert.js";

export const gettableAlert: SchemaExamples<GettableAlertSchema> = {
  valid: [
    {
      labels: { alertname: "InstanceDown", severity: "critical" },
      annotations: { summary: "web-1 is down" },
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      updatedAt: "2026-03-01T09:15:30.123Z",
      fingerprint: "0f2b3c4d5e6f7a8b",
      receivers: [{ name: "team-db", labels: { team: "db" } }],
      status: { state: "active", silencedBy: [], inhibitedBy: [], mutedBy: [] },
      generatorURL: "http://prometheus.example.com/graph",
    },
    {
      labels: { alertname: "Watchdog" },
      annotations: {},
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      updatedAt: "2026-03-01T09:15:30.123Z",
      fingerprint: "1122334455667788",
      receivers: [],
      status: { state: "suppressed", silencedBy: ["7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f"], inhibitedBy: [] },
    },
    {
      labels: { alertname: "InstanceDown", severity: "critical" },
      annotations: {},
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T10:00:00+01:00",
      updatedAt: "2026-03-01T09:15:30.123Z",
      fingerprint: "0f2b3c4d5e6f7a8b",
      receivers: [{ name: "team-db", labels: { team: "db" } }],
      status: { state: "active", silencedBy: [], inhibitedBy: [], mutedBy: [] },
      generatorURL: "http://prometheus.example.com/graph",
    },
  ],
  invalid: [
    [
      "status: invalid_type",
      {
        labels: { alertname: "InstanceDown", severity: "critical" },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        updatedAt: "2026-03-01T09:15:30.123Z",
        fingerprint: "0f2b3c4d5e6f7a8b",
        receivers: [{ name: "team-db", labels: { team: "db" } }],
        generatorURL: "http://prometheus.example.com/graph",
      },
    ],
    [
      "startsAt: invalid_format",
      {
        labels: { alertname: "InstanceDown", severity: "critical" },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01",
        endsAt: "2026-03-01T09:15:30.123Z",
        updatedAt: "2026-03-01T09:15:30.123Z",
        fingerprint: "0f2b3c4d5e6f7a8b",
        receivers: [{ name: "team-db", labels: { team: "db" } }],
        status: { state: "active", silencedBy: [], inhibitedBy: [], mutedBy: [] },
        generatorURL: "http://prometheus.example.com/graph",
      },
    ],
    [
      "receivers[0]: invalid_type",
      {
        labels: { alertname: "InstanceDown", severity: "critical" },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        updatedAt: "2026-03-01T09:15:30.123Z",
        fingerprint: "0f2b3c4d5e6f7a8b",
        receivers: ["team-db"],
        status: { state: "active", silencedBy: [], inhibitedBy: [], mutedBy: [] },
        generatorURL: "http://prometheus.example.com/graph",
      },
    ],
    [
      "status: invalid_type",
      {
        labels: { alertname: "InstanceDown", severity: "critical" },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        updatedAt: "2026-03-01T09:15:30.123Z",
        fingerprint: "0f2b3c4d5e6f7a8b",
        receivers: [{ name: "team-db", labels: { team: "db" } }],
        status: "active",
        generatorURL: "http://prometheus.example.com/graph",
      },
    ],
    [
      "labels.alertname: invalid_type",
      {
        labels: { alertname: 1 },
        annotations: { summary: "web-1 is down" },
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        updatedAt: "2026-03-01T09:15:30.123Z",
        fingerprint: "0f2b3c4d5e6f7a8b",
        receivers: [{ name: "team-db", labels: { team: "db" } }],
        status: { state: "active", silencedBy: [], inhibitedBy: [], mutedBy: [] },
        generatorURL: "http://prometheus.example.com/graph",
      },
    ],
  ],
};

export const apiAlertStatus: SchemaExamples<ApiAlertStatusSchema> = {
  valid: [
    { state: "active", silencedBy: [], inhibitedBy: [], mutedBy: [] },
    { state: "suppressed", silencedBy: ["7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f"], inhibitedBy: [] },
    { state: "unprocessed", silencedBy: [], inhibitedBy: [] },
  ],
  invalid: [
    ["state: invalid_value, silencedBy: invalid_type, inhibitedBy: invalid_type", {}],
    ["state: invalid_value", { state: "firing", silencedBy: [], inhibitedBy: [], mutedBy: [] }],
    ["silencedBy: invalid_type", { state: "active", silencedBy: "7d8f2a6e", inhibitedBy: [], mutedBy: [] }],
    ["inhibitedBy: invalid_type", { state: "active", silencedBy: [], inhibitedBy: null, mutedBy: [] }],
    ["$: invalid_type", "active"],
  ],
};
