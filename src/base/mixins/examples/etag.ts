import type { SchemaExamples } from "../../schema-examples.js";
import type { EtagSchema } from "../etag.js";

export const etag: SchemaExamples<EtagSchema> = {
  valid: ['"33a64df551425fcc55e4d42a148795d9f25f89d4"', 'W/"1"', '""'],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "33a64df5"],
    ["$: invalid_format", 'w/"1"'],
    ["$: invalid_format", "'a'"],
    ["$: invalid_format", '"a" '],
    ["$: invalid_type", 1],
  ],
};
