import { TRIM_OPERATORS } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const OPERATORS: ReadonlySet<string> = new Set(TRIM_OPERATORS);

export const trimScalar = defineRule({
  id: "promql/trim-scalar",
  layer: "semantic",
  summary: "Disallow the operators that trim histograms between numbers.",
  help: "`</` and `>/` take buckets from a native histogram. Between two numbers Prometheus fails at every evaluation; if this was meant to be a comparison, take the slash away.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    scalar: "{operator} has a number on both sides, where it wants a histogram on the left",
  },
  examples: [
    {
      title: "two numbers",
      source: `groups:
  - name: api
    rules:
      - record: constant
        expr: 1 </ 2
`,
      expect: ["5:17 scalar"],
    },
    {
      title: "a histogram",
      source: `groups:
  - name: api
    rules:
      - record: job:rpc_seconds:slow
        expr: histogram_count(rpc_seconds >/ 2)
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { operator, operatorSpan, left, right } of promqlFacts(expression).binaries) {
        if (!OPERATORS.has(operator) || !labelFlow(left).isScalar || !labelFlow(right).isScalar) continue;
        report("scalar", { path, alsoAt, span: operatorSpan }, { operator });
      }
    }
  },
});
