import * as z from "zod";
import { printPrometheusDuration } from "../../languages/duration.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import type { Settings } from "../../schemas/validation/settings.js";
import type { ReportPlace } from "../../validator/rule.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, type AlertingConfigDocument, resourcesOf } from "../facts/alerting-config.js";
import { millisecondsOr } from "../facts/durations.js";
import { expressionsOf } from "../facts/expressions.js";

export const evaluationWindow = defineRule({
  id: "alerting/evaluation-window",
  layer: "performance",
  summary: "Limit how often conditions over long windows are evaluated.",
  help: "Each evaluation reads the whole window anew, and nearly all of it was read the time before. What changes over days need not be looked at each minute.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    often: "{window} are read each {interval}: {ratio} times the interval; {advice} would do",
  },
  options: z.strictObject({
    /** How many times longer than the evaluation interval a window may be. */
    maximumRatio: z.int().min(1).default(3_000),
  }),
  examples: [
    {
      title: "a month each minute, by a range and by a model",
      source:
        "alertRules:\n  - name: Errors\n    level: low\n    condition: {type: promql, expr: 'increase(errors_total[30d]) > 100'}\n  - name: Latency\n    level: low\n    condition:\n      type: threshold\n      query: latency_seconds\n      operator: gt\n      threshold: {type: dynamic, model: {method: robust, window: 30d}}\n",
      expect: ["4:47 often", "11:66 often"],
    },
    {
      title: "a month each quarter of an hour",
      source:
        "alertRules:\n  - name: Errors\n    level: low\n    evaluationInterval: 15m\n    condition: {type: promql, expr: 'increase(errors_total[30d]) > 100'}\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    for (const { place, window, interval } of windowsOf(document, settings)) {
      const step = millisecondsOr(interval, 0);
      if (step === 0 || window <= step * options.maximumRatio) continue;
      // Rounded up to whole minutes, which are what people write.
      const enough = Math.ceil(window / options.maximumRatio / 60_000) * 60_000;
      report("often", place, {
        window: printPrometheusDuration(window),
        interval,
        ratio: Math.round(window / step),
        advice: printPrometheusDuration(enough),
      });
    }
  },
});

interface Window {
  readonly place: ReportPlace;
  readonly window: number;
  readonly interval: string;
}

function windowsOf(document: AlertingConfigDocument, settings: Settings): readonly Window[] {
  const rules = resourcesOf(document, "alertRules");
  const ranges = expressionsOf(document, settings).flatMap(({ path, expression, rule }) => {
    const interval = rules[rule.group.index]?.value.evaluationInterval ?? "";
    return promqlFacts(expression).ranges.map(({ node, rangeMs = 0 }) => ({
      place: { path, span: node.span },
      window: rangeMs,
      interval,
    }));
  });
  const models = rules.flatMap(({ path, value: { condition, evaluationInterval } }) => {
    if (condition.type !== "threshold" || condition.threshold.type !== "dynamic") return [];
    const { window } = condition.threshold.model;
    const place = { path: [...path, "condition", "threshold", "model", "window"] };
    return [{ place, window: millisecondsOr(window, 0), interval: evaluationInterval }];
  });
  return [...ranges, ...models];
}
