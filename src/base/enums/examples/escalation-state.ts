import type { SchemaExamples } from "../../schema-examples.js";
import type { EscalationStateSchema } from "../escalation-state.js";

export const escalationState: SchemaExamples<EscalationStateSchema> = {
  valid: ["idle", "acknowledged", "notified", "timed_out", "repeating"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "IDLE"],
    ["$: invalid_value", " idle"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["idle"]],
  ],
};
