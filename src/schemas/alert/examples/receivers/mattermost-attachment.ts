import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  MattermostAttachmentSchema,
  MattermostFieldSchema,
} from "../../receivers/mattermost-attachment.js";

export const mattermostAttachment: SchemaExamples<MattermostAttachmentSchema> = {
  valid: [
    {
      title: "{{ .CommonLabels.alertname }}",
      text: "{{ .CommonAnnotations.summary }}",
      color: "#cc0000",
      fields: [{ title: "Severity", value: "{{ .CommonLabels.severity }}", short: true }],
    },
    { fallback: "An alert fires" },
    {},
  ],
  invalid: [
    ["fields: invalid_type", { fields: { title: "a", value: "b" } }],
    ["fields[0].value: invalid_type", { fields: [{ title: "a" }] }],
    ["$: unrecognized_keys", { colour: "#cc0000" }],
    ["text: invalid_type", { text: 7 }],
    ["$: invalid_type", "text"],
  ],
};

export const mattermostField: SchemaExamples<MattermostFieldSchema> = {
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
