import { AlertingConfigSchema } from "../../../../src/schemas/alert/platform/alerting-config.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const RULE = { name: "Down", level: "high", condition: { type: "promql", expr: "up == 0" } };

testSchema("AlertingConfigSchema", AlertingConfigSchema, {
  valid: [
    {},
    { schemaVersion: "v1", tenant: "acme", alertRules: [RULE] },
    {
      notificationChannels: [{ name: "chat", type: "teams", settings: { webhookUrl: { env: "TEAMS" } } }],
      notificationTemplates: [{ name: "card", channel: "teams", body: "x" }],
      silences: [],
      onCallSchedules: [],
      escalationPolicies: [],
    },
  ],
  invalid: [
    [{ schemaVersion: "v2" }, ["schemaVersion"]],
    [{ tenant: "ACME" }, ["tenant"]],
    [{ alertRules: RULE }, ["alertRules"]],
    [{ alertRules: [{ ...RULE, level: undefined }] }, ["alertRules", 0, "level"]],
    [
      { notificationChannels: [{ name: "x", type: "fax", settings: {} }] },
      ["notificationChannels", 0, "type"],
    ],
    [{ groups: [] }, []],
  ],
});
