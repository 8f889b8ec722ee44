import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { OpsgenieResponderSchema } from "../../receivers/opsgenie-responder.js";

export const opsgenieResponder: SchemaExamples<OpsgenieResponderSchema> = {
  valid: [
    { name: "db", type: "team" },
    { username: "ada@example.com", type: "user" },
    { id: "4513b7ea-3b91-438f-b7e4-e3e54af9147c", type: "schedule" },
  ],
  invalid: [
    ["type: invalid_type", {}],
    ["type: invalid_type", { name: "db" }],
    ["type: too_small", { name: "db", type: "" }],
    ["name: invalid_type", { name: 1, type: "team" }],
    ["$: unrecognized_keys", { team: "db", type: "team" }],
  ],
};
