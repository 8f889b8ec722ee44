import * as z from "zod";
import { printMatcher } from "../../languages/matcher/printer.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { type PlannedRoute, placeOfRoute, plannedRoutesOf } from "../facts/alertmanager-routes.js";

export const routeMergeable = defineRule({
  id: "alertmanager/route-mergeable",
  layer: "performance",
  summary: "Disallow rows of routes that differ in one value only.",
  help: "Routes that do the same with different values of one label can be one route with a list of values, which is quicker to read and to match.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    mergeable: "{count} routes in a row differ only in the value of {label}: one route with {label}=~… does",
  },
  options: z.strictObject({
    /** Fewest routes in a row that are reported. */
    minRoutes: z.int().min(2).default(5),
  }),
  examples: [
    {
      title: "the same for three alerts",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: pager\n      matchers: [alertname=Down]\n    - receiver: pager\n      matchers: [alertname=Slow]\n    - receiver: pager\n      matchers: [alertname=Full]\nreceivers:\n  - name: team-db\n  - name: pager\n",
      options: { minRoutes: 3 },
      expect: ["5:18 mergeable"],
    },
    {
      title: "one route",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: pager\n      matchers: ['alertname=~\"Down|Slow|Full\"']\nreceivers:\n  - name: team-db\n  - name: pager\n",
      options: { minRoutes: 3 },
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    for (const { children } of plannedRoutesOf(document, settings)) {
      for (const { row, label } of rowsOf(children)) {
        const [first] = row;
        if (first !== undefined && row.length >= options.minRoutes)
          report("mergeable", placeOfRoute(first), { count: row.length, label });
      }
    }
  },
});

/** Routes with more matchers than this are hardly ever written in rows. */
const MAX_MATCHERS = 20;

interface Row {
  readonly label: string;
  readonly row: PlannedRoute[];
}

/** Siblings in a row that are the same apart from the value of one `=` matcher. */
function rowsOf(siblings: readonly PlannedRoute[]): readonly Row[] {
  const rows: Row[] = [];
  let previous = new Map<string, Row>();
  for (const route of siblings) {
    const current = new Map<string, Row>();
    for (const [shape, label] of shapesOf(route)) {
      const row = previous.get(shape) ?? { label, row: [] };
      row.row.push(route);
      if (row.row.length === 2) rows.push(row);
      current.set(shape, row);
    }
    previous = current;
  }
  return rows;
}

/** For each `=` matcher everything else about the route, as one text. */
function shapesOf({ facts, node, matchers, children }: PlannedRoute): readonly (readonly [string, string])[] {
  if (children.length > 0 || matchers.length > MAX_MATCHERS) return [];
  const { match, match_re, matchers: texts, receiver, ...settings } = facts.route;
  const effective = node.options.receiver.value;
  return matchers
    .filter(({ operator }) => operator === "=")
    .map((varied) => {
      const rest = matchers.filter((matcher) => matcher !== varied).map(printMatcher);
      return [JSON.stringify([varied.name, rest.sort(), effective, settings]), varied.name] as const;
    });
}
