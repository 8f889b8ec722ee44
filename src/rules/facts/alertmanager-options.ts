import type { Effective, RouteOptions } from "../../alertmanager/route-tree.js";
import type { AlertmanagerDocument } from "./alertmanager-config.js";
import { type IntegrationType, integrationsOf, remembering } from "./alertmanager-config.js";
import type { PlannedRoute } from "./alertmanager-routes.js";

type InheritedOption = Exclude<keyof RouteOptions, "labels">;

/** A setting of the routing tree with the routes it is in force for: where it is written, and those that inherit it. */
export interface OptionUse<Name extends InheritedOption> {
  readonly option: RouteOptions[Name];
  readonly routes: readonly PlannedRoute[];
}

/** Every value of an option, in the order of the text; what Alertmanager does by default comes first. */
export function usesOfOption<Name extends InheritedOption>(
  routes: readonly PlannedRoute[],
  name: Name,
): readonly OptionUse<Name>[] {
  // A route that inherits shares the very object of its parent.
  const uses = new Map<Effective<unknown>, { option: RouteOptions[Name]; routes: PlannedRoute[] }>();
  for (const route of routes) {
    const option = route.node.options[name];
    const use = uses.get(option);
    if (use === undefined) uses.set(option, { option, routes: [route] });
    else use.routes.push(route);
  }
  return [...uses.values()];
}

/** Integrations that do not end at a person's screen or phone: programs decide what becomes of the alerts. */
const PROGRAMS: ReadonlySet<IntegrationType> = new Set(["webhook", "sns", "incidentio"]);

const readers = remembering(
  (_value, document): ReadonlySet<string> =>
    new Set(
      integrationsOf(document)
        .filter(({ type }) => !PROGRAMS.has(type))
        .map(({ receiver }) => receiver.name),
    ),
);
const senders = remembering(
  (_value, document): ReadonlySet<string> =>
    new Set(integrationsOf(document).map(({ receiver }) => receiver.name)),
);

/** Names of the receivers of these routes that send anything at all; with `"people"`, only to chats, pagers, mails and issues. */
export function sendingReceivers(
  document: AlertmanagerDocument,
  routes: readonly PlannedRoute[],
  to: "people" | "anyone" = "anyone",
): readonly string[] {
  const sending = (to === "people" ? readers : senders)(document);
  const names = new Set(routes.map(({ node }) => node.options.receiver.value));
  return [...names].filter((name) => sending.has(name));
}
