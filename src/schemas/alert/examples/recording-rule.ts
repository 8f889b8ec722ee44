import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { RecordingRuleSchema } from "../recording-rule.js";

export const recordingRule: SchemaExamples<RecordingRuleSchema> = {
  valid: [
    {
      record: "job:http_requests:rate5m",
      expr: "sum by (job) (rate(http_requests_total[5m]))",
      labels: { tier: "gold" },
    },
    { record: "up:count", expr: "count(up)" },
    { record: "a", expr: "1", annotations: {}, for: "0s" },
  ],
  invalid: [
    ["record: invalid_type", { expr: "1" }],
    ["record: too_small", { record: "", expr: "1" }],
    ["expr: too_small", { record: "a:b", expr: "" }],
    ["alert: invalid_type", { record: "a:b", alert: "Down", expr: "1" }],
    ["annotations.summary: invalid_type", { record: "a:b", expr: "1", annotations: { summary: "x" } }],
    ["$: unrecognized_keys", { record: "a:b", expr: "1", name: "x" }],
  ],
};
