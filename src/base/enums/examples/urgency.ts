import type { SchemaExamples } from "../../schema-examples.js";
import type { UrgencySchema } from "../urgency.js";

export const urgency: SchemaExamples<UrgencySchema> = {
  valid: ["high", "medium", "low"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "HIGH"],
    ["$: invalid_value", " high"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["high"]],
  ],
};
