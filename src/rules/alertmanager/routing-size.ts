import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { type PlannedRoute, plannedRoutesOf } from "../facts/alertmanager-routes.js";

export const routingSize = defineRule({
  id: "alertmanager/routing-size",
  layer: "performance",
  summary: "Limit the size of the routing tree.",
  help: "Each alert is compared with each sibling until one matches, on every level. Past these sizes people lose track before the server does: route by a label that the rules set, such as a team.",
  severity: "info",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    routes: "{count} routes, more than {limit}",
    depth: "Route in level {count}, deeper than {limit}",
    matchers: "{count} matchers from the root to this route, more than {limit}",
    regexes: "{count} matchers with regular expressions, more than {limit}",
  },
  options: z.strictObject({
    /** Most routes, the root among them. */
    maxRoutes: z.int().min(1).default(1_000),
    /** Most levels; the root is level 0. */
    maxDepth: z.int().min(1).default(8),
    /** Most matchers on the way from the root to a route, its own included. */
    maxMatchers: z.int().min(1).default(20),
    /** Most matchers with `=~` or `!~` in the whole tree. */
    maxRegexes: z.int().min(1).default(500),
  }),
  examples: [
    {
      title: "a tree past its limits",
      source:
        'route:\n  receiver: team-db\n  routes:\n    - matchers: [team=~"d.*", severity=~"w.*"]\n      routes:\n        - matchers: [env=prod]\nreceivers:\n  - name: team-db\n',
      options: { maxRoutes: 2, maxDepth: 1, maxMatchers: 2, maxRegexes: 1 },
      expect: ["1:1 regexes", "1:1 routes", "6:11 matchers", "6:11 depth"],
    },
    {
      title: "a tree within them",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - matchers: [severity=critical]\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const routes = plannedRoutesOf(document, settings);
    const matchers = routes.flatMap((route) => route.matchers);
    const regexes = matchers.filter(({ operator }) => operator === "=~" || operator === "!~").length;
    const root = { path: ["route"], target: "key" } as const;
    if (routes.length > options.maxRoutes)
      report("routes", root, { count: routes.length, limit: options.maxRoutes });
    if (regexes > options.maxRegexes) report("regexes", root, { count: regexes, limit: options.maxRegexes });
    const counts = new Map<PlannedRoute, number>();
    for (const route of routes) {
      const { facts, parent, matchers } = route;
      const count = ((parent && counts.get(parent)) ?? 0) + matchers.length;
      counts.set(route, count);
      const { path, depth } = facts;
      // What lies below is deeper and longer anyway.
      if (depth === options.maxDepth + 1)
        report("depth", { path }, { count: depth, limit: options.maxDepth });
      if (count > options.maxMatchers && count - matchers.length <= options.maxMatchers)
        report("matchers", { path }, { count, limit: options.maxMatchers });
    }
  },
});
