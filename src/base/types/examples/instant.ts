import type { SchemaExamples } from "../../schema-examples.js";
import type { InstantSchema } from "../instant.js";

export const instant: SchemaExamples<InstantSchema> = {
  valid: ["2026-03-01T08:15:30Z", "2026-03-01T09:15:30.123456789+01:00", "0001-01-01T00:00:00Z"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "2026-03-01"],
    ["$: invalid_format", "2026-03-01T08:15:30"],
    ["$: invalid_format", "2026-13-01T08:15:30Z"],
    ["$: invalid_format", "2026-03-01 08:15:30Z"],
    ["$: invalid_type", 1772352930],
  ],
};
