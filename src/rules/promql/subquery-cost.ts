import * as z from "zod";
import type { Subquery } from "../../languages/promql/ast.js";
import { durationMs, promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { millisecondsOf } from "../facts/durations.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

/** `global.evaluation_interval` of a server that states none, in milliseconds. */
const DEFAULT_INTERVAL = 60_000;

export const subqueryCost = defineRule({
  id: "promql/subquery-cost",
  layer: "performance",
  summary: "Limit how often a subquery evaluates its expression.",
  help: "A subquery evaluates what is in it once for each step of its range, every time the rule runs, and subqueries in subqueries multiply. Record the inner expression as a rule of its own, or take a longer step.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: {
    evaluations: "the subquery evaluates its expression {count} times at every run; the limit is {limit}",
  },
  options: z.strictObject({
    /** Most evaluations of the innermost expression in one run of the rule. */
    max: z.int().positive().default(1_000),
  }),
  examples: [
    {
      title: "a week in steps of half a minute",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: errors:max7d\n        expr: max_over_time(rate(errors_total[5m])[7d:30s])\n",
      expect: ["5:29 evaluations"],
    },
    {
      title: "a subquery in a subquery",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: errors:max1d\n        expr: max_over_time(avg_over_time(rate(errors_total[5m])[1h:1m])[1h:1m])\n",
      expect: ["5:43 evaluations"],
    },
    {
      title: "longer steps",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: errors:max7d\n        expr: max_over_time(rate(errors_total[5m])[7d:15m])\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const defaultStep = millisecondsOf(settings.prometheus.evaluationInterval) || DEFAULT_INTERVAL;
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      const reported = new Set<Subquery>();
      for (const { subqueries } of promqlFacts(expression).selectors) {
        let count = 1;
        for (const subquery of subqueries) {
          // One with `@` is the same at all steps of those around it, and evaluated once.
          count = (subquery.at === undefined ? count : 1) * stepsOf(subquery, defaultStep);
          if (count <= options.max) continue;
          const data = { count: Math.round(count), limit: options.max };
          if (!reported.has(subquery)) report("evaluations", { path, alsoAt, span: subquery.span }, data);
          reported.add(subquery);
          // What is in a subquery that is too much already need not be told of again.
          break;
        }
      }
    }
  },
});

function stepsOf({ range, step }: Subquery, defaultStep: number): number {
  const stepMs = (step === undefined ? undefined : durationMs(step)) ?? defaultStep;
  const rangeMs = durationMs(range) ?? 0;
  return stepMs > 0 ? Math.max(1, rangeMs / stepMs) : 1;
}
