import type { SchemaExamples } from "../../schema-examples.js";
import type { PrometheusDurationSchema } from "../prometheus-duration.js";

export const prometheusDuration: SchemaExamples<PrometheusDurationSchema> = {
  valid: ["1h30m", "5m", "0", "1y2w"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "5"],
    ["$: invalid_format", "1.5h"],
    ["$: invalid_format", "-5m"],
    ["$: invalid_format", "5 minutes"],
    ["$: invalid_format", "30m1h"],
  ],
};
