import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { AlertGroupingSchema } from "../../platform/alert-grouping.js";

export const alertGrouping: SchemaExamples<AlertGroupingSchema> = {
  valid: [
    { by: ["alertname", "cluster"], wait: "30s", interval: "5m", repeatInterval: "4h" },
    {},
    { by: [] },
  ],
  invalid: [
    ["by: invalid_type", { by: "alertname" }],
    ["by[0]: too_small", { by: [""] }],
    ["wait: invalid_type", { wait: 30 }],
    ["interval: invalid_format", { interval: "5 minutes" }],
    ["$: unrecognized_keys", { group_wait: "30s" }],
  ],
};
