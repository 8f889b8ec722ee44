import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, integrationsOf } from "../facts/alertmanager-config.js";

export const webhookUnlimited = defineRule({
  id: "alertmanager/webhook-unlimited",
  layer: "performance",
  summary: "Require a limit to the alerts of one webhook message.",
  help: "Without max_alerts a message holds every alert of its group, however many fire: some servers refuse bodies of a few megabytes. The message tells how many were left out.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { unlimited: "The messages have no limit: `max_alerts` is 0" },
  examples: [
    {
      title: "messages of any size",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url_file: /etc/alertmanager/hook\n",
      expect: ["6:9 unlimited"],
    },
    {
      title: "a hundred alerts",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url_file: /etc/alertmanager/hook\n        max_alerts: 100\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, path, config } of integrationsOf(document)) {
      if ((type === "webhook" || type === "incidentio") && !config.max_alerts)
        report("unlimited", { path: [...path, "max_alerts"] });
    }
  },
});
