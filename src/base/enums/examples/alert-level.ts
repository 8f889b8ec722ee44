import type { SchemaExamples } from "../../schema-examples.js";
import type { AlertLevelSchema } from "../alert-level.js";

export const alertLevel: SchemaExamples<AlertLevelSchema> = {
  valid: ["critical", "high", "medium", "low", "info"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "CRITICAL"],
    ["$: invalid_value", " critical"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["critical"]],
  ],
};
