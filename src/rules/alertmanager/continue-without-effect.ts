import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";

export const continueWithoutEffect = defineRule({
  id: "alertmanager/continue-without-effect",
  layer: "semantic",
  summary: "Disallow continue on the last route of a list.",
  help: "continue lets an alert go on to later routes of the same list; it never hands it back to the route above, whose receiver gets nothing of what a route below has matched. Leave it out, or add a route for the other receiver.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { last: "`continue` has no effect: no route follows in the list" },
  examples: [
    {
      title: "the only route of its list",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [team="db"]\n      receiver: db\n      continue: true\nreceivers:\n  - name: ops\n  - name: db\n',
      expect: ["6:17 last"],
    },
    {
      title: "a route that another one follows",
      source:
        'route:\n  receiver: ops\n  routes:\n    - receiver: archive\n      continue: true\n    - matchers: [team="db"]\n      receiver: db\nreceivers:\n  - name: ops\n  - name: archive\n  - name: db\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { children } of plannedRoutesOf(document, settings)) {
      const last = children.at(-1);
      if (last?.node.continues) report("last", { path: [...last.node.path, "continue"] });
    }
  },
});
