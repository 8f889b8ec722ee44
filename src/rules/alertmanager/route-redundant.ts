import type { GroupBy } from "../../alertmanager/route-tree.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { type PlannedRoute, placeOfRoute, plannedRoutesOf } from "../facts/alertmanager-routes.js";

export const routeRedundant = defineRule({
  id: "alertmanager/route-redundant",
  layer: "consistency",
  summary: "Disallow routes that change nothing.",
  help: "Without the route the same alerts stay with its parent, and go to the same receiver with the same timing. Remove it, or give it what it was meant for.",
  severity: "info",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { redundant: 'Alerts go to "{receiver}" with or without this route' },
  examples: [
    {
      title: "a route like its parent",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: pager\n      matchers: [severity=critical]\n    - receiver: team-db\n      matchers: [severity=warning]\nreceivers:\n  - name: team-db\n  - name: pager\n",
      expect: ["7:18 redundant"],
    },
    {
      title: "an exception from the routes below",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: team-db\n      matchers: [alertname=Watchdog]\n    - receiver: pager\n      matchers: [severity=critical]\nreceivers:\n  - name: team-db\n  - name: pager\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const route of plannedRoutesOf(document, settings)) {
      if (!isLastResort(route) || !isLikeParent(route)) continue;
      report("redundant", placeOfRoute(route), { receiver: route.node.options.receiver.value });
    }
  },
});

/** No sibling comes after it, and none before it may have sent the alert elsewhere already. */
function isLastResort(route: PlannedRoute): boolean {
  const siblings = route.parent?.children;
  if (siblings === undefined || route.children.length > 0) return false;
  return (
    siblings.at(-1) === route && siblings.every((sibling) => sibling === route || !sibling.node.continues)
  );
}

function isLikeParent({ facts, node, parent }: PlannedRoute): boolean {
  const [own, above] = [node.options, parent?.node.options];
  if (above === undefined || node.muteTimeIntervals.length > 0 || node.activeTimeIntervals.length > 0)
    return false;
  return (
    facts.route.labels === undefined &&
    own.receiver.value === above.receiver.value &&
    isSameGrouping(own.groupBy.value, above.groupBy.value) &&
    own.groupWait.value === above.groupWait.value &&
    own.groupInterval.value === above.groupInterval.value &&
    own.repeatInterval.value === above.repeatInterval.value &&
    // The intervals of the parent do not hold for its children.
    parent?.node.muteTimeIntervals.length === 0 &&
    parent.node.activeTimeIntervals.length === 0
  );
}

function isSameGrouping(a: GroupBy, b: GroupBy): boolean {
  return groupingKey(a) === groupingKey(b);
}

function groupingKey(groupBy: GroupBy): string {
  return JSON.stringify(groupBy === "..." ? groupBy : [...groupBy].sort());
}
