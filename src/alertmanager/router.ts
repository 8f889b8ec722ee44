import { type LabelSet, matchesAll } from "../languages/matcher/matching.js";
import type { TimeIntervalOptions } from "../languages/time-interval/membership.js";
import type { AlertmanagerConfig } from "../schemas/alert/alertmanager-config.js";
import { groupKeyOf, groupLabelsOf } from "./group.js";
import { type IntervalsConfig, type Muting, mutingAt, readIntervals } from "./muting.js";
import type { ConfigProblem } from "./problem.js";
import { buildRouteTree, type RouteNode, type RouteTree, type RouteTreeOptions } from "./route-tree.js";

/** The parts of a configuration that decide where alerts go. */
export type RoutingConfig = IntervalsConfig & Pick<AlertmanagerConfig, "route">;

export interface RouterOptions extends RouteTreeOptions, TimeIntervalOptions {}

/** A route that an alert ends in. */
export interface MatchedRoute {
  readonly route: RouteNode;
  readonly receiver: string;
  /** Labels of the group that the alert joins there, sorted by name. */
  readonly groupLabels: ReadonlyMap<string, string>;
  readonly groupKey: string;
  /** The routes above, the root first. All of them match. */
  readonly ancestors: readonly RouteNode[];
  /** What time intervals do; only when the question names an instant. A muted route matches all the same. */
  readonly muting?: Muting;
}

export interface MatchOptions {
  /** Milliseconds since 1970. */
  readonly at?: number;
}

/** A routing tree that is ready for many alerts. */
export interface Router extends RouteTree {
  /** Of matchers, durations and time intervals. */
  readonly problems: readonly ConfigProblem[];
  /**
   * The routes an alert ends in, in the order Alertmanager finds them; never none, unless the root has matchers.
   *
   * @throws {@link TocsinError} `invalid_argument` for an instant outside the years 1 to 9999
   */
  match(labels: LabelSet, options?: MatchOptions): readonly MatchedRoute[];
  /**
   * What the time intervals of a route do at an instant, in milliseconds since 1970.
   *
   * @throws {@link TocsinError} `invalid_argument` for an instant outside the years 1 to 9999
   */
  mutingAt(route: RouteNode, at: number): Muting;
}

/**
 * Routes alerts as Alertmanager 0.34 does. An invalid configuration has `problems` and works without the invalid parts.
 *
 * @throws {@link TocsinError} `limit_exceeded` for more than 1,000 levels or 1,000,000 routes
 * @example
 * import { createRouter } from "tocsin/alertmanager";
 * const router = createRouter({
 *   route: { receiver: "ops", routes: [{ receiver: "db", matchers: ["team=db"], group_by: ["cluster"] }] },
 * });
 * router.match({ team: "db", cluster: "eu1" }).map(({ receiver, groupKey }) => [receiver, groupKey]);
 * // [["db", '{}/{team="db"}:{cluster="eu1"}']]
 */
export function createRouter(config: RoutingConfig, options: RouterOptions = {}): Router {
  const tree = buildRouteTree(config.route, options);
  const intervals = readIntervals(config);
  return {
    ...tree,
    problems: [...tree.problems, ...intervals.problems],
    match: (labels, { at } = {}) =>
      matchingNodes(tree.root, labels).map((route) => ({
        ...placeIn(route, labels),
        ...(at === undefined ? {} : { muting: mutingAt(route, intervals, at, options) }),
      })),
    mutingAt: (route, at) => mutingAt(route, intervals, at, options),
  };
}

/**
 * {@link createRouter} for a single alert.
 *
 * @throws {@link TocsinError} `limit_exceeded`, and `invalid_argument` for an instant outside the years 1 to 9999
 */
export function matchRoutes(
  config: RoutingConfig,
  labels: LabelSet,
  options: RouterOptions & MatchOptions = {},
): readonly MatchedRoute[] {
  return createRouter(config, options).match(labels, options);
}

/** `Route.Match` of Alertmanager: depth first, and a route itself only where none of its children matches. */
function matchingNodes(node: RouteNode, labels: LabelSet): readonly RouteNode[] {
  if (node.hasUnreadableMatcher || !matchesAll(node.matchers, labels)) return [];
  const found: RouteNode[] = [];
  for (const child of node.children) {
    const below = matchingNodes(child, labels);
    for (const each of below) found.push(each);
    if (below.length > 0 && !child.continues) break;
  }
  return found.length > 0 ? found : [node];
}

function placeIn(route: RouteNode, labels: LabelSet): MatchedRoute {
  const groupLabels = groupLabelsOf(route.options.groupBy.value, labels);
  return {
    route,
    receiver: route.options.receiver.value,
    groupLabels,
    groupKey: groupKeyOf(route, groupLabels),
    ancestors: ancestorsOf(route),
  };
}

function ancestorsOf({ parent }: RouteNode): readonly RouteNode[] {
  const above: RouteNode[] = [];
  for (let node = parent; node !== undefined; node = node.parent) above.unshift(node);
  return above;
}
