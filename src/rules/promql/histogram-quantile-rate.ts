import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { bucketSelectorsOf, histogramCallsOf } from "../facts/histograms.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const histogramQuantileRate = defineRule({
  id: "promql/histogram-quantile-rate",
  layer: "semantic",
  summary: "Require the rate of buckets in histogram_quantile().",
  help: "Buckets count from the start of the process, so this is the quantile of everything since then: it hardly moves, and jumps at a restart. Write `rate(…_bucket[5m])`.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/counter"],
  messages: {
    raw: '{function}() reads "{metric}" without rate() or increase()',
  },
  examples: [
    {
      title: "buckets as they are",
      source: `groups:
  - name: api
    rules:
      - alert: Slow
        expr: histogram_quantile(0.9, sum by (le) (latency_seconds_bucket)) > 1
`,
      expect: ["5:52 raw"],
    },
    {
      title: "the rate of buckets",
      source: `groups:
  - name: api
    rules:
      - alert: Slow
        expr: histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket[5m]))) > 1
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, histogram } of histogramCallsOf(expression)) {
        for (const { node, metricName, rangeMs, subqueries } of bucketSelectorsOf(histogram)) {
          // A bucket that some rule has recorded (name with a colon) is a rate most of the time.
          const isRaw =
            rangeMs === undefined && subqueries.length === 0 && metricName?.includes(":") === false;
          if (isRaw)
            report(
              "raw",
              { path, alsoAt, span: node.nameSpan ?? node.span },
              { function: call.name, metric: metricName },
            );
        }
      }
    }
  },
});
