import type { SchemaExamples } from "../../schema-examples.js";
import type { SchemaVersionSchema } from "../versioning.js";

export const schemaVersion: SchemaExamples<SchemaVersionSchema> = {
  valid: ["v1", "v1beta1", "1.4.0"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "v0"],
    ["$: invalid_format", "1.4"],
    ["$: invalid_format", "v1.4.0"],
    ["$: invalid_format", "latest"],
    ["$: invalid_type", 1],
  ],
};
