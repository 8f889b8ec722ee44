import { defineSetRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { ruleGraph } from "../facts/rule-graph.js";

export const recordingRuleUnused = defineSetRule({
  id: "prometheus/recording-rule-unused",
  layer: "consistency",
  summary: "Check that recorded metrics are read by another rule.",
  help: "A metric that nothing reads costs storage and evaluation time. Dashboards that read it are not among the documents checked here.",
  severity: "info",
  preset: "strict",
  appliesTo: PROMQL_KINDS,
  messages: { unused: 'No rule reads "{metric}"' },
  examples: [
    {
      title: "a metric that is recorded only",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: ["4:17 unused"],
    },
    {
      title: "a metric that an alert reads",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n      - alert: NoJobs\n        expr: job:up:sum == 0\n",
      expect: [],
    },
  ],
  check({ documents, isComplete, settings, report }) {
    if (!isComplete) return;
    const { recorded, reads } = ruleGraph(documents, settings);
    const read = new Set(
      reads.filter(({ metric, rule }) => metric !== rule.name).map(({ metric }) => metric),
    );
    for (const [metric, nodes] of recorded) {
      if (read.has(metric)) continue;
      for (const { document, rule } of nodes)
        report(document, "unused", { path: [...rule.path, "record"] }, { metric });
    }
  },
});
