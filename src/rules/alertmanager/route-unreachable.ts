import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import {
  describeMatchers,
  type PlannedRoute,
  placeOfRoute,
  plannedRoutesOf,
} from "../facts/alertmanager-routes.js";
import { contradictionIn, impliesAll, type MatcherSet } from "../facts/matcher-sets.js";

export const routeUnreachable = defineRule({
  id: "alertmanager/route-unreachable",
  layer: "semantic",
  summary: "Disallow routes whose alerts all end in a route before them.",
  help: "An alert goes to the first route of a list that matches, and on to later ones only with `continue: true`. Put the narrower route first, or let the other one continue.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    shadowed: "Never reached: alerts that match {matchers} end in the route {earlier} before it",
    catchAll: "This route takes every alert: those after it in the list ({count}) are never reached",
  },
  examples: [
    {
      title: "a route for one cluster behind that for all clusters",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [\'team=~"db|storage"\']\n      receiver: db\n    - matchers: [team="db", cluster="eu-1"]\n      receiver: db-eu\nreceivers:\n  - name: ops\n  - name: db\n  - name: db-eu\n',
      expect: ["6:18 shadowed"],
    },
    {
      title: "a route without matchers that is not the last one",
      source:
        'route:\n  receiver: ops\n  routes:\n    - receiver: chat\n    - matchers: [team="db"]\n      receiver: db\nreceivers:\n  - name: ops\n  - name: chat\n  - name: db\n',
      expect: ["4:7 catchAll"],
    },
    {
      title: "the narrower route first, and a route that lets alerts go on",
      source:
        'route:\n  receiver: ops\n  routes:\n    - receiver: archive\n      continue: true\n    - matchers: [team="db", cluster="eu-1"]\n      receiver: db-eu\n    - matchers: [team="db"]\n      receiver: db\nreceivers:\n  - name: ops\n  - name: archive\n  - name: db\n  - name: db-eu\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const parent of plannedRoutesOf(document, settings)) {
      const earlier = new EarlierRoutes();
      if (parent.children.length < 2 || contradictionIn(parent.set) !== undefined) continue;
      for (const [index, route] of parent.children.entries()) {
        if (contradictionIn(route.set) !== undefined) continue;
        const other = earlier.find(route.set);
        if (other !== undefined) {
          const related = [{ message: "ends here", ...placeOfRoute(other) }];
          const matchers = describeMatchers(route.matchers);
          report(
            "shadowed",
            { ...placeOfRoute(route), related },
            { matchers, earlier: describeMatchers(other.matchers) },
          );
        }
        if (route.node.continues) continue;
        if (impliesAll(parent.set, route.matchers)) {
          const count = parent.children.length - index - 1;
          if (count > 0) report("catchAll", placeOfRoute(route), { count });
          break;
        }
        earlier.add(route);
      }
    }
  },
});

/** Routes that no value leads to are compared one by one, up to this many of a list; then nothing is said. */
const MAX_COMPARED = 200;

/** Routes that stop the search, found by the values that lead to them, so that lists of thousands stay quick. */
class EarlierRoutes {
  readonly #byValue = new Map<string, PlannedRoute[]>();
  readonly #others: PlannedRoute[] = [];

  add(route: PlannedRoute): void {
    for (const { name } of route.matchers) {
      const values = route.set.get(name)?.values;
      if (values === undefined) continue;
      for (const value of values) {
        const key = keyOf(name, value);
        const routes = this.#byValue.get(key);
        if (routes === undefined) this.#byValue.set(key, [route]);
        else if (routes.length < MAX_COMPARED) routes.push(route);
      }
      return;
    }
    if (this.#others.length < MAX_COMPARED) this.#others.push(route);
  }

  /** A route that all alerts of the set match. It leaves few values to a label only where the set leaves few, too. */
  find(set: MatcherSet): PlannedRoute | undefined {
    const takesAll = ({ matchers }: PlannedRoute): boolean => impliesAll(set, matchers);
    for (const [name, { values }] of set) {
      const [first] = values ?? [];
      const found = first === undefined ? undefined : this.#byValue.get(keyOf(name, first))?.find(takesAll);
      if (found !== undefined) return found;
    }
    return this.#others.find(takesAll);
  }
}

function keyOf(name: string, value: string): string {
  return `${name}\n${value}`;
}
