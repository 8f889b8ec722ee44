import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { knownInterval, millisecondsOf } from "../facts/durations.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const alertForInterval = defineRule({
  id: "prometheus/alert-for-interval",
  layer: "semantic",
  summary: "Require durations of alerts to fit the interval of their group.",
  help: "An alert changes its state only when its group runs, so durations are rounded up to the next evaluation. Use a multiple of the interval.",
  severity: "info",
  appliesTo: ["prometheus-rules"],
  messages: {
    shorter: "`{field}: {duration}` is shorter than the interval of the group, {interval}",
    uneven:
      "`{field}: {duration}` is no multiple of the interval of the group, {interval}: it lasts {effective}",
  },
  examples: [
    {
      title: "evaluated every five minutes",
      source:
        "groups:\n  - name: node\n    interval: 5m\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 1m\n        keep_firing_for: 12m\n",
      expect: ["7:14 shorter", "8:26 uneven"],
    },
    {
      title: "evaluated every minute",
      source:
        "groups:\n  - name: node\n    interval: 1m\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 5m\n",
      expect: [],
    },
    {
      title: "a group that leaves the interval to the server",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 10s\n",
      expect: [],
    },
    {
      title: "the same, when the server's interval is told",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 10s\n",
      settings: { prometheus: { evaluationInterval: "15s" } },
      expect: ["6:14 shorter"],
    },
  ],
  check({ document, settings, report }) {
    for (const { type, path, rule, group } of ruleFileFacts(document, settings).rules) {
      const interval = knownInterval(group, settings);
      if (type !== "alerting" || interval === undefined) continue;
      for (const field of ["for", "keep_firing_for"] as const) {
        const milliseconds = millisecondsOf(rule[field]);
        if (!milliseconds || milliseconds % interval === 0) continue;
        const place = { path: [...path, field] };
        const data = {
          field,
          duration: printPrometheusDuration(milliseconds),
          interval: printPrometheusDuration(interval),
        };
        if (milliseconds < interval) {
          report("shorter", place, data);
        } else {
          const effective = printPrometheusDuration(Math.ceil(milliseconds / interval) * interval);
          report("uneven", place, { ...data, effective });
        }
      }
    }
  },
});
