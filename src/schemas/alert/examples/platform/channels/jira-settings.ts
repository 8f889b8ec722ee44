import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { JiraSettingsSchema } from "../../../platform/channels/jira-settings.js";

export const jiraSettings: SchemaExamples<JiraSettingsSchema> = {
  valid: [
    {
      siteUrl: "https://acme.example.com",
      project: "OPS",
      issueType: "Incident",
      username: "alerts@example.com",
      apiToken: { file: "/etc/tocsin/secret" },
      labels: ["alert"],
    },
    {
      siteUrl: "https://acme.example.com",
      project: "OPS",
      issueType: "Bug",
      username: "a",
      apiToken: { secretRef: { name: "notifications", key: "token" } },
    },
    {
      siteUrl: "http://jira.example.com:8080",
      project: "DB_2",
      issueType: "Task",
      username: "a",
      apiToken: { secretRef: { name: "notifications", key: "token" } },
    },
  ],
  invalid: [
    [
      "siteUrl: invalid_type, project: invalid_type, issueType: invalid_type, username: invalid_type, apiToken: invalid_union",
      {},
    ],
    [
      "siteUrl: invalid_format",
      {
        siteUrl: "acme.example.com",
        project: "OPS",
        issueType: "Bug",
        username: "a",
        apiToken: { secretRef: { name: "notifications", key: "token" } },
      },
    ],
    [
      "project: invalid_format",
      {
        siteUrl: "https://acme.example.com",
        project: "ops",
        issueType: "Bug",
        username: "a",
        apiToken: { secretRef: { name: "notifications", key: "token" } },
      },
    ],
    [
      "issueType: too_small",
      {
        siteUrl: "https://acme.example.com",
        project: "OPS",
        issueType: "",
        username: "a",
        apiToken: { secretRef: { name: "notifications", key: "token" } },
      },
    ],
    [
      "labels: invalid_type",
      {
        siteUrl: "https://acme.example.com",
        project: "OPS",
        issueType: "Bug",
        username: "a",
        apiToken: { secretRef: { name: "notifications", key: "token" } },
        labels: "alert",
      },
    ],
  ],
};
