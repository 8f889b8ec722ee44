import type { SchemaExamples } from "../../schema-examples.js";
import type { GoDurationSchema } from "../go-duration.js";

export const goDuration: SchemaExamples<GoDurationSchema> = {
  valid: ["1m30s", "1.5h", "-250ms", "0"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "5"],
    ["$: invalid_format", "1d"],
    ["$: invalid_format", "1h 30m"],
    ["$: invalid_type", 300],
    ["$: invalid_format", "5 minutes"],
  ],
};
