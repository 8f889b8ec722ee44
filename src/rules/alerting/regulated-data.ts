import type { ChannelType } from "../../base/enums/channel-type.js";
import { defineSetRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { alertingSet, reachedChannels } from "../facts/alerting-references.js";

/** What is shown on locked screens or read out, and passes through networks that nobody has a contract with. */
const EXPOSED: ReadonlySet<ChannelType> = new Set(["sms", "voice", "push", "pushover"]);

export const regulatedData = defineSetRule({
  id: "alerting/regulated-data",
  layer: "consistency",
  summary: "Disallow regulated and restricted data on channels that are not made for it.",
  help: "Labels and annotations get into notifications. Protected health information and restricted data may only go where a contract says so (`phiAllowed`), and never into a text message, a call or a notification on a locked screen. Keep them out of the labels, or choose another channel.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    channel: 'Alerts of "{rule}" are {kind}, and channel "{channel}" is not made for that',
    exposed: 'Alerts of "{rule}" are {kind}, and a notification of type {type} can be read by anybody',
  },
  examples: [
    {
      title: "patients in a chat, and secrets in a text message",
      source:
        "alertRules:\n  - name: Ward\n    level: high\n    condition: {type: promql, expr: up == 0}\n    regulatedData: [phi]\n    channels: [chat]\n  - name: Vault\n    level: high\n    condition: {type: promql, expr: up == 0}\n    dataClassification: restricted\n    channels: [phones]\nnotificationChannels:\n  - {name: chat, type: teams, settings: {webhookUrl: {env: TEAMS}}}\n  - name: phones\n    type: sms\n    settings: {provider: twilio, accountId: AC1, authToken: {env: TWILIO}, from: '+4930123456', to: ['+4930654321']}\n",
      expect: ["6:16 channel", "11:16 exposed"],
    },
    {
      title: "a channel with a contract, reached by way of a policy",
      source:
        "alertRules:\n  - name: Ward\n    level: high\n    condition: {type: promql, expr: up == 0}\n    regulatedData: [phi]\n    escalationPolicy: ward\nescalationPolicies:\n  - name: ward\n    levels:\n      - timeoutMinutes: 15\n        targets: [{type: team, name: ward}]\n        channels: [chat]\nnotificationChannels:\n  - {name: chat, type: teams, phiAllowed: true, settings: {webhookUrl: {env: TEAMS}}}\n",
      expect: [],
    },
  ],
  check({ documents, report }) {
    const set = alertingSet(documents);
    for (const rule of set.rules) {
      const { regulatedData: kinds, dataClassification, name } = rule.value;
      const isHealth = kinds.includes("phi");
      if (!isHealth && dataClassification !== "restricted") continue;
      const kind = isHealth ? "about health" : "restricted";
      for (const { channel, reference } of reachedChannels(rule, set)) {
        const { type, phiAllowed } = channel.value;
        const { document } = reference.from;
        const related =
          reference.from === rule
            ? []
            : [{ message: "the rule is here", path: [...rule.path, "name"], document: rule.document }];
        const place = { path: reference.path, related };
        if (EXPOSED.has(type)) {
          report(document, "exposed", place, { rule: name, kind, type });
        } else if (!phiAllowed) {
          report(document, "channel", place, { rule: name, kind, channel: channel.value.name });
        }
      }
    }
  },
});
