import { parsePrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { textsAt } from "../facts/value-paths.js";

/** Everything that is a duration. */
const PLACES = [
  "alertRules.*.evaluationInterval",
  "alertRules.*.for",
  "alertRules.*.keepFiringFor",
  "alertRules.*.grouping.wait",
  "alertRules.*.grouping.interval",
  "alertRules.*.grouping.repeatInterval",
  "alertRules.*.suppressionWindows.*.duration",
  "alertRules.*.condition.threshold.model.window",
  "alertRules.*.condition.threshold.model.season",
  "notificationChannels.*.rateLimit.per",
  "notificationChannels.*.settings.timeout",
  "notificationChannels.*.settings.retry",
  "notificationChannels.*.settings.expire",
];

export const durationSyntax = defineRule({
  id: "alerting/duration-syntax",
  layer: "syntax",
  summary: "Require valid durations.",
  help: "Write whole numbers with a unit each, largest first: 90s, 5m, 1h30m, 2d. Only zero goes without a unit; there are no fractions and no signs.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { invalid: "`{field}`: {problem}" },
  examples: [
    {
      title: "a number of seconds, words, and more than Prometheus counts",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    evaluationInterval: 60\n    for: 5 minutes\n    grouping: {repeatInterval: 300y}\n",
      expect: ["5:25 invalid", "6:10 invalid", "7:32 invalid"],
    },
    {
      title: "durations",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    evaluationInterval: 1m\n    for: 1h30m\n    keepFiringFor: 0\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    for (const { path, text } of PLACES.flatMap((place) => textsAt(value, place))) {
      const parsed = parsePrometheusDuration(text);
      if (!parsed.ok)
        report("invalid", { path }, { field: String(path.at(-1)), problem: parsed.error.message });
    }
  },
});
