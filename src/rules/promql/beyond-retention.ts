import { printPrometheusDuration } from "../../languages/duration.js";
import type { OffsetModifier } from "../../languages/promql/ast.js";
import { promqlFacts, type SelectorFact } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { durationInRule } from "../facts/constants.js";
import { millisecondsOf } from "../facts/durations.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const beyondRetention = defineRule({
  id: "promql/beyond-retention",
  layer: "semantic",
  summary: "Disallow looking back further than samples are kept.",
  help: "Older samples are deleted, so the result is of a shorter time than it says, or empty. Tell the retention with the setting prometheus.retention; without it nothing is reported.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/range_query", "pint promql/offset", "promruval expressionDoesNotUseOlderDataThan"],
  messages: {
    range: "the range {range} is longer than samples are kept, which is {retention}",
    offset: "offset {offset} leads to a time before the oldest samples, which are kept for {retention}",
    total: "range and offsets together look back {total}, longer than samples are kept, which is {retention}",
  },
  examples: [
    {
      title: "thirty days of fifteen",
      source: `groups:
  - name: slo
    rules:
      - record: job:errors:ratio_rate30d
        expr: avg_over_time(job:errors:ratio[30d]) - avg_over_time(job:errors:ratio[10d] offset 10d)
`,
      settings: { prometheus: { retention: "15d" } },
      expect: ["5:46 range", "5:68 total"],
    },
    {
      title: "last month",
      source: `groups:
  - name: slo
    rules:
      - alert: FewerRequests
        expr: job:requests:rate1d < job:requests:rate1d offset 30d
`,
      settings: { prometheus: { retention: "15d" } },
      expect: ["5:57 offset"],
    },
    {
      title: "last week",
      source: `groups:
  - name: slo
    rules:
      - alert: FewerRequests
        expr: job:requests:rate1d < job:requests:rate1d offset 7d
`,
      settings: { prometheus: { retention: "15d" } },
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const limit = millisecondsOf(settings.prometheus.retention);
    if (limit === undefined) return;
    const retention = printPrometheusDuration(limit);
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { ranges, selectors, subqueries } = promqlFacts(expression);
      for (const { node } of ranges) {
        const range = durationInRule(node.range);
        if (range > limit)
          report(
            "range",
            { path, alsoAt, span: node.range.span },
            { range: printPrometheusDuration(range), retention },
          );
      }
      for (const { offset } of [...selectors.map(({ node }) => node), ...subqueries]) {
        const shift = shiftOf(offset);
        if (offset === undefined || shift <= limit) continue;
        report(
          "offset",
          { path, alsoAt, span: offset.span },
          { offset: printPrometheusDuration(shift), retention },
        );
      }
      for (const fact of selectors) {
        const parts = lookbacksOf(fact);
        const total = parts.reduce((sum, part) => sum + part, 0);
        if (total <= limit || parts.some((part) => part > limit)) continue;
        report(
          "total",
          { path, alsoAt, span: (fact.matrix ?? fact.node).span },
          { total: printPrometheusDuration(total), retention },
        );
      }
    }
  },
});

/** Every step into the past that leads to the oldest sample a selector reads. */
function lookbacksOf({ node, matrix, subqueries }: SelectorFact): readonly number[] {
  const own = [matrix === undefined ? 0 : durationInRule(matrix.range), shiftOf(node.offset)];
  return [...own, ...subqueries.flatMap(({ range, offset }) => [durationInRule(range), shiftOf(offset)])];
}

function shiftOf(offset: OffsetModifier | undefined): number {
  return offset === undefined ? 0 : durationInRule(offset.duration);
}
