import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { ServicenowSettingsSchema } from "../../../platform/channels/servicenow-settings.js";

export const servicenowSettings: SchemaExamples<ServicenowSettingsSchema> = {
  valid: [
    {
      instanceUrl: "https://acme.example.com",
      username: "alerts",
      password: { file: "/etc/tocsin/secret" },
      table: "incident",
      assignmentGroup: "Database",
    },
    {
      instanceUrl: "https://acme.example.com",
      username: "alerts",
      password: { secretRef: { name: "notifications", key: "token" } },
    },
    {
      instanceUrl: "https://acme.example.com",
      username: "alerts",
      password: { secretRef: { name: "notifications", key: "token" } },
      table: "em_event",
    },
  ],
  invalid: [
    ["instanceUrl: invalid_type, username: invalid_type, password: invalid_union", {}],
    [
      "instanceUrl: invalid_format",
      {
        instanceUrl: "acme",
        username: "alerts",
        password: { secretRef: { name: "notifications", key: "token" } },
      },
    ],
    [
      "username: too_small",
      {
        instanceUrl: "https://acme.example.com",
        username: "",
        password: { secretRef: { name: "notifications", key: "token" } },
      },
    ],
    [
      "table: invalid_format",
      {
        instanceUrl: "https://acme.example.com",
        username: "alerts",
        password: { secretRef: { name: "notifications", key: "token" } },
        table: "Incident",
      },
    ],
    ["password: invalid_union", { instanceUrl: "https://acme.example.com", username: "alerts" }],
  ],
};
