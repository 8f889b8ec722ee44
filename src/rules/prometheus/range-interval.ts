import { printPrometheusDuration } from "../../languages/duration.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { knownInterval } from "../facts/durations.js";
import { expressionsOf } from "../facts/expressions.js";

export const rangeInterval = defineRule({
  id: "prometheus/range-interval",
  layer: "semantic",
  summary: "Require windows to be as long as the interval of their group.",
  help: "What happens between the windows of two evaluations is never looked at. Widen the window or run the group more often.",
  severity: "info",
  appliesTo: ["prometheus-rules"],
  messages: { shorter: "The window of {window} is shorter than the interval of the group, {interval}" },
  examples: [
    {
      title: "four minutes of five are not looked at",
      source:
        "groups:\n  - name: node\n    interval: 5m\n    rules:\n      - alert: OomKill\n        expr: increase(node_vmstat_oom_kill[1m]) > 0\n",
      expect: ["6:45 shorter"],
    },
    {
      title: "every sample is looked at",
      source:
        "groups:\n  - name: node\n    interval: 1m\n    rules:\n      - alert: OomKill\n        expr: increase(node_vmstat_oom_kill[5m]) > 0\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, rule } of expressionsOf(document, settings)) {
      const interval = knownInterval(rule.group, settings);
      if (interval === undefined) continue;
      for (const { matrix, rangeMs, subqueries } of promqlFacts(expression).selectors) {
        if (matrix === undefined || !rangeMs || rangeMs >= interval || subqueries.length > 0) continue;
        const data = {
          window: printPrometheusDuration(rangeMs),
          interval: printPrometheusDuration(interval),
        };
        report("shorter", { path, span: matrix.range.span }, data);
      }
    }
  },
});
