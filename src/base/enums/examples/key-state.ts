import type { SchemaExamples } from "../../schema-examples.js";
import type { KeyStateSchema } from "../key-state.js";

export const keyState: SchemaExamples<KeyStateSchema> = {
  valid: ["pre_activation", "active", "suspended", "deactivated", "compromised"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "PRE_ACTIVATION"],
    ["$: invalid_value", " pre_activation"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["pre_activation"]],
  ],
};
