import type { Binary } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import type { LabelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { listLabels, matchedSides } from "../facts/vector-matching.js";

export const groupModifierMissing = defineRule({
  id: "promql/group-modifier-missing",
  layer: "semantic",
  summary: "Require group_left or group_right where one side has several series for each of the other.",
  help: 'Without it the evaluation fails as soon as two series of a side match the same series of the other side ("many-to-many matching not allowed" or "multiple matches for labels"). Add group_left or group_right, pointing to the side that has more labels.',
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: {
    many: "the {side} side is grouped by {labels} as well, which {operator} {clause} does not match by: {modifier} is missing",
    both: "both sides are grouped by labels that {operator} {clause} does not match by: {labels}",
  },
  examples: [
    {
      title: "instances of a job compared with the job",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: instance:errors:share\n        expr: sum by (job, instance) (errors) / on (job) sum by (job) (errors)\n",
      expect: ["5:47 many"],
    },
    {
      title: "with group_left",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: instance:errors:share\n        expr: sum by (job, instance) (errors) / on (job) group_left sum by (job) (errors)\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const binary of promqlFacts(expression).binaries) {
        const { cardinality, isExplicit } = binary.matching;
        const sides = cardinality === "one-to-one" && isExplicit ? matchedSides(binary) : undefined;
        if (sides === undefined) continue;
        const left = unmatchedLabels(sides.left, sides.isMatched);
        const right = unmatchedLabels(sides.right, sides.isMatched);
        if (left.length === 0 && right.length === 0) continue;
        const { operator, operatorSpan: span } = binary;
        const data = {
          operator,
          clause: clauseOf(binary),
          labels: listLabels([...new Set([...left, ...right])]),
        };
        if (left.length > 0 && right.length > 0) report("both", { path, alsoAt, span }, data);
        else if (left.length > 0)
          report("many", { path, alsoAt, span }, { ...data, side: "left", modifier: "group_left" });
        else report("many", { path, alsoAt, span }, { ...data, side: "right", modifier: "group_right" });
      }
    }
  },
});

/** Labels that tell series of a side apart, though series of the other side are not matched by them. */
function unmatchedLabels(flow: LabelFlow, isMatched: (label: string) => boolean): readonly string[] {
  if (flow.possible.kind === "any" || flow.cardinality !== "many") return [];
  return [...flow.possible.labels].filter((label) => !isMatched(label) && !flow.values.has(label));
}

function clauseOf({ matching }: Binary): string {
  return `${matching.mode} (${matching.labels.map(({ name }) => name).join(", ")})`;
}
