import { metricNameOf } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { RATE_FUNCTIONS } from "../facts/metric-kinds.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const COUNTER_NAME = /(?:_total|_sum|_count|_bucket)$|:/;

export const counterNameSuffix = defineRule({
  id: "promql/counter-name-suffix",
  layer: "semantic",
  summary: "Require rates to be of metrics that are counters by their name.",
  help: "Prometheus notes the same with every such query: by convention counters end in _total, and those of histograms and summaries in _sum, _count or _bucket. Make sure the metric is no gauge.",
  severity: "info",
  preset: "strict",
  appliesTo: PROMQL_KINDS,
  messages: {
    unsuffixed: '{function}() of "{metric}", whose name does not end like that of a counter',
  },
  examples: [
    {
      title: "a name without a suffix",
      source: `groups:
  - name: postgres
    rules:
      - alert: Deadlocks
        expr: rate(pg_stat_database_deadlocks[5m]) > 1
`,
      expect: ["5:20 unsuffixed"],
    },
    {
      title: "a name that ends in _total",
      source: `groups:
  - name: postgres
    rules:
      - alert: Deadlocks
        expr: rate(pg_deadlocks_total[5m]) > 1
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range } of rangeCallsOf(expression)) {
        const metric = range.type === "matrix" ? metricNameOf(range.selector) : undefined;
        if (metric === undefined || !RATE_FUNCTIONS.has(call.name) || COUNTER_NAME.test(metric)) continue;
        report("unsuffixed", { path, alsoAt, span: range.span }, { function: call.name, metric });
      }
    }
  },
});
