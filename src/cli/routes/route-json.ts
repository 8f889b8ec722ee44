import type { Muting } from "../../alertmanager/muting.js";
import type { Effective, RouteNode } from "../../alertmanager/route-tree.js";
import type { MatchedRoute } from "../../alertmanager/router.js";
import { formatPath } from "../../base/path.js";
import { printPrometheusDuration } from "../../languages/duration.js";
import { printMatcher } from "../../languages/matcher/printer.js";
import { printInstant } from "./route-text.js";
import type { RoutingConfig } from "./routing-config.js";

type Json = Readonly<Record<string, unknown>>;

/** A route, what is in force for it, and the routes below. */
export function routeTreeToJson(route: RouteNode, config: RoutingConfig): Json {
  const { router, at } = config;
  return {
    ...routeToJson(route, config),
    ...(at === undefined ? {} : { muting: mutingToJson(router.mutingAt(route, at)) }),
    routes: route.children.map((child) => routeTreeToJson(child, config)),
  };
}

/** A route that an alert ends in, and the group it joins there. */
export function matchToJson(match: MatchedRoute, config: RoutingConfig): Json {
  const { route, groupLabels, groupKey, ancestors, muting } = match;
  return {
    ...routeToJson(route, config),
    groupLabels: Object.fromEntries(groupLabels),
    groupKey,
    ancestors: ancestors.map(({ id }) => id),
    ...(muting === undefined ? {} : { muting: mutingToJson(muting) }),
  };
}

function routeToJson(route: RouteNode, { document: { source } }: RoutingConfig): Json {
  const { receiver, groupBy, groupWait, groupInterval, repeatInterval, labels } = route.options;
  const { line, column } = source.rangeOf(route.path).start;
  /** `from` tells where it was set; what is a default comes from nowhere. */
  const effective = <Value>({ value, path }: Effective<Value>, print: (value: Value) => unknown): Json => ({
    value: print(value),
    ...(path === undefined ? {} : { from: formatPath([...source.basePath, ...path]) }),
  });
  const same = <Value>(value: Value): Value => value;
  return {
    id: route.id,
    path: formatPath([...source.basePath, ...route.path]),
    line,
    column,
    matchers: route.matchers.map(printMatcher),
    continue: route.continues,
    receiver: effective(receiver, same),
    groupBy: effective(groupBy, same),
    groupWait: effective(groupWait, printPrometheusDuration),
    groupInterval: effective(groupInterval, printPrometheusDuration),
    repeatInterval: effective(repeatInterval, printPrometheusDuration),
    labels: Object.fromEntries([...labels].map(([name, label]) => [name, effective(label, same)])),
    muteTimeIntervals: route.muteTimeIntervals,
    activeTimeIntervals: route.activeTimeIntervals,
  };
}

function mutingToJson({ changesAt, ...muting }: Muting): Json {
  return { ...muting, ...(changesAt === undefined ? {} : { changesAt: printInstant(changesAt) }) };
}
