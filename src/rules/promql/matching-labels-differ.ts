import { SET_OPERATORS } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { findMatchingProblem } from "../facts/vector-matching.js";

const SETS: ReadonlySet<string> = new Set(SET_OPERATORS);

export const matchingLabelsDiffer = defineRule({
  id: "promql/matching-labels-differ",
  layer: "semantic",
  summary: "Disallow arithmetic and comparisons between vectors whose labels never match.",
  help: "Series match when all their labels are equal, or those of on (…). Group both sides by the same labels, or match with on (…) and add group_left to the side that has more series.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/vector_matching", "pint promql/impossible"],
  messages: {
    never: "the sides of {operator} never match: {reason}",
    unlikely: { text: "the sides of {operator} do not match: {reason}", severity: "warning" },
  },
  examples: [
    {
      title: "two sides grouped by different labels",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:errors:ratio\n        expr: sum by (job) (errors) / sum by (instance) (requests)\n",
      expect: ["5:37 unlikely"],
    },
    {
      title: "labels that were aggregated away on one side only",
      source:
        'groups:\n  - name: a\n    rules:\n      - record: memory:used:ratio\n        expr: memory_used_bytes{job="api"} / sum(memory_total_bytes)\n',
      expect: ["5:44 never"],
    },
    {
      title: "matchers that exclude each other",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Lag\n        expr: written_total{job="a"} - read_total{job="b"} > 10\n',
      expect: ["5:38 never"],
    },
    {
      title: "the same labels on both sides, or the difference spelled out",
      source:
        'groups:\n  - name: a\n    rules:\n      - record: job:errors:ratio\n        expr: sum by (job) (errors) / sum by (job) (requests)\n      - record: instance:errors:share\n        expr: errors / on (job) group_left sum by (job) (errors)\n      - alert: Lag\n        expr: written_total{job="a"} - ignoring (job) read_total{job="b"} > 10\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const binary of promqlFacts(expression).binaries) {
        if (SETS.has(binary.operator)) continue;
        const problem = findMatchingProblem(binary);
        if (problem === undefined) continue;
        const { operator, operatorSpan } = binary;
        report(problem.kind, { path, alsoAt, span: operatorSpan }, { operator, reason: problem.reason });
      }
    }
  },
});
