import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { SlackFieldSchema } from "../../receivers/slack-field.js";

export const slackField: SchemaExamples<SlackFieldSchema> = {
  valid: [
    { title: "Severity", value: "{{ .CommonLabels.severity }}", short: true },
    { title: "a", value: "b" },
    { title: "a", value: "b", short: false },
  ],
  invalid: [
    ["title: invalid_type, value: invalid_type", {}],
    ["value: invalid_type", { title: "a" }],
    ["title: too_small", { title: "", value: "b" }],
    ["value: invalid_type", { title: "a", value: 1 }],
    ["short: invalid_type", { title: "a", value: "b", short: "true" }],
  ],
};
