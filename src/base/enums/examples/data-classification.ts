import type { SchemaExamples } from "../../schema-examples.js";
import type { DataClassificationSchema } from "../data-classification.js";

export const dataClassification: SchemaExamples<DataClassificationSchema> = {
  valid: ["public", "internal", "confidential", "restricted"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "PUBLIC"],
    ["$: invalid_value", " public"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["public"]],
  ],
};
