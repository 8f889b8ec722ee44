import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { ApiTimestampSchema } from "../api-timestamp.js";

export const apiTimestamp: SchemaExamples<ApiTimestampSchema> = {
  valid: ["2026-03-01T08:15:30Z", "2026-03-01T08:15:30", "2026-03-01T10:00:00+01:00"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "2026-03-01"],
    ["$: invalid_format", "08:15:30"],
    ["$: invalid_format", "2026-02-30T08:15:30"],
    ["$: invalid_format", "now"],
    ["$: invalid_type", 1772352930],
  ],
};
