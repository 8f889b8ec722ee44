import type { NotificationChannel } from "../../schemas/alert/platform/notification-channel.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";

export const channelSettings = defineRule({
  id: "alerting/channel-settings",
  layer: "semantic",
  summary: "Require the settings a channel cannot send without, and none that exclude each other.",
  help: "What is missing is found out when the first notification is lost.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    missing: "Missing {what}",
    exclusive: "`{field}` and `{other}` exclude each other",
    useless: { text: "`{field}` does nothing without `{other}`", severity: "warning" },
  },
  examples: [
    {
      title: "no way to Slack, two ways to Slack, a bot without a channel",
      source:
        "notificationChannels:\n  - {name: a, type: slack, settings: {}}\n  - {name: b, type: slack, settings: {webhookUrl: {env: HOOK}, botToken: {env: TOKEN}, channel: '#db'}}\n  - {name: c, type: slack, settings: {botToken: {env: TOKEN}}}\n",
      expect: ["2:28 missing", "3:39 exclusive", "4:28 missing"],
    },
    {
      title: "a user without a password, half of a key, and nobody to write to",
      source:
        "notificationChannels:\n  - {name: a, type: email, settings: {to: [db@example.com], from: alerts@example.com, smarthost: 'mail.example.com:587', username: alerts}}\n  - {name: b, type: sns, settings: {topicArn: 'arn:aws:sns:eu-central-1:123456789012:alerts', accessKeyId: key}}\n  - {name: c, type: wechat, settings: {apiSecret: {env: WECOM}, corpId: a, agentId: b}}\n  - {name: d, type: slack, settings: {webhookUrl: {env: HOOK}, channel: '#db'}}\n",
      expect: ["2:122 useless", "3:95 useless", "4:29 missing", "5:64 useless"],
    },
    {
      title: "everything there",
      source:
        "notificationChannels:\n  - {name: a, type: slack, settings: {botToken: {env: TOKEN}, channel: '#db'}}\n  - {name: b, type: email, settings: {to: [db@example.com], from: alerts@example.com, smarthost: 'mail.example.com:587'}}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "notificationChannels")) {
      for (const problem of problemsOf(value)) {
        const at = { path: [...path, "settings"], target: "key" as const };
        if (problem.type === "missing") report("missing", at, problem);
        else report(problem.type, { path: [...path, "settings", problem.field], target: "key" }, problem);
      }
    }
  },
});

type Problem =
  | { readonly type: "missing"; readonly what: string }
  | { readonly type: "exclusive" | "useless"; readonly field: string; readonly other: string };

function problemsOf(channel: NotificationChannel): readonly Problem[] {
  switch (channel.type) {
    case "slack": {
      const { webhookUrl, botToken, channel: room } = channel.settings;
      if (webhookUrl === undefined && botToken === undefined)
        return [{ type: "missing", what: "`webhookUrl` or `botToken`" }];
      if (webhookUrl !== undefined && botToken !== undefined)
        return [{ type: "exclusive", field: "webhookUrl", other: "botToken" }];
      if (botToken !== undefined && room === undefined)
        return [{ type: "missing", what: "`channel`, which a bot has to be told" }];
      if (botToken === undefined && room !== undefined)
        return [{ type: "useless", field: "channel", other: "botToken" }];
      return [];
    }
    case "email":
      return pair("username", channel.settings.username, "password", channel.settings.password);
    case "sns": {
      const { accessKeyId, secretAccessKey } = channel.settings;
      return pair("accessKeyId", accessKeyId, "secretAccessKey", secretAccessKey);
    }
    case "wechat": {
      const { toUser, toParty, toTag } = channel.settings;
      return toUser === undefined && toParty === undefined && toTag === undefined
        ? [{ type: "missing", what: "`toUser`, `toParty` or `toTag`" }]
        : [];
    }
    default:
      return [];
  }
}

/** Two settings that need each other. */
function pair(field: string, value: unknown, other: string, otherValue: unknown): readonly Problem[] {
  if ((value === undefined) === (otherValue === undefined)) return [];
  return value === undefined
    ? [{ type: "useless", field: other, other: field }]
    : [{ type: "useless", field, other }];
}
