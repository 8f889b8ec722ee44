import type { Expression, VectorSelector } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { excerpt } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const absentOfAggregate = defineRule({
  id: "promql/absent-of-aggregate",
  layer: "semantic",
  summary: "Disallow aggregations and arithmetic on a selector inside absent().",
  help: "absent() takes the labels of its result from the matchers of a plain selector. Around anything else it has none, and the alert does not say what is missing.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: { lost: "absent() loses {labels} here: `absent({selector})` finds the same and keeps them" },
  examples: [
    {
      title: "a sum that is not needed",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(sum(up{job="api"}))\n        for: 5m\n',
      expect: ["5:22 lost"],
    },
    {
      title: "the selector alone",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(up{job="api"})\n        for: 5m\n',
      expect: [],
    },
    {
      title: "an aggregation of what a comparison leaves",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: AllDown\n        expr: absent(sum(up{job="api"} == 1))\n        for: 5m\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, text, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { name, args } of promqlFacts(expression).calls) {
        const [argument] = args;
        if (name !== "absent" || argument === undefined) continue;
        const selector = innerSelector(argument);
        if (selector === undefined || selector === withoutParens(argument)) continue;
        const labels = selector.matchers
          .filter(({ operator }) => operator === "=")
          .map((matcher) => matcher.name);
        if (labels.length === 0) continue;
        const data = { labels: labels.join(", "), selector: excerpt(text, selector.span) };
        report("lost", { path, alsoAt, span: withoutParens(argument).span }, data);
      }
    }
  },
});

/** The selector that decides alone whether there is a result: under aggregations and arithmetic with numbers. */
function innerSelector(expression: Expression): VectorSelector | undefined {
  let node: Expression = expression;
  while (node.type !== "selector") {
    if (node.type === "paren" || node.type === "unary") node = node.expression;
    else if (node.type === "aggregation" && node.parameter === undefined) node = node.expression;
    else if (node.type === "binary" && ARITHMETIC.has(node.operator) && labelFlow(node.right).isScalar)
      node = node.left;
    else return undefined;
  }
  return node;
}

const ARITHMETIC: ReadonlySet<string> = new Set(["+", "-", "*", "/"]);
