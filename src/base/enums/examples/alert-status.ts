import type { SchemaExamples } from "../../schema-examples.js";
import type { AlertStatusSchema } from "../alert-status.js";

export const alertStatus: SchemaExamples<AlertStatusSchema> = {
  valid: ["inactive", "expired", "closed", "resolved", "pending"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "INACTIVE"],
    ["$: invalid_value", " inactive"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["inactive"]],
  ],
};
