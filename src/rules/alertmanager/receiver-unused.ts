import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, receiversOf, routesOf } from "../facts/alertmanager-config.js";

export const receiverUnused = defineRule({
  id: "alertmanager/receiver-unused",
  layer: "consistency",
  summary: "Require that each receiver is named by a route.",
  help: "Nothing is ever sent there, and Alertmanager does not even open its certificates and secret files. Name it in a route, or remove it.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { unused: 'No route sends to receiver "{name}"' },
  examples: [
    {
      title: "a receiver that lost its route",
      source: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n  - name: team-web\n",
      expect: ["5:11 unused"],
    },
    {
      title: "a receiver of a child route",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: team-web\n      matchers: [team=web]\nreceivers:\n  - name: team-db\n  - name: team-web\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const used = new Set(routesOf(document).map(({ route }) => route.receiver));
    for (const { path, name } of receiversOf(document)) {
      if (!used.has(name)) report("unused", { path: [...path, "name"] }, { name });
    }
  },
});
