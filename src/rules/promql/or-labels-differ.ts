import { promqlFacts } from "../../languages/promql/facts.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { listLabels } from "../facts/vector-matching.js";

export const orLabelsDiffer = defineRule({
  id: "promql/or-labels-differ",
  layer: "semantic",
  preset: "strict",
  summary: "Require the same labels on both sides of an or in an alert.",
  help: "or adds the series of the right side that have other labels than all series of the left one. With different labels both sides are always returned, and alerts of one kind lack labels that routes and templates rely on.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: { differ: "the left side of `or` has {left}, the right side {right}" },
  examples: [
    {
      title: "alerts with and without a label job",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: sum by (job) (up) == 0 or absent(up)\n",
      expect: ["5:38 differ"],
    },
    {
      title: "both sides grouped by job",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: sum by (job) (up) == 0 or count by (job) (up) < 3\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, expression, ruleType } of distinctExpressionsOf(document, settings)) {
      if (ruleType !== "alerting") continue;
      for (const { operator, operatorSpan, matching, left, right } of promqlFacts(expression).binaries) {
        if (operator !== "or" || matching.isExplicit) continue;
        const leftLabels = onlyLabels(labelFlow(left).possible);
        const rightLabels = onlyLabels(labelFlow(right).possible);
        if (leftLabels === undefined || rightLabels === undefined || leftLabels === rightLabels) continue;
        report("differ", { path, alsoAt, span: operatorSpan }, { left: leftLabels, right: rightLabels });
      }
    }
  },
});

function onlyLabels(possible: ReturnType<typeof labelFlow>["possible"]): string | undefined {
  if (possible.kind === "any") return undefined;
  return possible.labels.size === 0 ? "no labels" : listLabels([...possible.labels].sort());
}
