import { explainLoss, labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { bucketSelectorsOf, histogramCallsOf } from "../facts/histograms.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const histogramQuantileLe = defineRule({
  id: "promql/histogram-quantile-le",
  layer: "semantic",
  summary: "Require the label le on what histogram_quantile() is given.",
  help: "The buckets of a classic histogram differ in their label le. Without it there is no histogram left and no result. Write `by (le, …)`, or do not name le in `without (…)`.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    lost: "{function}() never returns anything: {reason}",
  },
  examples: [
    {
      title: "buckets of all sizes added up",
      source: `groups:
  - name: api
    rules:
      - record: job:latency_seconds:p90
        expr: histogram_quantile(0.9, sum by (job) (rate(latency_seconds_bucket[5m])))
`,
      expect: ["5:43 lost"],
    },
    {
      title: "buckets of the same size added up",
      source: `groups:
  - name: api
    rules:
      - record: job:latency_seconds:p90
        expr: histogram_quantile(0.9, sum by (job, le) (rate(latency_seconds_bucket[5m])))
`,
      expect: [],
    },
    {
      title: "native histograms, which have no buckets as series",
      source: `groups:
  - name: api
    rules:
      - record: job:latency_seconds:p90
        expr: histogram_quantile(0.9, sum by (job) (rate(latency_seconds[5m])))
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, histogram } of histogramCallsOf(expression)) {
        if (bucketSelectorsOf(histogram).length === 0) continue;
        const lost = explainLoss(labelFlow(histogram), "le");
        if (lost !== undefined)
          report("lost", { path, alsoAt, span: lost.span }, { function: call.name, reason: lost.message });
      }
    }
  },
});
