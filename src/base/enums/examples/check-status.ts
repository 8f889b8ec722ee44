import type { SchemaExamples } from "../../schema-examples.js";
import type { CheckStatusSchema } from "../check-status.js";

export const checkStatus: SchemaExamples<CheckStatusSchema> = {
  valid: ["skipped", "pass", "review", "error", "fail"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "SKIPPED"],
    ["$: invalid_value", " skipped"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["skipped"]],
  ],
};
