import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { isNullAt } from "../facts/document-nodes.js";

export const receiverNull = defineRule({
  id: "alertmanager/receiver-null",
  layer: "semantic",
  summary: "Disallow null as the receiver of a route.",
  help: 'Without quotes null is no name: the route inherits the receiver of the one above. For a receiver of that name, which drops alerts, write "null" with quotes.',
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { inherited: 'This route notifies "{receiver}", the receiver of the route above' },
  examples: [
    {
      title: "alerts that are not dropped",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [severity="none"]\n      receiver: null\nreceivers: [{name: ops}, {name: "null"}]\n',
      expect: ["5:17 inherited"],
    },
    {
      title: "quotes",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [severity="none"]\n      receiver: "null"\nreceivers: [{name: ops}, {name: "null"}]\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { node } of plannedRoutesOf(document, settings)) {
      const path = [...node.path, "receiver"];
      if (isNullAt(document, path)) report("inherited", { path }, { receiver: node.options.receiver.value });
    }
  },
});
