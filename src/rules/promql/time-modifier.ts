import { printPrometheusDuration } from "../../languages/duration.js";
import type { AtModifier, OffsetModifier } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { durationInRule } from "../facts/constants.js";
import { millisecondsOf } from "../facts/durations.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

interface TimedPart {
  readonly offset: OffsetModifier | undefined;
  readonly at: AtModifier | undefined;
  readonly isInSubquery: boolean;
}

export const timeModifier = defineRule({
  id: "promql/time-modifier",
  layer: "semantic",
  summary: "Disallow times in rules that lie in the future or stand still.",
  help: "A rule runs at the present: what a negative offset asks for has not been scraped yet. Turn the offset around, or set the group's query_offset.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: {
    future: "offset {offset} looks {ahead} into the future, where there are no samples yet",
    fixed: {
      text: "@ with a fixed time returns the same at every evaluation, and nothing once the samples are deleted",
      help: "This is for graphs of the past. Use `offset` for a time relative to the evaluation, or `time()` and constants for a date.",
    },
    redundant: {
      text: "@ {bound}() is the time of the evaluation in a rule, which is what Prometheus takes without it",
      severity: "info",
      help: "Rules are evaluated at one moment, which is their start and their end. Leave the modifier out.",
    },
  },
  examples: [
    {
      title: "an offset into the future",
      source: `groups:
  - name: api
    rules:
      - alert: Drop
        expr: http_requests:rate5m offset -1h < 10
`,
      expect: ["5:36 future"],
    },
    {
      title: "times that make no sense in a rule",
      source: `groups:
  - name: api
    rules:
      - alert: Drop
        expr: up @ 1700000000 == 0 or up @ end() == 0
`,
      expect: ["5:18 fixed", "5:42 redundant"],
    },
    {
      title: "yesterday, and a group that runs late on purpose",
      source: `groups:
  - name: api
    rules:
      - alert: Drop
        expr: http_requests:rate5m < http_requests:rate5m offset 1d
  - name: late
    query_offset: 5m
    rules:
      - alert: Drop
        expr: http_requests:rate5m offset -1m < 10
`,
      expect: [],
    },
    {
      title: "the same hour at every step of a subquery",
      source: `groups:
  - name: api
    rules:
      - alert: Drop
        expr: max_over_time((load:rate5m - max_over_time(load:rate5m[1h:1m] @ end()))[1h:1m]) > 1
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, expression, occurrences } of distinctExpressionsOf(document, settings)) {
      const { selectors, ranges } = promqlFacts(expression);
      const parts: readonly TimedPart[] = [
        ...selectors.map(({ node, subqueries: around }) => ({
          offset: node.offset,
          at: node.at,
          isInSubquery: around.length > 0,
        })),
        ...ranges.flatMap(({ node, subqueries: around }) =>
          node.type === "subquery"
            ? [{ offset: node.offset, at: node.at, isInSubquery: around.length > 0 }]
            : [],
        ),
      ];
      for (const { offset, at, isInSubquery } of parts) {
        if (at?.kind === "timestamp") report("fixed", { path, alsoAt, span: at.span });
        else if (at !== undefined && !isInSubquery)
          report("redundant", { path, alsoAt, span: at.span }, { bound: at.kind });
        // Inside a subquery, time runs behind the evaluation, and @ end() leads back to it.
        if (offset === undefined || isInSubquery || at !== undefined) continue;
        const shift = durationInRule(offset.duration);
        const data = { offset: printPrometheusDuration(shift), ahead: printPrometheusDuration(-shift) };
        for (const { path: place, rule } of occurrences) {
          const delay = millisecondsOf(rule.group.group.query_offset) ?? 0;
          if (shift < -delay) report("future", { path: place, span: offset.span }, data);
        }
      }
    }
  },
});
