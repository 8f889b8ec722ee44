import { CHANNEL_CAPABILITIES } from "../../base/enums/channel-capabilities.js";
import type { ChannelRateLimit } from "../../schemas/alert/platform/notification-channel.js";
import { defineSetRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { alertingSet, reachedChannels } from "../facts/alerting-references.js";
import { millisecondsOr } from "../facts/durations.js";

const SECOND = 1_000;

export const channelRate = defineSetRule({
  id: "alerting/channel-rate",
  layer: "consistency",
  summary: "Require channels that can take as many notifications as their alerts repeat.",
  help: "What comes beyond the limit waits or is lost. Repeat less often, or raise the limit of the channel.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    repeat:
      'A single group of "{rule}" repeats each {repeat}, and channel "{channel}" takes {count} in {per}',
    service:
      "A notification of type {type} is sent at most {count} times in {seconds} s; the limit allows more",
  },
  examples: [
    {
      title: "repeated each minute where ten an hour are allowed, and more than Slack takes",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    grouping: {interval: 1m, repeatInterval: 1m}\n    channels: [chat]\nnotificationChannels:\n  - {name: chat, type: teams, rateLimit: {notifications: 10, per: 1h}, settings: {webhookUrl: {env: TEAMS}}}\n  - {name: slack, type: slack, rateLimit: {notifications: 100, per: 10s}, settings: {webhookUrl: {env: SLACK}}}\n",
      expect: ["5:46 repeat", "9:32 service"],
    },
    {
      title: "repeated each hour",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    grouping: {repeatInterval: 1h}\n    channels: [chat]\nnotificationChannels:\n  - {name: chat, type: teams, rateLimit: {notifications: 10, per: 1h}, settings: {webhookUrl: {env: TEAMS}}}\n",
      expect: [],
    },
  ],
  check({ documents, report }) {
    const set = alertingSet(documents);
    for (const rule of set.rules) {
      const { grouping, name } = rule.value;
      // A group is looked at once each interval.
      const repeat = Math.max(
        millisecondsOr(grouping.repeatInterval, 0),
        millisecondsOr(grouping.interval, 0),
      );
      for (const { channel } of reachedChannels(rule, set)) {
        const { rateLimit } = channel.value;
        if (rateLimit === undefined || repeat >= spacingOf(rateLimit)) continue;
        report(
          rule.document,
          "repeat",
          { path: [...rule.path, "grouping", "repeatInterval"] },
          {
            rule: name,
            repeat: grouping.repeatInterval,
            channel: channel.value.name,
            count: rateLimit.notifications,
            per: rateLimit.per,
          },
        );
      }
    }
    for (const { document, path, value } of set.channels) {
      const { type, rateLimit } = value;
      const { rateLimit: service } = CHANNEL_CAPABILITIES[type];
      if (service === undefined || rateLimit === undefined) continue;
      if (spacingOf(rateLimit) < (service.seconds * SECOND) / service.requests)
        report(
          document,
          "service",
          { path: [...path, "rateLimit"], target: "key" },
          { type, count: service.requests, seconds: service.seconds },
        );
    }
  },
});

/** Milliseconds between two notifications when a channel sends as much as it may. */
function spacingOf({ notifications, per }: ChannelRateLimit): number {
  return millisecondsOr(per, 0) / notifications;
}
