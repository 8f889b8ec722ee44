import type { Binary } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { equalExpressions } from "../../languages/promql/normalize.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { findMatchingProblem } from "../facts/vector-matching.js";

export const setOperatorWithoutEffect = defineRule({
  id: "promql/set-operator-without-effect",
  layer: "semantic",
  summary: "Disallow set operators that return nothing, or what one side returns anyway.",
  help: "and, or and unless compare all labels of both sides. When the right side has other labels on purpose, say by which to match: unless on (…).",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/impossible"],
  messages: {
    nothing: "`and` returns nothing, because {reason}",
    noEffect: "`unless` removes nothing, because {reason}",
    likelyNothing: { text: "`and` returns nothing, because {reason}", severity: "warning" },
    likelyNoEffect: { text: "`unless` removes nothing, because {reason}", severity: "warning" },
    sameNothing: "both sides of `unless` are the same, so nothing is left",
    sameSides: { text: "both sides of `{operator}` are the same", severity: "warning" },
  },
  examples: [
    {
      title: "the right side has no labels to match",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0 unless sum(maintenance)\n",
      expect: ["5:23 likelyNoEffect"],
    },
    {
      title: "sides with different values of a label",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job="api"} == 0 and up{job="db"} == 0\n',
      expect: ["5:34 nothing"],
    },
    {
      title: "the same on both sides",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0 or (up == 0)\n",
      expect: ["5:23 sameSides"],
    },
    {
      title: "matching by no label at all, on purpose",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0 unless on () sum(maintenance)\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const binary of promqlFacts(expression).binaries) {
        const { operator, operatorSpan: span } = binary;
        if (operator !== "and" && operator !== "or" && operator !== "unless") continue;
        if (equalExpressions(binary.left, binary.right)) {
          if (operator === "unless") report("sameNothing", { path, alsoAt, span });
          else report("sameSides", { path, alsoAt, span }, { operator });
          continue;
        }
        const problem = operator === "or" ? undefined : findMatchingProblem(binary);
        if (problem !== undefined)
          report(messageFor(binary, problem.kind), { path, alsoAt, span }, { reason: problem.reason });
      }
    }
  },
});

function messageFor(
  { operator }: Binary,
  kind: "never" | "unlikely",
): "nothing" | "noEffect" | "likelyNothing" | "likelyNoEffect" {
  if (operator === "and") return kind === "never" ? "nothing" : "likelyNothing";
  return kind === "never" ? "noEffect" : "likelyNoEffect";
}
