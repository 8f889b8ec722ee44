import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { GettableSilenceSchema, SilenceStatusSchema } from "../gettable-silence.js";

export const gettableSilence: SchemaExamples<GettableSilenceSchema> = {
  valid: [
    {
      matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      createdBy: "ada@example.com",
      comment: "Planned upgrade",
      id: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
      status: { state: "active" },
      updatedAt: "2026-03-01T08:15:30Z",
    },
    {
      matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      createdBy: "ada@example.com",
      comment: "Planned upgrade",
      id: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
      status: { state: "expired" },
      updatedAt: "2026-03-01T08:15:30Z",
    },
    {
      matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      createdBy: "ada@example.com",
      comment: "Planned upgrade",
      id: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
      status: { state: "pending" },
      updatedAt: "2026-03-01T08:15:30Z",
      annotations: { ticket: "OPS-42" },
    },
  ],
  invalid: [
    [
      "id: invalid_type",
      {
        matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        createdBy: "ada@example.com",
        comment: "Planned upgrade",
        status: { state: "active" },
        updatedAt: "2026-03-01T08:15:30Z",
      },
    ],
    [
      "matchers: too_small",
      {
        matchers: [],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        createdBy: "ada@example.com",
        comment: "Planned upgrade",
        id: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
        status: { state: "active" },
        updatedAt: "2026-03-01T08:15:30Z",
      },
    ],
    [
      "status.state: invalid_value",
      {
        matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        createdBy: "ada@example.com",
        comment: "Planned upgrade",
        id: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
        status: { state: "done" },
        updatedAt: "2026-03-01T08:15:30Z",
      },
    ],
    [
      "endsAt: invalid_format",
      {
        matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "tomorrow",
        createdBy: "ada@example.com",
        comment: "Planned upgrade",
        id: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
        status: { state: "active" },
        updatedAt: "2026-03-01T08:15:30Z",
      },
    ],
    [
      "comment: invalid_type",
      {
        matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        createdBy: "ada@example.com",
        comment: null,
        id: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
        status: { state: "active" },
        updatedAt: "2026-03-01T08:15:30Z",
      },
    ],
  ],
};

export const silenceStatus: SchemaExamples<SilenceStatusSchema> = {
  valid: [{ state: "active" }, { state: "pending" }, { state: "expired" }],
  invalid: [
    ["state: invalid_value", {}],
    ["state: invalid_value", { state: "Active" }],
    ["state: invalid_value", { state: "suppressed" }],
    ["state: invalid_value", { state: null }],
    ["$: invalid_type", "active"],
  ],
};
