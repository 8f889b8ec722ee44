import type { SchemaExamples } from "../../schema-examples.js";
import type { ValidationSeveritySchema } from "../validation-severity.js";

export const validationSeverity: SchemaExamples<ValidationSeveritySchema> = {
  valid: ["critical", "high", "medium", "low", "info"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "CRITICAL"],
    ["$: invalid_value", "error"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["high"]],
  ],
};
