import { Budget } from "../base/budget.js";
import { SECOND } from "../base/constants.js";
import type { Path } from "../base/path.js";
import { parsePrometheusDuration } from "../languages/duration.js";
import type { Matcher, MatcherMode } from "../languages/matcher/matcher.js";
import { printMatchers } from "../languages/matcher/printer.js";
import type { Route } from "../schemas/alert/route.js";
import { compileMatchers } from "./matcher-fields.js";
import type { ConfigProblem } from "./problem.js";

/** An option that is in force for a route, and where it was set. */
export interface Effective<Value> {
  readonly value: Value;
  /** Path of the option in the configuration; `undefined` for what Alertmanager does by default. */
  readonly path: Path | undefined;
}

/** `"..."` for every label an alert has; otherwise the names, none of them for one group that takes everything. */
export type GroupBy = readonly string[] | "...";

/** What is in force for a route once it has inherited. Durations are in milliseconds. */
export interface RouteOptions {
  /** `""` where neither the route nor one above it names a receiver, which Alertmanager refuses. */
  readonly receiver: Effective<string>;
  readonly groupBy: Effective<GroupBy>;
  /** 30 s by default. */
  readonly groupWait: Effective<number>;
  /** 5 min by default. */
  readonly groupInterval: Effective<number>;
  /** 4 h by default. */
  readonly repeatInterval: Effective<number>;
  /** Labels for templates, by name; values are templates. Alertmanager 0.34 and later. */
  readonly labels: ReadonlyMap<string, Effective<string>>;
}

export interface RouteNode {
  /** From the root of the configuration: `["route", "routes", 0]`. */
  readonly path: Path;
  /** As Alertmanager 0.28 and later names a route: `{}/{team="db"}/0`. No two routes have the same. */
  readonly id: string;
  /** What group keys begin with: `{}/{team="db"}`. Routes with the same matchers share it. */
  readonly key: string;
  readonly parent: RouteNode | undefined;
  readonly children: readonly RouteNode[];
  /** Those of `match`, `match_re` and `matchers` together, sorted as Alertmanager sorts them. */
  readonly matchers: readonly Matcher[];
  /** One of the matchers cannot be read. Alertmanager would not start; here the route matches nothing. */
  readonly hasUnreadableMatcher: boolean;
  /** Whether siblings that follow are tried though this route matches. */
  readonly continues: boolean;
  /** Names, not inherited. */
  readonly muteTimeIntervals: readonly string[];
  /** Names, not inherited; none for a route that is always active. */
  readonly activeTimeIntervals: readonly string[];
  readonly options: RouteOptions;
}

export interface RouteTree {
  readonly root: RouteNode;
  /** All routes, each before its children, in the order of the configuration. */
  readonly nodes: readonly RouteNode[];
  readonly problems: readonly ConfigProblem[];
}

export interface RouteTreeOptions {
  /** `fallback` by default, as in Alertmanager 0.27 and later. */
  readonly matcherMode?: MatcherMode;
}

const DEFAULT_OPTIONS: RouteOptions = {
  receiver: byDefault(""),
  groupBy: byDefault([]),
  groupWait: byDefault(30 * SECOND),
  groupInterval: byDefault(300 * SECOND),
  repeatInterval: byDefault(14_400 * SECOND),
  labels: new Map(),
};
/** A document that was read has less; what a program made may refer to itself. */
const LIMITS = { depth: 1_000, nodes: 1_000_000 };

/**
 * The routing tree as Alertmanager 0.34 builds it: with what each route inherits, and its matchers ready for use. An empty
 * `group_by` means one group; to 0.30 and older it is as good as none, and the parent's counts.
 *
 * @throws {@link TocsinError} `limit_exceeded` for more than 1,000 levels or 1,000,000 routes
 */
export function buildRouteTree(route: Route, { matcherMode = "fallback" }: RouteTreeOptions = {}): RouteTree {
  const builder = new RouteTreeBuilder(matcherMode);
  const root = builder.build(route, ["route"], undefined);
  return { root, nodes: builder.nodes, problems: builder.problems };
}

class RouteTreeBuilder {
  readonly nodes: RouteNode[] = [];
  readonly problems: ConfigProblem[] = [];
  readonly #mode: MatcherMode;
  readonly #budget = new Budget("routing tree", LIMITS);

  constructor(mode: MatcherMode) {
    this.#mode = mode;
  }

  build(route: Route, path: Path, parent: RouteNode | undefined): RouteNode {
    this.#budget.enter();
    this.#budget.count();
    const { match, match_re: matchRe, matchers: texts } = route;
    const { matchers, problems } = compileMatchers({ match, matchRe, matchers: texts }, path, this.#mode);
    this.problems.push(...problems);
    const own = printMatchers(matchers);
    const children: RouteNode[] = [];
    const node: RouteNode = {
      path,
      id: parent === undefined ? own : `${parent.id}/${own}/${parent.children.length}`,
      key: parent === undefined ? own : `${parent.key}/${own}`,
      parent,
      children,
      matchers,
      hasUnreadableMatcher: problems.length > 0,
      continues: route.continue === true,
      muteTimeIntervals: route.mute_time_intervals ?? [],
      activeTimeIntervals: route.active_time_intervals ?? [],
      options: this.#inherit(route, path, parent?.options ?? DEFAULT_OPTIONS),
    };
    this.nodes.push(node);
    for (const [index, child] of (route.routes ?? []).entries())
      children.push(this.build(child, [...path, "routes", index], node));
    this.#budget.leave();
    return node;
  }

  #inherit(route: Route, path: Path, inherited: RouteOptions): RouteOptions {
    const labels = new Map(inherited.labels);
    for (const [name, value] of Object.entries(route.labels ?? {}))
      labels.set(name, { value, path: [...path, "labels", name] });
    const duration = (
      key: "group_wait" | "group_interval" | "repeat_interval",
      above: Effective<number>,
    ): Effective<number> => this.#duration(route[key], [...path, key], above);
    return {
      receiver: route.receiver ? { value: route.receiver, path: [...path, "receiver"] } : inherited.receiver,
      groupBy:
        route.group_by === undefined
          ? inherited.groupBy
          : { value: groupByOf(route.group_by), path: [...path, "group_by"] },
      groupWait: duration("group_wait", inherited.groupWait),
      groupInterval: duration("group_interval", inherited.groupInterval),
      repeatInterval: duration("repeat_interval", inherited.repeatInterval),
      labels,
    };
  }

  #duration(text: string | undefined, path: Path, inherited: Effective<number>): Effective<number> {
    if (text === undefined) return inherited;
    const parsed = parsePrometheusDuration(text);
    if (parsed.ok) return { value: parsed.value, path };
    this.problems.push({ path, message: parsed.error.message });
    return inherited;
  }
}

function byDefault<Value>(value: Value): Effective<Value> {
  return { value, path: undefined };
}

function groupByOf(names: readonly string[]): GroupBy {
  return names.includes("...") ? "..." : names;
}
