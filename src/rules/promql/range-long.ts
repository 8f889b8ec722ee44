import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { printPrometheusDuration } from "../../languages/duration.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { millisecondsOf } from "../facts/durations.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const rangeLong = defineRule({
  id: "promql/range-long",
  layer: "performance",
  summary: "Limit the length of ranges in rules.",
  help: "Every sample of the range is read at every evaluation. Record the expression over a short range and aggregate the recorded metric over the long one.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/range_query"],
  messages: {
    long: "a range of {range} is read at every evaluation; the limit is {limit}",
  },
  options: z.strictObject({
    /** Longest range of samples or of a subquery. */
    max: PrometheusDurationSchema.default("1d"),
  }),
  examples: [
    {
      title: "a month at every evaluation",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: errors:increase30d\n        expr: increase(errors_total[30d])\n",
      expect: ["5:24 long"],
    },
    {
      title: "a short range",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: errors:increase1h\n        expr: increase(errors_total[1h] offset 1d)\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const limit = millisecondsOf(options.max) ?? Infinity;
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { node, rangeMs = 0 } of promqlFacts(expression).ranges) {
        if (rangeMs <= limit) continue;
        const data = { range: printPrometheusDuration(rangeMs), limit: options.max };
        report("long", { path, alsoAt, span: node.span }, data);
      }
    }
  },
});
