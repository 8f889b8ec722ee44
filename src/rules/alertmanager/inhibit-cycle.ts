import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { isWithin, type PlannedInhibit, plannedInhibitsOf } from "../facts/alertmanager-inhibits.js";

/** Every pair of rules is compared; of more than this, nothing is said. */
const MAX_RULES = 200;

/** A rule and those whose sources it mutes. */
interface Node {
  readonly rule: PlannedInhibit;
  readonly next: Node[];
}

export const inhibitCycle = defineRule({
  id: "alertmanager/inhibit-cycle",
  layer: "semantic",
  summary: "Disallow inhibit rules that mute each other's sources.",
  help: "An alert mutes others even while it is muted itself. When all of these fire, nobody is told of any. Take one of the rules out, or make its target narrower.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    cycle: "{count} rules mute each other's sources in a circle: all of these alerts can be muted at once",
  },
  examples: [
    {
      title: "two alerts that mute each other",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [alertname="NodeDown"]\n    target_matchers: [alertname="KubeletDown"]\n    equal: [cluster, node]\n  - source_matchers: [alertname="KubeletDown"]\n    target_matchers: [\'alertname=~"NodeDown|PodCrashLooping"\']\n    equal: [cluster, node]\nreceivers:\n  - name: ops\n',
      expect: ["3:5 cycle"],
    },
    {
      title: "severities in one direction",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [\'severity=~"warning|info"\']\n    equal: [cluster, alertname]\n  - source_matchers: [severity="warning"]\n    target_matchers: [severity="info"]\n    equal: [cluster, alertname]\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const rules = plannedInhibitsOf(document, settings).filter(
      ({ flaw, source }) => flaw === undefined && source.matchers.length > 0,
    );
    if (rules.length > MAX_RULES) return;
    const nodes = rules.map((rule): Node => ({ rule, next: [] }));
    for (const node of nodes) {
      for (const other of nodes)
        if (other !== node && isFollowedBy(node.rule, other.rule)) node.next.push(other);
    }
    const reported = new Set<Node>();
    for (const node of nodes) {
      const cycle = shortestCycle(node);
      if (cycle === undefined || cycle.some((other) => reported.has(other))) continue;
      for (const other of cycle) reported.add(other);
      const related = cycle.slice(1).map(({ rule }) => ({ message: "part of the circle", path: rule.path }));
      report("cycle", { path: node.rule.path, related }, { count: cycle.length });
    }
  },
});

/** Whether alerts that one rule mutes are sources of another: certain only where one of the two sets holds the other. */
function isFollowedBy({ target }: PlannedInhibit, { source }: PlannedInhibit): boolean {
  return isWithin(target, source) || isWithin(source, target);
}

/** The rules from `start` back to itself, which comes first. */
function shortestCycle(start: Node): readonly Node[] | undefined {
  const steps: { readonly node: Node; readonly path: readonly Node[] }[] = [{ node: start, path: [start] }];
  const seen = new Set<Node>();
  for (const { node, path } of steps) {
    for (const next of node.next) {
      if (next === start) return path;
      if (seen.has(next)) continue;
      seen.add(next);
      steps.push({ node: next, path: [...path, next] });
    }
  }
  return undefined;
}
