import type { SchemaExamples } from "../../schema-examples.js";
import type { UtcInstantSchema } from "../utc-instant.js";

export const utcInstant: SchemaExamples<UtcInstantSchema> = {
  valid: ["2026-03-01T08:15:30.123Z", "0001-01-01T00:00:00.000Z", "2026-12-31T23:59:59.999Z"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "2026-03-01T08:15:30Z"],
    ["$: invalid_format", "2026-03-01T08:15:30.123+00:00"],
    ["$: invalid_format", "2026-03-01T08:15:30.123456Z"],
    ["$: invalid_type", 1772352930123],
  ],
};
