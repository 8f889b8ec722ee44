import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { expressionsOf } from "../facts/expressions.js";

export const recordingRuleFeedback = defineRule({
  id: "prometheus/recording-rule-feedback",
  layer: "semantic",
  summary: "Disallow recording rules that read what they record.",
  help: "Each evaluation takes in the result of the one before, so a value never goes away. Read another metric, or the past on purpose, with an offset or a range.",
  severity: "error",
  appliesTo: ["prometheus-rules"],
  messages: { feedback: 'The rule records "{metric}" and reads it, too' },
  examples: [
    {
      title: "a rule that reads itself",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (job:up:sum)\n",
      expect: ["5:29 feedback"],
    },
    {
      title: "a rule that keeps its last value on purpose",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up) or job:up:sum offset 5m\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, rule } of expressionsOf(document, settings)) {
      if (rule.type !== "recording") continue;
      for (const { node, metricName, rangeMs, subqueries } of promqlFacts(expression).selectors) {
        const isPast =
          node.offset !== undefined ||
          node.at !== undefined ||
          rangeMs !== undefined ||
          subqueries.length > 0;
        if (metricName === rule.name && !isPast)
          report("feedback", { path, span: node.span }, { metric: metricName });
      }
    }
  },
});
