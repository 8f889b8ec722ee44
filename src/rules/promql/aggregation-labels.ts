import * as z from "zod";
import { promqlFacts } from "../../languages/promql/facts.js";
import { canHave, explainLoss, labelFlow } from "../../languages/promql/flow.js";
import { createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { quote } from "../facts/expression-text.js";
import { expressionsOf } from "../facts/expressions.js";
import { PatternSchema } from "../facts/pattern.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const aggregationLabels = defineRule({
  id: "promql/aggregation-labels",
  layer: "semantic",
  summary: "Check that aggregations keep and strip the configured labels.",
  help: "Routes, inhibitions and dashboards rely on these labels. Group by the labels to keep, or name the others in without (…).",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/aggregate", "promruval expressionUsesOnlyAllowedLabelsForMetricRegexp"],
  messages: {
    lost: "{label} has to stay on the result, but {reason}",
    kept: "{label} has to be aggregated away, but {operator} keeps it",
  },
  options: z.strictObject({
    /** Labels that the result of an aggregation has to keep. */
    keep: z.array(z.string().min(1)).default([]),
    /** Labels that no aggregation may keep. */
    strip: z.array(z.string().min(1)).default([]),
    /** Names of the alerts and recorded metrics this is about; all when left out. */
    rules: PatternSchema.optional(),
  }),
  examples: [
    {
      title: "a label that has to stay",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: requests:rate5m\n        expr: sum(rate(requests_total[5m]))\n",
      options: { keep: ["job"] },
      expect: ["5:15 lost"],
    },
    {
      title: "a label that has to go",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: requests:rate5m\n        expr: sum by (job, instance) (rate(requests_total[5m]))\n",
      options: { keep: ["job"], strip: ["instance"] },
      expect: ["5:15 kept"],
    },
    {
      title: "as configured",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: requests:rate5m\n        expr: sum by (job) (rate(requests_total[5m]))\n",
      options: { keep: ["job"], strip: ["instance"] },
      expect: [],
    },
    {
      title: "nothing configured",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: requests:rate5m\n        expr: sum(rate(requests_total[5m]))\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { keep, strip } = options;
    if (keep.length === 0 && strip.length === 0) return;
    const isMeant = options.rules === undefined ? (): boolean => true : createMatcher(options.rules);
    for (const { path, expression, rule } of expressionsOf(document, settings)) {
      // In the order of the text, so that the first is in no other.
      const [outermost] = promqlFacts(expression).aggregations;
      if (outermost === undefined || !isMeant(rule.name)) continue;
      for (const label of keep) {
        const loss = rule.labels.has(label) ? undefined : explainLoss(labelFlow(expression), label);
        if (loss?.reason !== "aggregated" && loss?.reason !== "without") continue;
        report("lost", { path, span: loss.span }, { label: quote(label), reason: loss.message });
      }
      const { operator, operatorSpan: span } = outermost;
      for (const label of strip) {
        if (canHave(labelFlow(outermost), label))
          report("kept", { path, span }, { label: quote(label), operator });
      }
    }
  },
});
