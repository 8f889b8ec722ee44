import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { sendingReceivers, usesOfOption } from "../facts/alertmanager-options.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { listNames } from "../facts/name-list.js";

export const groupByAll = defineRule({
  id: "alertmanager/group-by-all",
  layer: "performance",
  summary: "Disallow grouping by all labels where people are notified.",
  help: "With group_by: ['...'] each alert is a group of its own: an outage of a hundred machines is a hundred messages. Name the labels that make one incident, such as alertname and cluster.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { all: "Each alert is a notification of its own at {receivers}" },
  examples: [
    {
      title: "a hundred pages for one outage",
      source:
        "route:\n  receiver: team-db\n  group_by: ['...']\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n",
      expect: ["3:13 all"],
    },
    {
      title: "a program that groups by itself",
      source:
        "route:\n  receiver: collector\n  group_by: ['...']\n  routes:\n    - receiver: team-db\n      matchers: [team=db]\n      group_by: [alertname, cluster]\nreceivers:\n  - name: collector\n    webhook_configs:\n      - url: http://collector.monitoring.svc:8080/alerts\n  - name: team-db\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { option, routes } of usesOfOption(plannedRoutesOf(document, settings), "groupBy")) {
      if (option.value !== "..." || option.path === undefined) continue;
      const receivers = sendingReceivers(document, routes, "people");
      if (receivers.length > 0) report("all", { path: option.path }, { receivers: listNames(receivers) });
    }
  },
});
