import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { PostableSilenceSchema } from "../postable-silence.js";

export const postableSilence: SchemaExamples<PostableSilenceSchema> = {
  valid: [
    {
      matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      createdBy: "ada@example.com",
      comment: "Planned upgrade",
    },
    {
      matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
      startsAt: "2026-03-01T08:15:30",
      endsAt: "2026-03-01T09:15:30.123Z",
      createdBy: "ada@example.com",
      comment: "Planned upgrade",
      id: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
    },
    {
      matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30.123Z",
      createdBy: "ada@example.com",
      comment: "Planned upgrade",
      annotations: { ticket: "OPS-42" },
    },
  ],
  invalid: [
    [
      "comment: invalid_type",
      {
        matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        createdBy: "ada@example.com",
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
      },
    ],
    [
      "matchers[0]: invalid_type",
      {
        matchers: ['severity="warning"'],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        createdBy: "ada@example.com",
        comment: "Planned upgrade",
      },
    ],
    [
      "startsAt: invalid_type",
      {
        matchers: [{ name: "severity", value: "warning|info", isRegex: true, isEqual: true }],
        startsAt: 1772352930,
        endsAt: "2026-03-01T09:15:30.123Z",
        createdBy: "ada@example.com",
        comment: "Planned upgrade",
      },
    ],
    [
      "matchers[0].name: too_small",
      {
        matchers: [{ name: "", value: "x", isRegex: false }],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30.123Z",
        createdBy: "ada@example.com",
        comment: "Planned upgrade",
      },
    ],
  ],
};
