import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { type PlannedRoute, placeOfRoute, plannedRoutesOf } from "../facts/alertmanager-routes.js";

export const tenantRoute = defineRule({
  id: "alertmanager/tenant-route",
  layer: "consistency",
  summary: "Require routes to stay with the alerts and receivers of one tenant.",
  help: "In a configuration that several teams share, a route without a matcher on their label takes alerts of others, and one with a receiver of another team sends them there. Says nothing until the option `label` names the label.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    missing: "This route takes alerts whatever their `{label}`",
    foreign: 'Route of {label} "{tenant}" notifies "{receiver}", a receiver of "{owner}"',
  },
  options: z.strictObject({
    /** The label that tells tenants apart. */
    label: z.string().min(1).optional(),
    /** What stands in receivers' names between the tenant and the rest. */
    separator: z.string().min(1).default("-"),
  }),
  examples: [
    {
      title: "a route for everybody, and a receiver of somebody else",
      source:
        'route:\n  receiver: platform\n  routes:\n    - matchers: [severity="critical"]\n      receiver: platform\n    - matchers: [team="db"]\n      receiver: web-chat\n    - matchers: [team="web"]\n      receiver: web-chat\nreceivers: [{name: platform}, {name: web-chat}]\n',
      options: { label: "team" },
      expect: ["4:18 missing", "7:17 foreign"],
    },
    {
      title: "each team for itself",
      source:
        'route:\n  receiver: platform\n  routes:\n    - matchers: [team="db"]\n      receiver: db-chat\n    - matchers: [team="web"]\n      receiver: web-chat\nreceivers: [{name: platform}, {name: db-chat}, {name: web-chat}]\n',
      options: { label: "team" },
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { label, separator } = options;
    if (label === undefined) return;
    const routes = plannedRoutesOf(document, settings).filter(({ parent }) => parent !== undefined);
    const tenants = [...new Set(routes.flatMap((route) => tenantsOf(route, label) ?? []))];
    // "db-eu" before "db".
    tenants.sort((a, b) => b.length - a.length);
    for (const route of routes) {
      const own = tenantsOf(route, label);
      if (own === undefined) {
        if (route.facts.depth === 1) report("missing", placeOfRoute(route), { label });
        continue;
      }
      const { value: receiver, path } = route.node.options.receiver;
      const owner = tenants.find((tenant) => receiver.startsWith(`${tenant}${separator}`));
      const [tenant] = own;
      if (owner === undefined || tenant === undefined || own.includes(owner)) continue;
      report("foreign", { path: path ?? route.facts.path }, { label, tenant, receiver, owner });
    }
  },
});

/** The tenants whose alerts a route takes; `undefined` when it is open to more. */
function tenantsOf({ set }: PlannedRoute, label: string): readonly string[] | undefined {
  const values = set.get(label)?.values;
  return values?.includes("") ? undefined : values;
}
