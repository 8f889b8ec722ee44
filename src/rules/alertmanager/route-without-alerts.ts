import { defineSetRule } from "../../validator/rule.js";
import {
  describeMatchers,
  type PlannedRoute,
  placeOfRoute,
  plannedRoutesOf,
} from "../facts/alertmanager-routes.js";
import { ALERTING_KINDS, type AlertFacts, alertingDocuments, alertMatches } from "../facts/alerts.js";
import { contradictionIn } from "../facts/matcher-sets.js";

export const routeWithoutAlerts = defineSetRule({
  id: "alertmanager/route-without-alerts",
  layer: "consistency",
  summary: "Disallow routes that no alert of the rule files can take.",
  help: "For rule files that are all there is: none of their alerts matches the route and those above it. Take the route out, or look for the label that has changed.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTING_KINDS,
  messages: { unused: "None of the {count} alerts takes the route {matchers}" },
  examples: [
    {
      title: "a severity that no alert has",
      source: {
        "alertmanager.yml":
          'route:\n  receiver: ops\n  routes:\n    - matchers: [severity="page"]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        labels: {severity: critical}\n',
      },
      expect: ["alertmanager.yml:4:18 unused"],
    },
    {
      title: "labels that alerts may bring along",
      source: {
        "alertmanager.yml":
          'route:\n  receiver: ops\n  routes:\n    - matchers: [severity="critical", team="db"]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        labels: {severity: critical}\n',
      },
      expect: [],
    },
  ],
  check({ documents, isComplete, settings, report }) {
    const { configs, alerts } = alertingDocuments(documents, settings);
    if (!isComplete || alerts.length === 0) return;
    for (const config of configs) {
      const arriving = new Map<PlannedRoute, readonly AlertFacts[]>();
      for (const route of plannedRoutesOf(config, settings)) {
        const above = route.parent === undefined ? alerts : (arriving.get(route.parent) ?? []);
        const here = above.filter((alert) => alertMatches(alert, route.matchers) !== false);
        arriving.set(route, here);
        if (here.length > 0 || above.length === 0 || contradictionIn(route.set) !== undefined) continue;
        const matchers = describeMatchers(route.matchers);
        report(config, "unused", placeOfRoute(route), { count: alerts.length, matchers });
      }
    }
  },
});
