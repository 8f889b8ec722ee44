import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  OnCallLayerSchema,
  OnCallOverrideSchema,
  OnCallScheduleSchema,
} from "../../platform/on-call-schedule.js";

export const onCallSchedule: SchemaExamples<OnCallScheduleSchema> = {
  valid: [
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
    {
      name: "a",
      timeZone: "UTC",
      layers: [
        {
          name: "primary",
          users: ["auth0|5f7c8ec7c33c6c004bbafe82", "ada"],
          handoff: { every: 1, unit: "weeks" },
          startsAt: "2026-03-01T08:15:30Z",
          restrictions: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
        },
      ],
    },
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
      description: "who is called first",
    },
  ],
  invalid: [
    ["name: invalid_type, timeZone: invalid_type, layers: invalid_type", {}],
    [
      "layers: too_small",
      {
        name: "platform primary",
        timeZone: "Europe/Berlin",
        layers: [],
        overrides: [
          { user: "ada", startsAt: "2026-03-01T08:15:30Z", endsAt: "2026-03-01T09:15:30Z", reason: "swap" },
        ],
      },
    ],
    [
      "timeZone: invalid_format, timeZone: custom",
      {
        name: "platform primary",
        timeZone: "+01:00",
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
    [
      "overrides: invalid_type",
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
        overrides: {
          user: "ada",
          startsAt: "2026-03-01T08:15:30Z",
          endsAt: "2026-03-01T09:15:30Z",
          reason: "swap",
        },
      },
    ],
    [
      "$: unrecognized_keys",
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
        rotation: [],
      },
    ],
  ],
};

export const onCallLayer: SchemaExamples<OnCallLayerSchema> = {
  valid: [
    {
      name: "primary",
      users: ["auth0|5f7c8ec7c33c6c004bbafe82", "ada"],
      handoff: { every: 1, unit: "weeks" },
      startsAt: "2026-03-01T08:15:30Z",
      restrictions: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
    },
    {
      name: "primary",
      users: ["auth0|5f7c8ec7c33c6c004bbafe82", "ada"],
      handoff: { unit: "days" },
      startsAt: "2026-03-01T08:15:30Z",
    },
    {
      name: "primary",
      users: ["auth0|5f7c8ec7c33c6c004bbafe82", "ada"],
      handoff: { every: 1, unit: "weeks" },
      startsAt: "2026-03-01T08:15:30Z",
      restrictions: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
      endsAt: "2026-03-01T09:15:30Z",
    },
  ],
  invalid: [
    ["name: invalid_type, users: invalid_type, handoff: invalid_type, startsAt: invalid_type", {}],
    [
      "users: too_small",
      {
        name: "primary",
        users: [],
        handoff: { every: 1, unit: "weeks" },
        startsAt: "2026-03-01T08:15:30Z",
        restrictions: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
      },
    ],
    [
      "handoff.every: too_small",
      {
        name: "primary",
        users: ["auth0|5f7c8ec7c33c6c004bbafe82", "ada"],
        handoff: { every: 0, unit: "days" },
        startsAt: "2026-03-01T08:15:30Z",
        restrictions: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
      },
    ],
    [
      "handoff: invalid_type",
      {
        name: "primary",
        users: ["auth0|5f7c8ec7c33c6c004bbafe82", "ada"],
        handoff: "weekly",
        startsAt: "2026-03-01T08:15:30Z",
        restrictions: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
      },
    ],
    [
      "startsAt: invalid_format",
      {
        name: "primary",
        users: ["auth0|5f7c8ec7c33c6c004bbafe82", "ada"],
        handoff: { every: 1, unit: "weeks" },
        startsAt: "Monday",
        restrictions: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
      },
    ],
  ],
};

export const onCallOverride: SchemaExamples<OnCallOverrideSchema> = {
  valid: [
    { user: "ada", startsAt: "2026-03-01T08:15:30Z", endsAt: "2026-03-01T09:15:30Z", reason: "swap" },
    { user: "ada", startsAt: "2026-03-01T08:15:30Z", endsAt: "2026-03-01T09:15:30Z" },
    {
      user: "auth0|5f7c8ec7c33c6c004bbafe82",
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30Z",
      reason: "swap",
    },
  ],
  invalid: [
    ["user: invalid_type, startsAt: invalid_type, endsAt: invalid_type", {}],
    [
      "user: invalid_format",
      { user: "", startsAt: "2026-03-01T08:15:30Z", endsAt: "2026-03-01T09:15:30Z", reason: "swap" },
    ],
    [
      "endsAt: invalid_format",
      { user: "ada", startsAt: "2026-03-01T08:15:30Z", endsAt: "tomorrow", reason: "swap" },
    ],
    ["startsAt: invalid_type", { user: "ada", endsAt: "2026-03-01T09:15:30Z", reason: "swap" }],
    [
      "$: unrecognized_keys",
      {
        user: "ada",
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30Z",
        reason: "swap",
        users: ["ada"],
      },
    ],
  ],
};
