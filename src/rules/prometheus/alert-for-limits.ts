import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { defineRule } from "../../validator/rule.js";
import { millisecondsOr } from "../facts/durations.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const alertForLimits = defineRule({
  id: "prometheus/alert-for-limits",
  layer: "semantic",
  summary: "Limit how long an alert waits and goes on firing.",
  help: "Nobody hears of an alert before its `for` has passed, and the time starts anew whenever the condition fails once.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint rule/for", "promruval forIsNotLongerThan", "promruval keepFiringForIsNotLongerThan"],
  messages: {
    longer: "`{field}: {duration}` is longer than {limit}",
    shorter: "`{field}: {duration}` is shorter than {limit}",
  },
  options: z.strictObject({
    /** Shortest `for`, a Prometheus duration. An alert without `for` has `0s`. */
    minFor: PrometheusDurationSchema.default("0s"),
    /** Longest `for`. */
    maxFor: PrometheusDurationSchema.default("1d"),
    /** Shortest `keep_firing_for`. An alert without it has `0s`. */
    minKeepFiringFor: PrometheusDurationSchema.default("0s"),
    /** Longest `keep_firing_for`. */
    maxKeepFiringFor: PrometheusDurationSchema.default("1d"),
  }),
  examples: [
    {
      title: "two days before anybody hears of it",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 2d\n",
      expect: ["6:14 longer"],
    },
    {
      title: "at least one minute, by house rule",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      options: { minFor: "1m" },
      expect: ["4:9 shorter"],
    },
    {
      title: "a quarter of an hour",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 15m\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const limits = [
      { field: "for", min: options.minFor, max: options.maxFor },
      { field: "keep_firing_for", min: options.minKeepFiringFor, max: options.maxKeepFiringFor },
    ] as const;
    const bounds = limits.map(({ field, min, max }) => ({
      field,
      shorter: { limit: min, milliseconds: millisecondsOr(min, 0) },
      longer: { limit: max, milliseconds: millisecondsOr(max, Number.POSITIVE_INFINITY) },
    }));
    for (const { type, path, rule } of ruleFileFacts(document, settings).rules) {
      if (type !== "alerting") continue;
      for (const { field, shorter, longer } of bounds) {
        const duration = rule[field] ?? "0s";
        const milliseconds = millisecondsOr(duration, 0);
        if (milliseconds > longer.milliseconds)
          report("longer", { path: [...path, field] }, { field, duration, limit: longer.limit });
        else if (milliseconds < shorter.milliseconds)
          report("shorter", { path: [...path, field] }, { field, duration, limit: shorter.limit });
      }
    }
  },
});
