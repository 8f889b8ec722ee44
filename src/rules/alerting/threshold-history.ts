import * as z from "zod";
import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { millisecondsOr } from "../facts/durations.js";

export const thresholdHistory = defineRule({
  id: "alerting/threshold-history",
  layer: "semantic",
  summary: "Require enough history for dynamic thresholds.",
  help: "A bound that is computed from a few samples follows each of them: the alert fires by chance. Seasons have to be seen twice before anything can be said about the third.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    samples: "{window} holds {count} samples, one each {interval}; {least} are needed",
    seasons: {
      text: "{window} holds less than two seasons of {season}",
      severity: "error",
    },
    season: {
      text: "A season of {season} has less than two samples, one each {interval}",
      severity: "error",
    },
  },
  options: z.strictObject({
    /** Samples that a window holds at least. */
    minimumSamples: z.int().min(2).default(30),
  }),
  examples: [
    {
      title: "ten samples, a season and a half, and a season of one sample",
      source:
        "alertRules:\n  - name: Latency\n    level: high\n    condition:\n      type: threshold\n      query: latency_seconds\n      operator: gt\n      threshold: {type: dynamic, model: {method: robust, window: 10m}}\n  - name: Orders\n    level: high\n    condition:\n      type: threshold\n      query: orders_per_minute\n      operator: lt\n      threshold: {type: dynamic, model: {method: seasonal, window: 36h, season: 1d}}\n  - name: Jobs\n    level: high\n    evaluationInterval: 1h\n    condition:\n      type: threshold\n      query: jobs\n      operator: lt\n      threshold: {type: dynamic, model: {method: seasonal, window: 1w, season: 90m}}\n",
      expect: ["8:66 samples", "15:68 seasons", "23:80 season"],
    },
    {
      title: "a day of samples, and two weeks",
      source:
        "alertRules:\n  - name: Latency\n    level: high\n    condition:\n      type: threshold\n      query: latency_seconds\n      operator: gt\n      threshold: {type: dynamic, model: {method: ewma, window: 1d}}\n  - name: Orders\n    level: high\n    condition:\n      type: threshold\n      query: orders_per_minute\n      operator: lt\n      threshold: {type: dynamic, model: {method: seasonal, window: 2w, season: 1w}}\n",
      expect: [],
    },
  ],
  check({ document, options, report }) {
    for (const { path, value } of resourcesOf(document, "alertRules")) {
      const { condition, evaluationInterval: interval } = value;
      if (condition.type !== "threshold" || condition.threshold.type !== "dynamic") continue;
      const { model } = condition.threshold;
      const at = [...path, "condition", "threshold", "model"];
      const window = millisecondsOr(model.window, 0);
      const step = millisecondsOr(interval, 0);
      // An interval of zero is what alerting/for-interval speaks of.
      if (step === 0) continue;
      const printed = printPrometheusDuration(window);
      const count = Math.floor(window / step);
      if (model.method === "seasonal") {
        const season = millisecondsOr(model.season, 0);
        const data = { season: model.season, window: printed, interval };
        if (season < 2 * step) report("season", { path: [...at, "season"] }, data);
        else if (window < 2 * season) report("seasons", { path: [...at, "window"] }, data);
      } else if (count < options.minimumSamples) {
        const data = { window: printed, count, interval, least: options.minimumSamples };
        report("samples", { path: [...at, "window"] }, data);
      }
    }
  },
});
