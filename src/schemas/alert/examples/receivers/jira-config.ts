import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { JiraConfigSchema } from "../../receivers/jira-config.js";

export const jiraConfig: SchemaExamples<JiraConfigSchema> = {
  valid: [
    {
      project: "OPS",
      issue_type: "Incident",
      api_url: "https://jira.example.com/rest/api/2/",
      api_type: "datacenter",
      summary: "{{ .CommonLabels.alertname }}",
      labels: ["alertmanager"],
      priority: "High",
      reopen_duration: "7d",
      fields: { customfield_10010: { value: "db" } },
    },
    { project: "OPS", issue_type: "Bug" },
    {
      project: "OPS",
      issue_type: "Bug",
      description: { template: "{{ .CommonAnnotations.description }}", enable_update: false },
    },
  ],
  invalid: [
    ["issue_type: invalid_type", { project: "OPS" }],
    ["project: too_small", { project: "", issue_type: "Bug" }],
    ["api_type: invalid_value", { project: "OPS", issue_type: "Bug", api_type: "server" }],
    ["summary: invalid_union", { project: "OPS", issue_type: "Bug", summary: ["x"] }],
    ["reopen_duration: invalid_format", { project: "OPS", issue_type: "Bug", reopen_duration: "1 week" }],
    ["$: unrecognized_keys", { project: "OPS", issue_type: "Bug", assignee: "ada" }],
  ],
};
