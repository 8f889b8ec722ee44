import { buildRouteTree, type RouteNode } from "../../alertmanager/route-tree.js";
import type { SourceDocument } from "../../document/document.js";
import type { Matcher } from "../../languages/matcher/matcher.js";
import { printMatchers } from "../../languages/matcher/printer.js";
import type { Settings } from "../../schemas/validation/settings.js";
import type { ReportPlace } from "../../validator/rule.js";
import { type RouteFacts, routesOf, type SoundConfig } from "./alertmanager-config.js";
import { type MatcherFacts, matcherModeOf, matchersOf } from "./alertmanager-matcher-entries.js";
import { createMatcherSet, type MatcherSet } from "./matcher-sets.js";

/** A route with what is in force for it and which alerts come to it. */
export interface PlannedRoute {
  readonly facts: RouteFacts;
  /** What it inherits, and from where. */
  readonly node: RouteNode;
  /** Its own, without those of the routes above. */
  readonly matchers: readonly MatcherFacts[];
  /** What it and the routes above ask of an alert. */
  readonly set: MatcherSet;
  readonly parent: PlannedRoute | undefined;
  readonly children: readonly PlannedRoute[];
}

const known = new WeakMap<SourceDocument, readonly PlannedRoute[]>();

/** Every route in the order of the text: the root first, each parent before its children. */
export function plannedRoutesOf(document: SoundConfig, settings: Settings): readonly PlannedRoute[] {
  const routes = known.get(document.source) ?? plan(document, settings);
  known.set(document.source, routes);
  return routes;
}

function plan(document: SoundConfig, settings: Settings): readonly PlannedRoute[] {
  const { route: root } = document.value;
  if (root === undefined) return [];
  const { nodes } = buildRouteTree(root, { matcherMode: matcherModeOf(settings) });
  const planned = new Map<RouteFacts, PlannedRoute & { readonly children: PlannedRoute[] }>();
  for (const [index, facts] of routesOf(document).entries()) {
    const node = nodes[index];
    // Both list the same routes in the same order.
    if (node === undefined) break;
    const parent = facts.parent && planned.get(facts.parent);
    const matchers = matchersOf(facts.condition, settings);
    const above = [...(parent?.set.values() ?? [])].flatMap((constraint) => constraint.matchers);
    const set = matchers.length === 0 && parent ? parent.set : createMatcherSet([...above, ...matchers]);
    const route = { facts, node, matchers, set, parent, children: [] };
    planned.set(facts, route);
    parent?.children.push(route);
  }
  return [...planned.values()];
}

const MAX_DESCRIPTION = 80;

/** The matchers of a route, for messages; cut when there are many. */
export function describeMatchers(matchers: readonly Matcher[]): string {
  const text = printMatchers(matchers);
  return text.length > MAX_DESCRIPTION ? `${text.slice(0, MAX_DESCRIPTION)}…` : text;
}

/** Where to point at a route as a whole: at its first matcher, or at the route itself. */
export function placeOfRoute({ facts, matchers }: PlannedRoute): ReportPlace {
  const [first] = matchers;
  if (first === undefined) return { path: facts.path };
  return placeOfMatcher(first);
}

/** A matcher that is written as a label under `match` has no place of its own in a text. */
export function placeOfMatcher({ path, span }: MatcherFacts): ReportPlace {
  return span === undefined ? { path } : { path, span };
}
