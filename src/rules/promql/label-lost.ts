import type { Aggregation, Binary, LabelName } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { explainLoss, type LabelFlow, labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { quote } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { matchedSides } from "../facts/vector-matching.js";

export const labelLost = defineRule({
  id: "promql/label-lost",
  layer: "semantic",
  summary: "Disallow on, by and group_left with a label that its operand cannot have.",
  help: "The label is gone before it is asked for. Keep it in the inner aggregation, or leave it out here.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/impossible"],
  messages: {
    never: {
      text: "nothing matches: every series on the {has} has {label}, but on the {lacks} {reason}",
      severity: "error",
    },
    side: "the {lacks} side has no {label} to match by: {reason}",
    both: "neither side has {label} to match by: {reason}",
    grouping: "{operator} has no {label} to group by: {reason}",
    included: "{clause} has no {label} to copy: {reason}",
  },
  examples: [
    {
      title: "matched by a label that was aggregated away",
      source:
        'groups:\n  - name: a\n    rules:\n      - record: errors:ratio\n        expr: sum(errors) / on (job) sum by (job) (requests)\n      - record: memory:share\n        expr: memory_bytes{job="api"} / on (job) sum by (instance) (memory_bytes)\n',
      expect: ["5:33 side", "7:45 never"],
    },
    {
      title: "grouped by a label that the inner aggregation drops",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: instance:requests:max\n        expr: max by (instance) (sum by (job) (requests))\n",
      expect: ["5:23 grouping"],
    },
    {
      title: "a label copied from a side without it",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: errors:by_version\n        expr: errors * on (job) group_left (version) max by (job) (build_info)\n",
      expect: ["5:45 included"],
    },
    {
      title: "labels that are there",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: errors:by_version\n        expr: errors * on (job) group_left (version) max by (job, version) (build_info)\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { aggregations, binaries } = promqlFacts(expression);
      for (const aggregation of aggregations) {
        for (const [{ name, span }, reason] of lostGroupings(aggregation))
          report(
            "grouping",
            { path, alsoAt, span },
            { operator: aggregation.operator, label: quote(name), reason },
          );
      }
      for (const binary of binaries) {
        for (const { messageId, label, ...data } of lostMatches(binary)) {
          report(messageId, { path, alsoAt, span: label.span }, { label: quote(label.name), ...data });
        }
        for (const [{ name, span }, reason] of lostIncludes(binary)) {
          const clause = binary.matching.cardinality === "many-to-one" ? "group_left" : "group_right";
          report("included", { path, alsoAt, span }, { label: quote(name), clause, reason });
        }
      }
    }
  },
});

type Lost = readonly [label: LabelName, reason: string];

function lostGroupings({ expression, grouping }: Aggregation): readonly Lost[] {
  return grouping?.mode === "by" ? lostOf(grouping.labels, labelFlow(expression)) : [];
}

function lostIncludes({ matching, left, right }: Binary): readonly Lost[] {
  return lostOf(matching.include, labelFlow(matching.cardinality === "many-to-one" ? right : left));
}

function lostOf(labels: readonly LabelName[], flow: LabelFlow): readonly Lost[] {
  return labels.flatMap((label): readonly Lost[] => {
    const loss = explainLoss(flow, label.name);
    return loss === undefined ? [] : [[label, loss.message]];
  });
}

interface LostMatch {
  readonly messageId: "never" | "side" | "both";
  readonly label: LabelName;
  readonly reason: string;
  readonly has: string;
  readonly lacks: string;
}

function lostMatches(binary: Binary): readonly LostMatch[] {
  const sides = binary.matching.mode === "on" ? matchedSides(binary) : undefined;
  if (sides === undefined) return [];
  return binary.matching.labels.flatMap((label): readonly LostMatch[] => {
    const left = explainLoss(sides.left, label.name);
    const right = explainLoss(sides.right, label.name);
    const loss = left ?? right;
    if (loss === undefined) return [];
    const [has, lacks, other] =
      left === undefined
        ? (["left", "right", sides.left] as const)
        : (["right", "left", sides.right] as const);
    const isBoth = left !== undefined && right !== undefined;
    const messageId = isBoth ? "both" : other.certain.has(label.name) ? "never" : "side";
    return [{ messageId, label, reason: loss.message, has, lacks }];
  });
}
