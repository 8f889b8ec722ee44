import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { ApiAlertGroupSchema } from "../api-alert-group.js";

export const apiAlertGroup: SchemaExamples<ApiAlertGroupSchema> = {
  valid: [
    {
      labels: { alertname: "InstanceDown" },
      receiver: { name: "team-db", labels: { team: "db" } },
      alerts: [
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
      ],
      routeLabels: { tier: "gold" },
    },
    { labels: {}, receiver: { name: "team-web" }, alerts: [] },
    {
      labels: { alertname: "Watchdog" },
      receiver: { name: "heartbeat" },
      alerts: [
        {
          labels: { alertname: "Watchdog" },
          annotations: {},
          startsAt: "2026-03-01T08:15:30Z",
          endsAt: "2026-03-01T09:15:30.123Z",
          updatedAt: "2026-03-01T09:15:30.123Z",
          fingerprint: "1122334455667788",
          receivers: [],
          status: {
            state: "suppressed",
            silencedBy: ["7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f"],
            inhibitedBy: [],
          },
        },
      ],
    },
  ],
  invalid: [
    ["receiver: invalid_type", { labels: {}, receiver: "team-web", alerts: [] }],
    ["receiver: invalid_type", { labels: {}, alerts: [] }],
    [
      "alerts: invalid_type",
      {
        labels: {},
        receiver: { name: "team-db", labels: { team: "db" } },
        alerts: {
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
      },
    ],
    [
      "labels.alertname: invalid_type",
      { labels: { alertname: null }, receiver: { name: "team-db", labels: { team: "db" } }, alerts: [] },
    ],
    [
      "alerts[0].fingerprint: invalid_type",
      {
        labels: {},
        receiver: { name: "team-db", labels: { team: "db" } },
        alerts: [
          {
            labels: { alertname: "InstanceDown", severity: "critical" },
            annotations: { summary: "web-1 is down" },
            startsAt: "2026-03-01T08:15:30Z",
            endsAt: "2026-03-01T09:15:30.123Z",
            updatedAt: "2026-03-01T09:15:30.123Z",
            receivers: [{ name: "team-db", labels: { team: "db" } }],
            status: { state: "active", silencedBy: [], inhibitedBy: [], mutedBy: [] },
            generatorURL: "http://prometheus.example.com/graph",
          },
        ],
      },
    ],
  ],
};
