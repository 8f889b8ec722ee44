import { compareMatchers } from "../../languages/matcher/matching.js";
import { printMatchers } from "../../languages/matcher/printer.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import {
  describeMatchers,
  type PlannedRoute,
  placeOfRoute,
  plannedRoutesOf,
} from "../facts/alertmanager-routes.js";

export const routeDuplicate = defineRule({
  id: "alertmanager/route-duplicate",
  layer: "consistency",
  summary: "Disallow sibling routes with the same matchers.",
  help: "Their groups have the same key, by which trackers such as PagerDuty and Opsgenie tell incidents apart. One route to a receiver with both integrations does the same.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { duplicate: "An earlier sibling has the same matchers, {matchers}" },
  examples: [
    {
      title: "one alert to two receivers by way of two routes",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: pager\n      matchers: [severity=critical]\n      continue: true\n    - receiver: chat\n      matchers: [severity=critical]\nreceivers:\n  - name: team-db\n  - name: pager\n  - name: chat\n",
      expect: ["8:18 duplicate"],
    },
    {
      title: "routes with matchers of their own",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: pager\n      matchers: [severity=critical]\n      continue: true\n    - receiver: chat\n      matchers: ['severity=~\"critical|warning\"']\nreceivers:\n  - name: team-db\n  - name: pager\n  - name: chat\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { children } of plannedRoutesOf(document, settings)) {
      const seen = new Map<string, PlannedRoute>();
      for (const route of children) {
        const key = printMatchers([...route.matchers].sort(compareMatchers));
        const earlier = seen.get(key);
        if (earlier === undefined) seen.set(key, route);
        // After one without `continue` the route is never reached, which alertmanager/route-unreachable tells.
        else if (earlier.node.continues && route.matchers.length > 0)
          report("duplicate", placeOfRoute(route), { matchers: describeMatchers(route.matchers) });
      }
    }
  },
});
