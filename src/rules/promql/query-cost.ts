import * as z from "zod";
import type { Expression } from "../../languages/promql/ast.js";
import { type CostEstimate, estimateCost } from "../../languages/promql/cost.js";
import { defineRule } from "../../validator/rule.js";
import { millisecondsOf, statedInterval } from "../facts/durations.js";
import { excerpt } from "../facts/expression-text.js";
import { expressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const DEFAULT_INTERVAL = 60_000;

export const queryCost = defineRule({
  id: "promql/query-cost",
  layer: "performance",
  summary: "Limit the estimated cost of an expression.",
  help: "The estimate multiplies, for each selector, its series with the samples of its range and the steps of subqueries, per second of the evaluation interval. Narrow the selector, shorten the range, or evaluate the group less often.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint query/cost"],
  messages: { cost: "the expression reads about {score} samples per second; most of them for {selector}" },
  options: z.strictObject({
    /** Samples per second that one expression may read. */
    max: z.number().positive().default(100_000),
    /** Series of a metric, by name. Unknown ones count as 10 with an `=` matcher, 100 without, and buckets a hundredfold. */
    series: z.record(z.string(), z.number().nonnegative()).default({}),
  }),
  examples: [
    {
      title: "a metric with very many series",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: requests:rate1h\n        expr: sum(rate(requests_total[1h]))\n",
      options: { series: { requests_total: 200_000 } },
      expect: ["5:24 cost"],
    },
    {
      title: "few series",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: requests:rate1h\n        expr: sum(rate(requests_total[1h]))\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const series = new Map(Object.entries(options.series));
    const { prometheus } = settings;
    const scrapeIntervalMs = millisecondsOf(prometheus.scrapeInterval) || DEFAULT_INTERVAL;
    const globalInterval = millisecondsOf(prometheus.evaluationInterval) || DEFAULT_INTERVAL;
    const cardinality = (metric: string | undefined): number | undefined =>
      metric === undefined ? undefined : series.get(metric);
    const estimates = new Map<number, Map<Expression, CostEstimate>>();
    const estimate = (expression: Expression, evaluationIntervalMs: number): CostEstimate => {
      const known = estimates.get(evaluationIntervalMs) ?? new Map<Expression, CostEstimate>();
      estimates.set(evaluationIntervalMs, known);
      const cost =
        known.get(expression) ??
        estimateCost(expression, { scrapeIntervalMs, evaluationIntervalMs, cardinality });
      known.set(expression, cost);
      return cost;
    };
    for (const { path, text, expression, rule } of expressionsOf(document, settings)) {
      const { score, top } = estimate(expression, statedInterval(rule.group) ?? globalInterval);
      if (score <= options.max || top === undefined) continue;
      const { span } = top.selector;
      report("cost", { path, span }, { score: Math.round(score), selector: excerpt(text, span) });
    }
  },
});
