import type { Aggregation, Expression } from "../../languages/promql/ast.js";
import { type PromqlFacts, promqlFacts } from "../../languages/promql/facts.js";
import { explainLoss, type LostLabel, labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { quote } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const copiedLabelUnused = defineRule({
  id: "promql/copied-label-unused",
  layer: "semantic",
  summary: "Disallow copying a label with group_left that is aggregated away at once.",
  help: "The label never reaches the result. Keep it in the aggregation around, or do not copy it.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/impossible"],
  messages: { unused: "{label} is copied for nothing: {reason}" },
  examples: [
    {
      title: "a label the aggregation leaves out",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:errors:sum\n        expr: sum by (job) (errors * on (pod) group_left (node) pod_info)\n",
      expect: ["5:59 unused"],
    },
    {
      title: "a label the aggregation keeps",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: node:errors:sum\n        expr: sum by (node) (errors * on (pod) group_left (node) pod_info)\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { binaries, parents } = promqlFacts(expression);
      for (const binary of binaries) {
        if (binary.matching.include.length === 0) continue;
        const around = aggregationAround(binary, parents);
        if (around === undefined) continue;
        for (const { name, span } of binary.matching.include) {
          const loss = lossIn(around, name);
          if (loss !== undefined)
            report("unused", { path, alsoAt, span }, { label: quote(name), reason: loss.message });
        }
      }
    }
  },
});

/** The aggregation that is next to see the labels of `node`, with nothing between that could read them. */
function aggregationAround(node: Expression, parents: PromqlFacts["parents"]): Aggregation | undefined {
  for (let around = parents.get(node); around !== undefined; around = parents.get(around)) {
    if (around.type === "aggregation") return around;
    if (around.type === "call" && READS_LABELS.has(around.name)) return undefined;
    const isTransparent =
      around.type !== "binary" || labelFlow(around.left).isScalar || labelFlow(around.right).isScalar;
    if (!isTransparent) return undefined;
  }
  return undefined;
}

const READS_LABELS: ReadonlySet<string> = new Set(["label_replace", "label_join", "info", "sort_by_label"]);

/** Only what the aggregation itself takes away; a label that cannot be copied is another rule's matter. */
function lossIn(aggregation: Aggregation, label: string): LostLabel | undefined {
  const isLostBefore = explainLoss(labelFlow(aggregation.expression), label) !== undefined;
  return isLostBefore ? undefined : explainLoss(labelFlow(aggregation), label);
}
