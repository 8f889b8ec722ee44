import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

/** For these, steps of equal length are a reason: a value counts as often as it is looked at. */
const COUNTING_FUNCTIONS: ReadonlySet<string> = new Set([
  "count_over_time",
  "sum_over_time",
  "present_over_time",
  "absent_over_time",
]);

export const subqueryOnSelector = defineRule({
  id: "promql/subquery-on-selector",
  layer: "semantic",
  summary: "Disallow subqueries where a range of samples does the same.",
  help: "The range reads every sample once. The subquery looks up the selector at every step: that costs more, repeats samples or skips them, and goes back up to five minutes before the range.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: {
    selector: "{function}() can have the samples themselves: [{range}] instead of a subquery",
  },
  examples: [
    {
      title: "a subquery of samples",
      source: `groups:
  - name: node
    rules:
      - record: instance:load1:avg1h
        expr: avg_over_time(node_load1[1h:1m])
`,
      expect: ["5:29 selector"],
    },
    {
      title: "a range of samples, and a subquery of results",
      source: `groups:
  - name: node
    rules:
      - record: instance:load1:avg1h
        expr: avg_over_time(node_load1[1h])
      - record: job:load1:avg1h
        expr: avg_over_time(sum by (job) (node_load1)[1h:1m])
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, text, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range: node } of rangeCallsOf(expression)) {
        if (node.type !== "subquery" || COUNTING_FUNCTIONS.has(call.name)) continue;
        if (withoutParens(node.expression).type !== "selector") continue;
        const range = text.slice(node.range.span.start, node.range.span.end);
        report("selector", { path, alsoAt, span: node.span }, { function: call.name, range });
      }
    }
  },
});
