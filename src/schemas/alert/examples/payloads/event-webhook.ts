import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { EventWebhookSchema } from "../../payloads/event-webhook.js";

export const eventWebhook: SchemaExamples<EventWebhookSchema> = {
  valid: [
    {
      version: "1",
      sentAt: "2026-03-01T08:15:30Z",
      events: [
        {
          id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
          rule: "CpuHigh",
          tenant: "acme",
          status: "firing",
          level: "high",
          priority: "p2",
          labels: { alertname: "CpuHigh", instance: "web-1" },
          fingerprint: "0f2b3c4d5e6f7a8b",
          startsAt: "2026-03-01T08:15:30Z",
        },
      ],
      truncatedEvents: 0,
    },
    {
      version: "1",
      events: [
        {
          id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
          rule: "CpuHigh",
          tenant: "acme",
          status: "firing",
          level: "high",
          priority: "p2",
          labels: { alertname: "CpuHigh", instance: "web-1" },
          fingerprint: "0f2b3c4d5e6f7a8b",
          startsAt: "2026-03-01T08:15:30Z",
        },
      ],
    },
    {
      version: "1",
      events: [
        {
          id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
          rule: "CpuHigh",
          tenant: "acme",
          status: "firing",
          level: "high",
          priority: "p2",
          labels: { alertname: "CpuHigh", instance: "web-1" },
          fingerprint: "0f2b3c4d5e6f7a8b",
          startsAt: "2026-03-01T08:15:30Z",
        },
        {
          id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
          rule: "CpuHigh",
          tenant: "acme",
          status: "resolved",
          level: "high",
          priority: "p2",
          labels: { alertname: "CpuHigh", instance: "web-1" },
          fingerprint: "0f2b3c4d5e6f7a8b",
          startsAt: "2026-03-01T08:15:30Z",
          endsAt: "2026-03-01T08:15:30Z",
        },
      ],
    },
  ],
  invalid: [
    ["version: invalid_value, events: invalid_type", {}],
    [
      "version: invalid_value",
      {
        version: 1,
        events: [
          {
            id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
            rule: "CpuHigh",
            tenant: "acme",
            status: "firing",
            level: "high",
            priority: "p2",
            labels: { alertname: "CpuHigh", instance: "web-1" },
            fingerprint: "0f2b3c4d5e6f7a8b",
            startsAt: "2026-03-01T08:15:30Z",
          },
        ],
      },
    ],
    ["events: too_small", { version: "1", events: [] }],
    [
      "events[0].id: invalid_type, events[0].rule: invalid_type, events[0].tenant: invalid_type, events[0].status: invalid_value, events[0].level: invalid_value, events[0].priority: invalid_value, events[0].labels: invalid_type, events[0].fingerprint: invalid_type, events[0].startsAt: invalid_type",
      { version: "1", events: [{}] },
    ],
    [
      "truncatedEvents: too_small",
      {
        version: "1",
        events: [
          {
            id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
            rule: "CpuHigh",
            tenant: "acme",
            status: "firing",
            level: "high",
            priority: "p2",
            labels: { alertname: "CpuHigh", instance: "web-1" },
            fingerprint: "0f2b3c4d5e6f7a8b",
            startsAt: "2026-03-01T08:15:30Z",
          },
        ],
        truncatedEvents: -1,
      },
    ],
    [
      "events: invalid_type, $: unrecognized_keys",
      {
        version: "1",
        alerts: [
          {
            id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
            rule: "CpuHigh",
            tenant: "acme",
            status: "firing",
            level: "high",
            priority: "p2",
            labels: { alertname: "CpuHigh", instance: "web-1" },
            fingerprint: "0f2b3c4d5e6f7a8b",
            startsAt: "2026-03-01T08:15:30Z",
          },
        ],
      },
    ],
  ],
};
