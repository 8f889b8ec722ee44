import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { sendingReceivers, usesOfOption } from "../facts/alertmanager-options.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { listNames } from "../facts/name-list.js";

export const groupByMissing = defineRule({
  id: "alertmanager/group-by-missing",
  layer: "performance",
  summary: "Require that the routing tree says how alerts are grouped.",
  help: "Without group_by all alerts of a route are one group: each new one repeats all that still fire. Name the labels that make one incident, such as alertname and cluster, or write `group_by: []` if one message for everything is meant.",
  severity: "info",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { missing: "All alerts to {receivers} are one group, whatever they are about" },
  examples: [
    {
      title: "a tree that says nothing",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n",
      expect: ["1:1 missing"],
    },
    {
      title: "one group by intention, and a route that says otherwise",
      source:
        "route:\n  receiver: team-db\n  group_by: []\n  routes:\n    - matchers: [severity=critical]\n      group_by: [alertname]\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { option, routes } of usesOfOption(plannedRoutesOf(document, settings), "groupBy")) {
      if (option.path !== undefined) continue;
      const receivers = sendingReceivers(document, routes);
      if (receivers.length > 0)
        report("missing", { path: ["route"], target: "key" }, { receivers: listNames(receivers) });
    }
  },
});
