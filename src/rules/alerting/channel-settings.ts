import { Secret } from "../../base/types/secret.js";
import type { NotificationChannel } from "../../schemas/alert/platform/notification-channel.js";
import type { SecretSource } from "../../schemas/alert/platform/secret-source.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { placeholderIn } from "../facts/secret-texts.js";

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
    malformed: "`{field}` is no {what}",
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
      title: "a name where a URL is wanted, and half of a key",
      source:
        "notificationChannels:\n  - {name: a, type: teams, settings: {webhookUrl: alerts}}\n  - {name: b, type: pagerduty, settings: {routingKey: R02Q7V9KXM4TZW8L}}\n",
      expect: ["2:51 malformed", "3:55 malformed"],
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
        const at = [...path, "settings"];
        if (problem.type === "missing") report("missing", { path: at, target: "key" }, problem);
        else if (problem.type === "malformed") report("malformed", { path: [...at, problem.field] }, problem);
        else report(problem.type, { path: [...at, problem.field], target: "key" }, problem);
      }
    }
  },
});

type Problem =
  | { readonly type: "missing"; readonly what: string }
  | { readonly type: "malformed"; readonly field: string; readonly what: string }
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
      return malformed("webhookUrl", webhookUrl, "URL", URL.canParse);
    }
    case "teams":
    case "discord":
      return malformed("webhookUrl", channel.settings.webhookUrl, "URL", URL.canParse);
    case "pagerduty":
      return malformed("routingKey", channel.settings.routingKey, "key of 32 characters", isRoutingKey);
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

/** A secret that stands in the document and cannot be what it has to be. */
function malformed(
  field: string,
  secret: SecretSource | undefined,
  what: string,
  isWellFormed: (text: string) => boolean,
): readonly Problem[] {
  if (!(secret instanceof Secret) || secret.isRedacted) return [];
  const text = secret.reveal();
  // alerting/secret-inline speaks of placeholders.
  if (isWellFormed(text) || placeholderIn(text) !== undefined) return [];
  return [{ type: "malformed", field, what }];
}

const ROUTING_KEY_LENGTH = 32;

function isRoutingKey(text: string): boolean {
  return text.length === ROUTING_KEY_LENGTH;
}

/** Two settings that need each other. */
function pair(field: string, value: unknown, other: string, otherValue: unknown): readonly Problem[] {
  if ((value === undefined) === (otherValue === undefined)) return [];
  return value === undefined
    ? [{ type: "useless", field: other, other: field }]
    : [{ type: "useless", field, other }];
}
