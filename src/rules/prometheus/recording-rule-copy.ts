import { metricNameOf } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { expressionsOf } from "../facts/expressions.js";

export const recordingRuleCopy = defineRule({
  id: "prometheus/recording-rule-copy",
  layer: "performance",
  summary: "Disallow recording rules that only copy series under another name.",
  help: "The copy doubles what is stored and computes nothing. Read the original, or rename it when it is scraped.",
  severity: "info",
  appliesTo: ["prometheus-rules"],
  messages: { copy: 'The rule copies "{metric}" and computes nothing' },
  examples: [
    {
      title: "a copy",
      source: 'groups:\n  - name: a\n    rules:\n      - record: node:up\n        expr: up{job="node"}\n',
      expect: ["5:15 copy"],
    },
    {
      title: "a sum",
      source:
        'groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up{job="node"})\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, rule } of expressionsOf(document, settings)) {
      if (rule.type !== "recording" || expression.type !== "selector") continue;
      const metric = metricNameOf(expression);
      if (metric !== undefined) report("copy", { path, span: expression.span }, { metric });
    }
  },
});
