import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, integrationsOf, receiversOf } from "../facts/alertmanager-config.js";

export const receiverDuplicate = defineRule({
  id: "alertmanager/receiver-duplicate",
  layer: "consistency",
  summary: "Disallow receivers that differ in nothing but their names.",
  help: "An alert that reaches both is sent twice, and a change to one is forgotten in the other. Route to one of them.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { duplicate: 'Receiver "{name}" is the same as "{other}"' },
  examples: [
    {
      title: "a copy",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: team-web\n      matchers: [team=web]\nreceivers:\n  - name: team-db\n    webhook_configs: [{url_file: /etc/alertmanager/hook}]\n  - name: team-web\n    webhook_configs: [{url_file: /etc/alertmanager/hook}]\n",
      expect: ["9:11 duplicate"],
    },
    {
      title: "two receivers",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: team-web\n      matchers: [team=web]\nreceivers:\n  - name: team-db\n    webhook_configs: [{url_file: /etc/alertmanager/db}]\n  - name: team-web\n    webhook_configs: [{url_file: /etc/alertmanager/web}]\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const filled = new Set(integrationsOf(document).map(({ receiver }) => receiver.index));
    const seen = new Map<string, string>();
    for (const { path, index, name, receiver } of receiversOf(document)) {
      if (!filled.has(index)) continue;
      const key = JSON.stringify({ ...receiver, name: "", labels: {} });
      const other = seen.get(key);
      if (other === undefined) seen.set(key, name);
      else report("duplicate", { path: [...path, "name"] }, { name, other });
    }
  },
});
