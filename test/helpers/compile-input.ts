import type { CompileInput } from "../../src/alerting/compile/stages.js";
import type { AlertRuleInput } from "../../src/schemas/alert/platform/alert-rule.js";
import {
  type AlertingConfigInput,
  AlertingConfigSchema,
} from "../../src/schemas/alert/platform/alerting-config.js";
import type { ThresholdInput } from "../../src/schemas/alert/platform/threshold.js";

export const RUNBOOK = "https://runbooks.example.org/load";

/** A rule about the load of machines, with whatever is to be different. */
export function loadRule(changes: Partial<AlertRuleInput> = {}): AlertRuleInput {
  return {
    name: "HighLoad",
    level: "high",
    condition: { type: "threshold", query: "load", operator: "gt", threshold: { type: "static", value: 5 } },
    runbookUrl: RUNBOOK,
    ...changes,
  };
}

export function thresholdRule(
  threshold: ThresholdInput,
  operator: "gt" | "gte" | "lt" | "lte" | "eq" | "ne" = "gt",
  query = "load",
): AlertRuleInput {
  return loadRule({ condition: { type: "threshold", query, operator, threshold } });
}

export function compileInput(config: AlertingConfigInput): CompileInput {
  return AlertingConfigSchema.parse(config);
}

/** Channels of several types, with their secrets in files. */
export const CHANNELS: NonNullable<AlertingConfigInput["notificationChannels"]> = [
  { name: "ops", type: "teams", settings: { webhookUrl: { file: "/etc/alertmanager/teams" } } },
  {
    name: "chat",
    type: "slack",
    settings: { webhookUrl: { file: "/etc/alertmanager/slack" }, channel: "#db" },
  },
  {
    name: "pager",
    type: "pagerduty",
    settings: { routingKey: { file: "/etc/alertmanager/pagerduty" }, region: "eu" },
  },
  {
    name: "mail",
    type: "email",
    settings: { to: ["team@example.org"], from: "alerts@example.org", smarthost: "mail.example.org:587" },
  },
];
