import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { placeOfMatcher, plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { contradictionIn } from "../facts/matcher-sets.js";
import { describeMatcher } from "../facts/matchers.js";

export const routeNeverMatches = defineRule({
  id: "alertmanager/route-never-matches",
  layer: "semantic",
  summary: "Disallow routes whose matchers contradict each other or those above.",
  help: "An alert has to match a route and every route above it. No alert can match this one, so it and everything below it is dead.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    contradiction: "No alert can match: {matcher} contradicts {others}",
    impossible: "No alert can match {matcher}",
  },
  examples: [
    {
      title: "a severity that the route above excludes, and a pattern that excludes every value",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [\'severity="critical"\']\n      routes:\n        - matchers: [\'severity=~"warning|info"\', team="db"]\n    - matchers: [\'team!~".*"\']\nreceivers:\n  - name: ops\n',
      expect: ["6:23 contradiction", "7:19 impossible"],
    },
    {
      title: "a route that narrows the one above",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [\'severity=~"critical|warning"\']\n      routes:\n        - matchers: [\'severity!="warning"\', team="db"]\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { matchers, set, parent } of plannedRoutesOf(document, settings)) {
      if (matchers.length === 0 || (parent !== undefined && contradictionIn(parent.set) !== undefined))
        continue;
      const label = contradictionIn(set);
      const own = matchers.findLast(({ name }) => name === label);
      if (label === undefined || own === undefined) continue;
      const others = (set.get(label)?.matchers ?? []).filter((matcher) => matcher !== own);
      const place = placeOfMatcher(own);
      if (others.length === 0) report("impossible", place, { matcher: describeMatcher(own) });
      else
        report("contradiction", place, {
          matcher: describeMatcher(own),
          others: others.map(describeMatcher).join(" and "),
        });
    }
  },
});
