import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { AlertingConfigSchema } from "../../platform/alerting-config.js";

export const alertingConfig: SchemaExamples<AlertingConfigSchema> = {
  valid: [
    {
      schemaVersion: "v1",
      tenant: "acme",
      alertRules: [
        {
          name: "CpuHigh",
          level: "high",
          condition: {
            type: "threshold",
            query: "job:cpu:ratio",
            operator: "gt",
            threshold: { type: "static", value: 0.9, recovery: 0.8 },
          },
          for: "10m",
          labels: { team: "platform" },
          annotations: { summary: "{{ $labels.instance }} is busy" },
          runbookUrl: "https://runbooks.example.com/cpu-high",
          owner: "platform",
          escalationPolicy: "platform",
          tags: ["production"],
        },
      ],
      escalationPolicies: [
        {
          name: "platform",
          levels: [
            {
              targets: [{ type: "schedule", name: "platform primary" }],
              timeoutMinutes: 15,
              mode: "first",
              channels: ["platform chat"],
            },
            { targets: [{ type: "team", name: "platform" }], timeoutMinutes: 30 },
          ],
          repeat: 2,
          businessHours: {
            timeZone: "Europe/Berlin",
            windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
          },
          fallback: { type: "user", name: "cto" },
        },
      ],
      notificationChannels: [
        {
          name: "platform chat",
          type: "slack",
          settings: { botToken: { file: "/etc/tocsin/secret" }, channel: "#alerts", mentions: ["here"] },
          minimumLevel: "medium",
          rateLimit: { notifications: 30, per: "1m" },
        },
      ],
      notificationTemplates: [
        {
          name: "chat",
          channel: "slack",
          format: "markdown",
          title: "{{ .CommonLabels.alertname }}",
          body: "{{ .CommonAnnotations.summary }}",
          variables: {
            instance: {
              type: "string",
              required: false,
              description: "Of the machine",
              default: "unknown",
              example: "web-1",
            },
          },
        },
      ],
      silences: [
        {
          name: "upgrade",
          matchers: ['team="db"'],
          startsAt: "2026-03-01T08:15:30Z",
          endsAt: "2026-03-01T09:15:30Z",
          createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
          reason: "maintenance",
          comment: "Upgrade of the database, OPS-42",
        },
      ],
      onCallSchedules: [
        {
          name: "platform primary",
          timeZone: "Europe/Berlin",
          layers: [
            {
              name: "primary",
              users: ["auth0|5f7c8ec7c33c6c004bbafe82", "ada"],
              handoff: { every: 1, unit: "weeks" },
              startsAt: "2026-03-01T08:15:30Z",
              restrictions: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
            },
          ],
          overrides: [
            { user: "ada", startsAt: "2026-03-01T08:15:30Z", endsAt: "2026-03-01T09:15:30Z", reason: "swap" },
          ],
        },
      ],
    },
    {},
    { alertRules: [] },
  ],
  invalid: [
    ["schemaVersion: invalid_value", { schemaVersion: "v2" }],
    [
      "alertRules: invalid_type",
      {
        alertRules: {
          name: "CpuHigh",
          level: "high",
          condition: {
            type: "threshold",
            query: "job:cpu:ratio",
            operator: "gt",
            threshold: { type: "static", value: 0.9, recovery: 0.8 },
          },
          for: "10m",
          labels: { team: "platform" },
          annotations: { summary: "{{ $labels.instance }} is busy" },
          runbookUrl: "https://runbooks.example.com/cpu-high",
          owner: "platform",
          escalationPolicy: "platform",
          tags: ["production"],
        },
      },
    ],
    ["tenant: invalid_format", { tenant: "Acme" }],
    ["$: unrecognized_keys", { rules: [] }],
    [
      "silences[0].matchers: invalid_type, silences[0].startsAt: invalid_type, silences[0].endsAt: invalid_type, silences[0].createdBy: invalid_type, silences[0].reason: invalid_value, silences[0].comment: invalid_type",
      { silences: [{}] },
    ],
  ],
};
