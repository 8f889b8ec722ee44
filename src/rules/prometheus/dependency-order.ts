import { defineSetRule } from "../../validator/rule.js";
import { ruleGraph } from "../facts/rule-graph.js";

export const dependencyOrder = defineSetRule({
  id: "prometheus/dependency-order",
  layer: "consistency",
  summary: "Require a recording rule before the rules of its group that read it.",
  help: "The rules of a group run one after the other: a rule that comes first reads what the evaluation before has recorded. Move the recording rule up.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  messages: {
    late: '"{metric}" is recorded later in the same group, so this reads a value that is one evaluation old',
  },
  examples: [
    {
      title: "a rule that comes too late",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: NoJobs\n        expr: job:up:sum == 0\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: ["5:15 late"],
    },
    {
      title: "the same rules in order",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n      - alert: NoJobs\n        expr: job:up:sum == 0\n",
      expect: [],
    },
  ],
  check({ documents, settings, report }) {
    const { recorded, reads } = ruleGraph(documents, settings);
    for (const { document, rule, metric, selector, expression, rangeMs } of reads) {
      // A range over the past does not miss its newest sample.
      if (rangeMs !== undefined || selector.offset !== undefined) continue;
      const producers = (recorded.get(metric) ?? []).filter((node) => node.rule.group === rule.group);
      const late = producers.find((node) => node.rule.index > rule.index);
      if (late === undefined || producers.some((node) => node.rule.index <= rule.index)) continue;
      const related = [{ message: "recorded here", path: [...late.rule.path, "record"], document }];
      report(document, "late", { path: expression.path, span: selector.span, related }, { metric });
    }
  },
});
