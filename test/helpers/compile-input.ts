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

const file = (name: string): { file: string } => ({ file: `/etc/alertmanager/${name}` });

/** One channel of each type that Alertmanager has an integration for, and those of {@link CHANNELS}. */
export const ALL_CHANNELS: typeof CHANNELS = [
  ...CHANNELS,
  { name: "bot", type: "slack", settings: { botToken: file("slack-bot"), channel: "#db" } },
  {
    name: "hook",
    type: "webhook",
    settings: {
      url: "https://hooks.example.org/alerts",
      authorization: { credentials: file("hook") },
      headers: { "X-Team": "db" },
    },
  },
  { name: "secret-hook", type: "webhook", settings: { url: file("hook-url") } },
  { name: "opsgenie", type: "opsgenie", settings: { apiKey: file("opsgenie") } },
  { name: "victorops", type: "victorops", settings: { apiKey: file("victorops"), routingKey: "db" } },
  { name: "discord", type: "discord", settings: { webhookUrl: file("discord") } },
  {
    name: "telegram",
    type: "telegram",
    settings: { botToken: file("telegram"), chatId: -5, parseMode: "plain" },
  },
  {
    name: "pushover",
    type: "pushover",
    settings: { userKey: file("pushover-user"), token: file("pushover") },
  },
  { name: "webex", type: "webex", settings: { botToken: file("webex"), roomId: "room" } },
  {
    name: "wechat",
    type: "wechat",
    settings: { apiSecret: file("wechat"), corpId: "corp", agentId: "agent", toUser: "@all" },
  },
  { name: "sns", type: "sns", settings: { topicArn: "arn:aws:sns:eu-west-1:123456789012:alerts" } },
  {
    name: "jira",
    type: "jira",
    settings: {
      siteUrl: "https://acme.example.org",
      project: "OPS",
      issueType: "Bug",
      username: "alerts@example.org",
      apiToken: file("jira"),
    },
  },
];
