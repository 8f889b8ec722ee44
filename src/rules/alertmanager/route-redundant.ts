import type { Effective, GroupBy } from "../../alertmanager/route-tree.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, type SoundConfig } from "../facts/alertmanager-config.js";
import { type PlannedRoute, placeOfRoute, plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { isKnownOption } from "../facts/alertmanager-timing.js";

export const routeRedundant = defineRule({
  id: "alertmanager/route-redundant",
  layer: "consistency",
  summary: "Disallow routes that change nothing.",
  help: "Without the route the same alerts stay with its parent, and go to the same receiver with the same timing. Remove it, or give it what it was meant for.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
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
      if (!isLastResort(route) || !isLikeParent(route, document)) continue;
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

function isLikeParent({ facts, node, parent }: PlannedRoute, document: SoundConfig): boolean {
  const [own, above] = [node.options, parent?.node.options];
  if (above === undefined || node.muteTimeIntervals.length > 0 || node.activeTimeIntervals.length > 0)
    return false;
  const isSame = <Value>(
    a: Effective<Value>,
    b: Effective<Value>,
    keyOf: (value: Value) => unknown,
  ): boolean => a === b || (isKnownOption(document, b) && keyOf(a.value) === keyOf(b.value));
  return (
    facts.route.labels === undefined &&
    own.receiver.value === above.receiver.value &&
    isSame(own.groupBy, above.groupBy, groupingKey) &&
    isSame(own.groupWait, above.groupWait, Number) &&
    isSame(own.groupInterval, above.groupInterval, Number) &&
    isSame(own.repeatInterval, above.repeatInterval, Number) &&
    // The intervals of the parent do not hold for its children.
    parent?.node.muteTimeIntervals.length === 0 &&
    parent.node.activeTimeIntervals.length === 0
  );
}

function groupingKey(groupBy: GroupBy): string {
  return JSON.stringify(groupBy === "..." ? groupBy : [...groupBy].sort());
}
