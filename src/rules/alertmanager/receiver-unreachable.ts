import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { placeOfRoute, plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { ownOption } from "../facts/alertmanager-timing.js";
import { contradictionIn, impliesAll } from "../facts/matcher-sets.js";

export const receiverUnreachable = defineRule({
  id: "alertmanager/receiver-unreachable",
  layer: "semantic",
  summary: "Check that a route with a receiver of its own leaves alerts to it.",
  help: "A route notifies its own receiver only of alerts that match none of the routes below it. Here one of them takes everything, so this receiver is only a default for the routes below.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { unused: 'Receiver "{receiver}" gets nothing from this route: a route below takes every alert' },
  examples: [
    {
      title: "a route below without matchers",
      source:
        "route:\n  receiver: ops\n  routes:\n    - receiver: chat\nreceivers:\n  - name: ops\n  - name: chat\n",
      expect: ["2:13 unused"],
    },
    {
      title: "routes below that leave something over",
      source:
        'route:\n  receiver: ops\n  routes:\n    - receiver: chat\n      matchers: [severity="info"]\nreceivers:\n  - name: ops\n  - name: chat\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { node, children, set } of plannedRoutesOf(document, settings)) {
      const receiver = node.options.receiver.value;
      const path = ownOption(node, node.options.receiver);
      if (path === undefined || contradictionIn(set) !== undefined) continue;
      const catchAll = children.find(({ matchers }) => impliesAll(set, matchers));
      if (catchAll === undefined || catchAll.node.options.receiver.value === receiver) continue;
      const related = [{ message: "takes every alert", ...placeOfRoute(catchAll) }];
      report("unused", { path, related }, { receiver });
    }
  },
});
