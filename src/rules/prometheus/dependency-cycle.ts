import { defineSetRule } from "../../validator/rule.js";
import { type MetricRead, ruleGraph } from "../facts/rule-graph.js";

export const dependencyCycle = defineSetRule({
  id: "prometheus/dependency-cycle",
  layer: "consistency",
  summary: "Disallow recording rules that read each other in a circle.",
  help: "Each evaluation builds on the results of the one before it, so a wrong value never goes away. Break the circle, or read the older value with an explicit offset.",
  severity: "error",
  appliesTo: ["prometheus-rules"],
  messages: { cycle: "Recording rules read each other in a circle: {names}" },
  examples: [
    {
      title: "two rules that read each other",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:a:sum\n        expr: sum by (job) (job:b:sum)\n      - record: job:b:sum\n        expr: sum by (job) (job:a:sum)\n",
      expect: ["5:29 cycle"],
    },
    {
      title: "a rule that reads another one's past",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:a:sum\n        expr: sum by (job) (job:b:sum offset 1h)\n      - record: job:b:sum\n        expr: sum by (job) (job:a:sum)\n",
      expect: [],
    },
  ],
  check({ documents, settings, report }) {
    const { recorded, reads } = ruleGraph(documents, settings);
    const edges = new Map<string, MetricRead[]>();
    for (const read of reads) {
      const { rule, metric, selector } = read;
      if (rule.type !== "recording" || metric === rule.name || !recorded.has(metric)) continue;
      if (selector.offset !== undefined || selector.at !== undefined) continue;
      const list = edges.get(rule.name);
      if (list === undefined) edges.set(rule.name, [read]);
      else list.push(read);
    }
    for (const cycle of findCycles(edges)) {
      const [first] = cycle;
      if (first === undefined) continue;
      const names = [...cycle.map(({ rule }) => rule.name), first.rule.name].join(" → ");
      const { document, expression, selector } = first;
      report(document, "cycle", { path: expression.path, span: selector.span }, { names });
    }
  },
});

/** One cycle for every back edge of a depth-first walk; a metric is walked once, so this is linear in the edges. */
function findCycles(edges: ReadonlyMap<string, readonly MetricRead[]>): readonly (readonly MetricRead[])[] {
  const cycles: (readonly MetricRead[])[] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    const trail: { readonly name: string; readonly reads: readonly MetricRead[]; next: number }[] = [];
    const onTrail = new Map<string, number>();
    const enter = (name: string): void => {
      onTrail.set(name, trail.length);
      trail.push({ name, reads: edges.get(name) ?? [], next: 0 });
    };
    enter(start);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const read = top.reads[top.next];
      top.next += 1;
      if (read === undefined) {
        done.add(top.name);
        onTrail.delete(top.name);
        trail.pop();
        continue;
      }
      const depth = onTrail.get(read.metric);
      if (depth !== undefined)
        cycles.push(trail.slice(depth).flatMap(({ reads, next }) => reads.slice(next - 1, next)));
      else if (!done.has(read.metric)) enter(read.metric);
    }
  }
  return cycles;
}
