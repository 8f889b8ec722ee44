import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { ResponderSchema } from "../../../platform/channels/responder.js";

export const responder: SchemaExamples<ResponderSchema> = {
  valid: [
    { type: "team", name: "db" },
    { type: "user", name: "ada@example.com" },
    { type: "schedule", name: "db primary" },
  ],
  invalid: [
    ["type: invalid_value, name: invalid_type", {}],
    ["type: invalid_value", { type: "group", name: "db" }],
    ["name: too_small", { type: "team", name: "" }],
    ["name: invalid_type", { type: "team" }],
    ["$: invalid_type", "db"],
  ],
};
