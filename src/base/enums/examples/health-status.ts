import type { SchemaExamples } from "../../schema-examples.js";
import type { HealthStatusSchema } from "../health-status.js";

export const healthStatus: SchemaExamples<HealthStatusSchema> = {
  valid: ["healthy", "degraded", "unknown", "unhealthy"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "HEALTHY"],
    ["$: invalid_value", " healthy"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["healthy"]],
  ],
};
