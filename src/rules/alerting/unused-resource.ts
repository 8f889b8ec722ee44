import { defineSetRule } from "../../validator/rule.js";
import {
  ALERTING_CONFIG_KINDS,
  allResources,
  RESOURCE_WORDS,
  type Resource,
} from "../facts/alerting-config.js";
import { alertingSet, REFERRED_LISTS } from "../facts/alerting-references.js";

export const unusedResource = defineSetRule({
  id: "alerting/unused-resource",
  layer: "consistency",
  summary: "Report policies, channels, templates and schedules that nothing refers to.",
  help: "It may be left over, or its name was misspelled where it is needed. Delete it, or check it together with the files that use it.",
  severity: "info",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { unused: 'Nothing refers to the {what} "{name}"' },
  examples: [
    {
      title: "a channel nobody uses any more",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    channels: [chat]\nnotificationChannels:\n  - {name: chat, type: teams, settings: {webhookUrl: {env: TEAMS}}}\n  - {name: old-chat, type: discord, settings: {webhookUrl: {env: DISCORD}}}\n",
      expect: ["8:12 unused"],
    },
    {
      title: "a file without the rules that use it",
      source: "notificationChannels:\n  - {name: chat, type: teams, settings: {webhookUrl: {env: TEAMS}}}\n",
      expect: [],
    },
  ],
  check({ documents, isComplete, report }) {
    const { rules, policies, channels, references, resolve } = alertingSet(documents);
    if (!isComplete) return;
    const used = new Set<unknown>(references.map((reference) => resolve(reference)?.value));
    /** Where there is nothing that could refer to them, that stands in other files. */
    const users: Readonly<Record<(typeof REFERRED_LISTS)[number], readonly Resource[]>> = {
      escalationPolicies: rules,
      notificationChannels: rules,
      notificationTemplates: channels,
      onCallSchedules: policies,
    };
    for (const list of REFERRED_LISTS) {
      if (users[list].length === 0) continue;
      for (const { document, path, value, name } of allResources(documents, list))
        if (name !== undefined && !used.has(value))
          report(document, "unused", { path: [...path, "name"] }, { what: RESOURCE_WORDS[list], name });
    }
  },
});
