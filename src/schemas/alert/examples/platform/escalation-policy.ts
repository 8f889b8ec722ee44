import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  BusinessHoursSchema,
  EscalationLevelSchema,
  EscalationPolicySchema,
  EscalationTargetSchema,
} from "../../platform/escalation-policy.js";

export const escalationPolicy: SchemaExamples<EscalationPolicySchema> = {
  valid: [
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
    { name: "a", levels: [{ targets: [{ type: "schedule", name: "platform primary" }], timeoutMinutes: 5 }] },
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
      repeat: 0,
      businessHours: {
        timeZone: "Europe/Berlin",
        windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
      },
      fallback: { type: "user", name: "cto" },
    },
  ],
  invalid: [
    ["name: invalid_type, levels: invalid_type", {}],
    [
      "levels: too_small",
      {
        name: "platform",
        levels: [],
        repeat: 2,
        businessHours: {
          timeZone: "Europe/Berlin",
          windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
        },
        fallback: { type: "user", name: "cto" },
      },
    ],
    [
      "repeat: too_small",
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
        repeat: -1,
        businessHours: {
          timeZone: "Europe/Berlin",
          windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
        },
        fallback: { type: "user", name: "cto" },
      },
    ],
    [
      "businessHours.timeZone: invalid_type, businessHours.windows: invalid_type",
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
        businessHours: {},
        fallback: { type: "user", name: "cto" },
      },
    ],
    [
      "$: unrecognized_keys",
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
        steps: [],
      },
    ],
  ],
};

export const escalationLevel: SchemaExamples<EscalationLevelSchema> = {
  valid: [
    {
      targets: [{ type: "schedule", name: "platform primary" }],
      timeoutMinutes: 15,
      mode: "first",
      channels: ["platform chat"],
    },
    { targets: [{ type: "schedule", name: "platform primary" }], timeoutMinutes: 5 },
    { targets: [{ type: "schedule", name: "platform primary" }], timeoutMinutes: 1440, mode: "round-robin" },
  ],
  invalid: [
    ["targets: invalid_type, timeoutMinutes: invalid_type", {}],
    ["targets: too_small", { targets: [], timeoutMinutes: 5 }],
    [
      "timeoutMinutes: too_small",
      { targets: [{ type: "schedule", name: "platform primary" }], timeoutMinutes: 0 },
    ],
    [
      "timeoutMinutes: invalid_type",
      { targets: [{ type: "schedule", name: "platform primary" }], timeoutMinutes: "15m" },
    ],
    ["targets: invalid_type", { targets: { type: "schedule", name: "platform primary" }, timeoutMinutes: 5 }],
  ],
};

export const escalationTarget: SchemaExamples<EscalationTargetSchema> = {
  valid: [
    { type: "schedule", name: "platform primary" },
    { type: "user", name: "ada" },
    { type: "team", name: "db" },
  ],
  invalid: [
    ["type: invalid_value, name: invalid_type", {}],
    ["type: invalid_value", { type: "person", name: "ada" }],
    ["name: invalid_format", { type: "user", name: "" }],
    ["name: invalid_type", { type: "user" }],
    ["$: invalid_type", "ada"],
  ],
};

export const businessHours: SchemaExamples<BusinessHoursSchema> = {
  valid: [
    {
      timeZone: "Europe/Berlin",
      windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
    },
    { timeZone: "UTC", windows: [{ weekdays: ["sunday"], startTime: "00:00", endTime: "24:00" }] },
    {
      timeZone: "Europe/Berlin",
      windows: [
        { weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" },
        { weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" },
      ],
    },
  ],
  invalid: [
    ["timeZone: invalid_type, windows: invalid_type", {}],
    [
      "timeZone: custom",
      {
        timeZone: "Berlin/Europe",
        windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
      },
    ],
    ["windows: too_small", { timeZone: "UTC", windows: [] }],
    [
      "timeZone: invalid_type",
      { windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }] },
    ],
    [
      "$: unrecognized_keys",
      {
        timeZone: "Europe/Berlin",
        windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }],
        from: "09:00",
      },
    ],
  ],
};
