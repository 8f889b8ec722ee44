import type { RangeExtension } from "../../languages/promql/ast.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

/** `AnchoredSafeFunctions` and `SmoothedSafeFunctions` of Prometheus' `promql/engine.go`. */
const SAFE_FUNCTIONS: Readonly<Record<RangeExtension, readonly string[]>> = {
  anchored: ["resets", "changes", "rate", "increase", "delta"],
  smoothed: ["rate", "increase", "delta"],
};

export const rangeExtension = defineRule({
  id: "promql/range-extension",
  layer: "semantic",
  summary: "Require a function that can work with an anchored or smoothed range.",
  help: "Prometheus parses the rule and then fails at every evaluation.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    unsupported: "{function}() does not work with an {extension} range; only {functions} do",
  },
  examples: [
    {
      title: "irate of a smoothed range",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate5m
        expr: irate(http_requests_total[5m] smoothed)
`,
      settings: { prometheus: { features: ["promql-extended-range-selectors"] } },
      expect: ["5:15 unsupported"],
    },
    {
      title: "rate of a smoothed range",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate5m
        expr: rate(http_requests_total[5m] smoothed)
`,
      settings: { prometheus: { features: ["promql-extended-range-selectors"] } },
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range } of rangeCallsOf(expression)) {
        const extension = range.type === "matrix" ? range.selector.extension : undefined;
        if (extension === undefined || SAFE_FUNCTIONS[extension].includes(call.name)) continue;
        const functions = SAFE_FUNCTIONS[extension].join(", ");
        report(
          "unsupported",
          { path, alsoAt, span: call.nameSpan },
          { function: call.name, extension, functions },
        );
      }
    }
  },
});
