import { metricNameOf } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { metricKinds } from "../facts/metric-kinds.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ["rate", "deriv"],
  ["irate", "idelta"],
  ["increase", "delta"],
  ["resets", "changes"],
]);

export const rateOfGauge = defineRule({
  id: "promql/rate-of-gauge",
  layer: "semantic",
  summary: "Disallow functions for counters on gauges.",
  help: "These functions take every drop for a restart of the counter and add what was there before, so a gauge that goes up and down seems to grow without end.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/rate"],
  messages: {
    gauge: '{function}() is for counters, and "{metric}" is a gauge by its name; use {replacement}()',
    result: "{function}() is for counters, and this is a gauge; use {replacement}()",
  },
  examples: [
    {
      title: "the rate of free memory",
      source: `groups:
  - name: node
    rules:
      - alert: MemoryShrinks
        expr: rate(node_memory_free_bytes[15m]) < -1000000
`,
      expect: ["5:15 gauge"],
    },
    {
      title: "the slope of free memory",
      source: `groups:
  - name: node
    rules:
      - alert: MemoryShrinks
        expr: deriv(node_memory_free_bytes[15m]) < -1000000
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const kinds = metricKinds(document, settings);
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range } of rangeCallsOf(expression)) {
        const replacement = REPLACEMENTS.get(call.name);
        if (replacement === undefined) continue;
        const kind = kinds.ofExpression(range);
        if (kind !== "gauge" && kind !== "info") continue;
        const place = { path, alsoAt, span: call.span };
        const data = { function: call.name, replacement };
        const metric = range.type === "matrix" ? metricNameOf(range.selector) : undefined;
        if (metric === undefined) report("result", place, data);
        else report("gauge", place, { ...data, metric });
      }
    }
  },
});
