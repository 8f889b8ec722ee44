import type { Muting } from "../../alertmanager/muting.js";
import type { RouteNode } from "../../alertmanager/route-tree.js";
import type { Router } from "../../alertmanager/router.js";
import { printMatchers } from "../../languages/matcher/printer.js";
import { printable } from "../../validator/output/code-frame.js";

export function describeMatchers({ matchers }: RouteNode): string {
  return matchers.length === 0 ? "default-route" : printMatchers(matchers);
}

/** `muted by weekends until 2026-03-02T00:00:00Z`; `undefined` for a route without time intervals. */
export function describeMuting(route: RouteNode, muting: Muting): string | undefined {
  if (route.muteTimeIntervals.length + route.activeTimeIntervals.length === 0) return undefined;
  const { isMuted, mutedBy, outsideOf, changesAt } = muting;
  const reasons = [
    ...(mutedBy.length > 0 ? [`by ${mutedBy.join(", ")}`] : []),
    ...(outsideOf.length > 0 ? [`outside of ${outsideOf.join(", ")}`] : []),
  ];
  const until = changesAt === undefined ? "" : ` until ${printInstant(changesAt)}`;
  return isMuted ? `muted ${reasons.join(" and ")}${until}` : `not muted${until}`;
}

export function printInstant(instant: number): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

/**
 * The tree as `amtool config routes show` prints it, and what mutes its routes at an instant. With `shown` only those routes are
 * printed; it holds every ancestor of a route that it holds.
 */
export function printTree({ root, mutingAt }: Router, at?: number, shown?: ReadonlySet<RouteNode>): string {
  const lines = ["."];
  const add = (route: RouteNode, isLast: boolean, indent: string): void => {
    lines.push(`${indent}${isLast ? "└──" : "├──"} ${describeRoute(route)}${mutingOf(route)}`);
    const children = route.children.filter((child) => shown?.has(child) ?? true);
    for (const [index, child] of children.entries())
      add(child, index === children.length - 1, `${indent}${isLast ? "    " : "│   "}`);
  };
  const mutingOf = (route: RouteNode): string => {
    const muting = at === undefined ? undefined : describeMuting(route, mutingAt(route, at));
    return muting === undefined ? "" : `  ${printable(muting)}`;
  };
  add(root, true, "");
  return `${lines.join("\n")}\n`;
}

function describeRoute(route: RouteNode): string {
  const continues = route.continues ? "  continue: true" : "";
  return printable(`${describeMatchers(route)}${continues}  receiver: ${route.options.receiver.value}`);
}
