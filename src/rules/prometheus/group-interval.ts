import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { millisecondsOr, statedInterval } from "../facts/durations.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const groupInterval = defineRule({
  id: "prometheus/group-interval",
  layer: "semantic",
  summary: "Limit how rarely, and how often, a rule group runs.",
  help: "A recorded series is gone from instant queries once its newest sample is older than the lookback delta, five minutes by default. Run the group more often, or read the series with last_over_time.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint group/interval", "promruval evaluationIntervalIsInAllowedRange"],
  messages: {
    gaps: "What this group records has gaps: its interval is {interval}, while queries look back {lookback}",
    shorter: {
      text: "The interval {interval} is shorter than {limit}",
      help: "Each run costs as much as the one before, and finds little new.",
    },
    longer: {
      text: "The interval {interval} is longer than {limit}",
      help: "Alerts of this group are late by up to its interval.",
    },
  },
  options: z.strictObject({
    /** Shortest interval a group may state, a Prometheus duration. */
    min: PrometheusDurationSchema.default("0"),
    /** Longest interval a group may state. */
    max: PrometheusDurationSchema.default("100y"),
  }),
  examples: [
    {
      title: "recorded every ten minutes",
      source:
        "groups:\n  - name: node\n    interval: 10m\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: ["3:15 gaps"],
    },
    {
      title: "limits of the house",
      source: "groups:\n  - name: node\n    interval: 5s\n  - name: capacity\n    interval: 1h\n",
      options: { min: "15s", max: "10m" },
      expect: ["3:15 shorter", "5:15 longer"],
    },
    {
      title: "recorded every minute",
      source:
        "groups:\n  - name: node\n    interval: 1m\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { min, max } = options;
    const lookback = settings.prometheus.lookbackDelta;
    const [shortest, longest] = [millisecondsOr(min, 0), millisecondsOr(max, Number.POSITIVE_INFINITY)];
    for (const group of ruleFileFacts(document, settings).groups) {
      const milliseconds = statedInterval(group);
      if (milliseconds === undefined) continue;
      const interval = printPrometheusDuration(milliseconds);
      const place = { path: [...group.path, "interval"] };
      if (milliseconds < shortest) report("shorter", place, { interval, limit: min });
      if (milliseconds > longest) report("longer", place, { interval, limit: max });
      const records = group.rules.some(({ type }) => type === "recording");
      if (records && milliseconds > millisecondsOr(lookback, 300_000))
        report("gaps", place, { interval, lookback });
    }
  },
});
