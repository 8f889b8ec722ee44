import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, integrationsOf } from "../facts/alertmanager-config.js";

export const retiredIntegration = defineRule({
  id: "alertmanager/retired-integration",
  layer: "consistency",
  summary: "Disallow integrations with services that their vendors retire.",
  help: "Plan the move while notifications still arrive.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    msteams: {
      text: "msteams_configs uses Office 365 connectors, which Microsoft retires",
      help: "Create a Power Automate workflow for the channel and use msteamsv2_configs (Alertmanager 0.28 and later).",
    },
    opsgenie: {
      text: "Opsgenie is no longer sold, and ends in April 2027",
      help: "Atlassian moves its customers to Jira Service Management or Compass, which take jira_configs or webhook_configs.",
    },
    events: {
      text: "`service_key` uses version 1 of PagerDuty's events API",
      help: "Add an integration of type Events API v2 to the service and use its key as routing_key.",
    },
  },
  examples: [
    {
      title: "three services of yesterday",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    msteams_configs:\n      - webhook_url_file: /etc/alertmanager/teams\n    opsgenie_configs:\n      - api_key_file: /etc/alertmanager/opsgenie\n    pagerduty_configs:\n      - service_key_file: /etc/alertmanager/pagerduty\n",
      expect: ["5:5 msteams", "7:5 opsgenie", "10:9 events"],
    },
    {
      title: "their successors",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    msteamsv2_configs:\n      - webhook_url_file: /etc/alertmanager/teams\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, path, index, config } of integrationsOf(document)) {
      // Once for each list: the key is what has to change.
      if (type === "msteams" || type === "opsgenie") {
        if (index === 0) report(type, { path: path.slice(0, -1), target: "key" });
      } else if (type === "pagerduty") {
        for (const key of ["service_key", "service_key_file"] as const)
          if (config[key]) report("events", { path: [...path, key], target: "key" });
      }
    }
  },
});
