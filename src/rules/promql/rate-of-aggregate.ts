import { metricNameOf } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { metricKinds } from "../facts/metric-kinds.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const FUNCTIONS: ReadonlySet<string> = new Set(["rate", "irate", "increase", "resets"]);

export const rateOfAggregate = defineRule({
  id: "promql/rate-of-aggregate",
  layer: "semantic",
  summary: "Disallow the rate of counters that were aggregated first.",
  help: "When one of several counters restarts, their sum drops a little, and rate() takes that for a restart of the whole: the result jumps up by everything counted so far. Take the rate of each counter, then aggregate: `sum(rate(x_total[5m]))`.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/rate", "promruval rateBeforeAggregation"],
  messages: {
    subquery:
      "{function}() of counters that are already aggregated: a restart of one of them looks like a jump of all",
    recorded:
      '{function}() of "{metric}", which is recorded from aggregated counters: a restart of one of them looks like a jump of all',
  },
  examples: [
    {
      title: "the rate of a sum",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate5m
        expr: rate(sum by (job) (http_requests_total)[5m:])
`,
      expect: ["5:15 subquery"],
    },
    {
      title: "the rate of a recorded sum",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:sum
        expr: sum by (job) (http_requests_total)
      - record: job:http_requests:rate5m
        expr: rate(job:http_requests:sum[5m])
`,
      expect: ["7:15 recorded"],
    },
    {
      title: "the sum of rates",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate5m
        expr: sum by (job) (rate(http_requests_total[5m]))
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const kinds = metricKinds(document, settings);
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range } of rangeCallsOf(expression)) {
        if (!FUNCTIONS.has(call.name) || kinds.ofExpression(range) !== "aggregate") continue;
        const data = { function: call.name };
        const metric = range.type === "matrix" ? metricNameOf(range.selector) : undefined;
        if (metric === undefined) report("subquery", { path, alsoAt, span: call.span }, data);
        else report("recorded", { path, alsoAt, span: call.span }, { ...data, metric });
      }
    }
  },
});
