import { metricNameOf } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { metricKinds, RATE_FUNCTIONS } from "../facts/metric-kinds.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const rateOfRate = defineRule({
  id: "promql/rate-of-rate",
  layer: "semantic",
  summary: "Disallow the rate of what is a rate already.",
  help: "A rate goes up and down like a gauge, and rate() takes every drop for a restart. Use `avg_over_time(…)` to smooth it, or `deriv(…)` for how fast it changes.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/rate"],
  messages: {
    subquery: "{function}() of a rate: every drop of it counts as a restart",
    recorded: '{function}() of "{metric}", which is a rate already: every drop of it counts as a restart',
  },
  examples: [
    {
      title: "the rate of a recorded rate",
      source: `groups:
  - name: api
    rules:
      - alert: ManyRequests
        expr: rate(job:http_requests:rate5m[5m]) > 100
`,
      expect: ["5:15 recorded"],
    },
    {
      title: "the rate of a subquery of rates",
      source: `groups:
  - name: api
    rules:
      - alert: ManyRequests
        expr: increase(rate(http_requests_total[5m])[1h:5m]) > 100
`,
      expect: ["5:15 subquery"],
    },
    {
      title: "the mean of a recorded rate",
      source: `groups:
  - name: api
    rules:
      - alert: ManyRequests
        expr: avg_over_time(job:http_requests:rate5m[5m]) > 100
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const kinds = metricKinds(document, settings);
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range } of rangeCallsOf(expression)) {
        if (!RATE_FUNCTIONS.has(call.name) || kinds.ofExpression(range) !== "rate") continue;
        const data = { function: call.name };
        const metric = range.type === "matrix" ? metricNameOf(range.selector) : undefined;
        if (metric === undefined) report("subquery", { path, alsoAt, span: call.span }, data);
        else report("recorded", { path, alsoAt, span: call.span }, { ...data, metric });
      }
    }
  },
});
