import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { millisecondsOr } from "../facts/durations.js";

export const forInterval = defineRule({
  id: "alerting/for-interval",
  layer: "semantic",
  summary: "Require durations of alerts that are not shorter than the evaluation interval.",
  help: "An alert changes its state only when its condition is evaluated, so a shorter duration is as long as the interval. Evaluate more often, or write what really happens.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    shorter: "`{field}: {duration}` is shorter than the evaluation interval, {interval}",
    zero: { text: "An interval of zero never comes to an end", severity: "error" },
  },
  examples: [
    {
      title: "evaluated every five minutes, and all the time",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    evaluationInterval: 5m\n    for: 1m\n    keepFiringFor: 2m\n  - name: Slow\n    level: high\n    condition: {type: promql, expr: latency > 1}\n    evaluationInterval: 0s\n",
      expect: ["6:10 shorter", "7:20 shorter", "11:25 zero"],
    },
    {
      title: "evaluated every minute",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    for: 1m\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "alertRules")) {
      const interval = millisecondsOr(value.evaluationInterval, 0);
      if (interval === 0) report("zero", { path: [...path, "evaluationInterval"] });
      for (const field of ["for", "keepFiringFor"] as const) {
        const duration = millisecondsOr(value[field], 0);
        if (duration === 0 || duration >= interval) continue;
        const data = { field, duration: value[field], interval: value.evaluationInterval };
        report("shorter", { path: [...path, field] }, data);
      }
    }
  },
});
