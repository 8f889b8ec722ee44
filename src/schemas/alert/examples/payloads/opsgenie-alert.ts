import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  OpsgenieAlertActionSchema,
  OpsgenieAlertSchema,
  OpsgenieRecipientSchema,
} from "../../payloads/opsgenie-alert.js";

export const opsgenieAlertAction: SchemaExamples<OpsgenieAlertActionSchema> = {
  valid: [{ user: "ada@example.com", source: "tocsin", note: "Looking at it" }, {}, { note: "" }],
  invalid: [
    ["user: invalid_type", { user: 7 }],
    ["note: invalid_type", { note: null }],
    ["$: unrecognized_keys", { alias: "cpu-high" }],
    ["$: invalid_type", "note"],
    ["$: invalid_type", []],
  ],
};

export const opsgenieAlert: SchemaExamples<OpsgenieAlertSchema> = {
  valid: [
    {
      message: "web-1 is busy",
      alias: "cpu-high/web-1",
      description: "CPU over 90 % for 10 minutes",
      responders: [{ type: "team", name: "platform" }],
      tags: ["prod"],
      details: { instance: "web-1" },
      entity: "web-1",
      source: "tocsin",
      priority: "P2",
    },
    { message: "web-1 is busy" },
    {
      message:
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
      visibleTo: [{ type: "user", username: "ada@example.com" }],
    },
  ],
  invalid: [
    ["message: invalid_type", {}],
    ["message: too_small", { message: "" }],
    [
      "message: custom",
      {
        message:
          "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      },
    ],
    [
      "priority: invalid_value",
      {
        message: "web-1 is busy",
        alias: "cpu-high/web-1",
        description: "CPU over 90 % for 10 minutes",
        responders: [{ type: "team", name: "platform" }],
        tags: ["prod"],
        details: { instance: "web-1" },
        entity: "web-1",
        source: "tocsin",
        priority: "high",
      },
    ],
    [
      "tags: invalid_type",
      {
        message: "web-1 is busy",
        alias: "cpu-high/web-1",
        description: "CPU over 90 % for 10 minutes",
        responders: [{ type: "team", name: "platform" }],
        tags: "prod",
        details: { instance: "web-1" },
        entity: "web-1",
        source: "tocsin",
        priority: "P2",
      },
    ],
    [
      "$: unrecognized_keys",
      {
        message: "web-1 is busy",
        alias: "cpu-high/web-1",
        description: "CPU over 90 % for 10 minutes",
        responders: [{ type: "team", name: "platform" }],
        tags: ["prod"],
        details: { instance: "web-1" },
        entity: "web-1",
        source: "tocsin",
        priority: "P2",
        team: "platform",
      },
    ],
  ],
};

export const opsgenieRecipient: SchemaExamples<OpsgenieRecipientSchema> = {
  valid: [
    { type: "team", name: "platform" },
    { type: "schedule", id: "4513b7ea-3b91-438f-b7e4-e3e54af9147c" },
    { type: "user", username: "ada@example.com" },
  ],
  invalid: [
    ["$: invalid_union", {}],
    ["$: invalid_union", { type: "team" }],
    ["$: invalid_union", { type: "group", name: "platform" }],
    ["name: too_small", { type: "team", name: "" }],
    ["$: invalid_union", { type: "team", username: "ada@example.com" }],
  ],
};
