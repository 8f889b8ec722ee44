import type { SchemaExamples } from "../../schema-examples.js";
import type { ChangeTypeSchema } from "../change-type.js";

export const changeType: SchemaExamples<ChangeTypeSchema> = {
  valid: ["standard", "normal", "emergency"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "STANDARD"],
    ["$: invalid_value", " standard"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["standard"]],
  ],
};
