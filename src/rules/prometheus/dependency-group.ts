import { defineSetRule } from "../../validator/rule.js";
import { ruleGraph } from "../facts/rule-graph.js";

export const dependencyGroup = defineSetRule({
  id: "prometheus/dependency-group",
  layer: "consistency",
  summary: "Require recording rules and their readers in one group.",
  help: "Groups run at times of their own, so a reader in another group sees a value that may be a whole interval old. Put both into one group, the recording rule first.",
  severity: "info",
  preset: "strict",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint rule/dependency"],
  messages: { elsewhere: '"{metric}" is recorded in another group, "{group}"' },
  examples: [
    {
      title: "a reader in another group",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n  - name: b\n    rules:\n      - alert: NoJobs\n        expr: job:up:sum == 0\n",
      expect: ["9:15 elsewhere"],
    },
    {
      title: "a reader in the same group",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n      - alert: NoJobs\n        expr: job:up:sum == 0\n",
      expect: [],
    },
  ],
  check({ documents, settings, report }) {
    const { recorded, reads } = ruleGraph(documents, settings);
    for (const { document, rule, metric, selector, expression } of reads) {
      const producers = recorded.get(metric) ?? [];
      const [other] = producers;
      if (other === undefined || producers.some((node) => node.rule.group === rule.group)) continue;
      const related = [
        { message: "recorded here", path: [...other.rule.path, "record"], document: other.document },
      ];
      const group = other.rule.group.name ?? "";
      report(
        document,
        "elsewhere",
        { path: expression.path, span: selector.span, related },
        { metric, group },
      );
    }
  },
});
