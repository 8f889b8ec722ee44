import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { JiraFieldConfigSchema } from "../../receivers/jira-field-config.js";

export const jiraFieldConfig: SchemaExamples<JiraFieldConfigSchema> = {
  valid: [{ template: "{{ .CommonAnnotations.description }}", enable_update: false }, { template: "" }, {}],
  invalid: [
    ["$: invalid_type", "text"],
    ["template: invalid_type", { template: 1 }],
    ["enable_update: invalid_type", { enable_update: "no" }],
    ["$: unrecognized_keys", { text: "x" }],
    ["$: invalid_type", []],
  ],
};
