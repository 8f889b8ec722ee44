import { CHANNEL_CAPABILITIES, isRetiredChannel } from "../../base/enums/channel-capabilities.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { judgedAt } from "../facts/instants.js";

export const channelRetired = defineRule({
  id: "alerting/channel-retired",
  layer: "consistency",
  summary: "Disallow channels of services that have ended.",
  help: "Atlassian ends Opsgenie in April 2027; Jira Service Management (`jsm`) takes over its alerts.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    retired: "The service behind {type} has ended in {month}: nothing arrives",
    retiring: { text: "The service behind {type} ends in {month}", severity: "info" },
  },
  examples: [
    {
      title: "Opsgenie, before its end",
      source: "notificationChannels:\n  - {name: a, type: opsgenie, settings: {apiKey: {env: OPSGENIE}}}\n",
      expect: ["2:21 retiring"],
    },
    {
      title: "Opsgenie, after its end",
      source: "notificationChannels:\n  - {name: a, type: opsgenie, settings: {apiKey: {env: OPSGENIE}}}\n",
      settings: { now: "2027-05-01T00:00:00Z" },
      expect: ["2:21 retired"],
    },
    {
      title: "what takes over",
      source: "notificationChannels:\n  - {name: a, type: jsm, settings: {apiKey: {env: JSM}}}\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const now = judgedAt(settings);
    for (const { path, value } of resourcesOf(document, "notificationChannels")) {
      const { type } = value;
      const { endOfLife: month } = CHANNEL_CAPABILITIES[type];
      if (month === undefined) continue;
      const isOver = now !== undefined && isRetiredChannel(type, new Date(now));
      report(isOver ? "retired" : "retiring", { path: [...path, "type"] }, { type, month });
    }
  },
});
