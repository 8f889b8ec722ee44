import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  type IntegrationType,
  integrationsOf,
} from "../facts/alertmanager-config.js";

/** Integrations that open something which a person has to close again. */
const TRACKERS: ReadonlyMap<IntegrationType, string> = new Map([
  ["pagerduty", "PagerDuty incident"],
  ["opsgenie", "Opsgenie alert"],
  ["victorops", "Splunk On-Call incident"],
  ["jira", "Jira issue"],
  ["incidentio", "incident.io alert"],
]);

export const resolvedNotSent = defineRule({
  id: "alertmanager/resolved-not-sent",
  layer: "consistency",
  summary: "Require that incident trackers hear of resolved alerts.",
  help: "Without it somebody has to close by hand what Alertmanager opened. Remove `send_resolved: false`.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { open: "The {thing} stays open when the alert is resolved" },
  examples: [
    {
      title: "incidents that nobody closes",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n        send_resolved: false\n",
      expect: ["7:24 open"],
    },
    {
      title: "a chat",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - api_url_file: /etc/alertmanager/slack\n        send_resolved: false\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, path, config } of integrationsOf(document)) {
      const thing = TRACKERS.get(type);
      if (thing !== undefined && config.send_resolved === false)
        report("open", { path: [...path, "send_resolved"] }, { thing });
    }
  },
});
