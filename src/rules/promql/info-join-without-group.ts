import type { Expression } from "../../languages/promql/ast.js";
import { metricNameOf, promqlFacts } from "../../languages/promql/facts.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const infoJoinWithoutGroup = defineRule({
  id: "promql/info-join-without-group",
  layer: "semantic",
  summary: "Require group_left or group_right where a metric is multiplied with an info metric.",
  help: "An info metric is always 1 and carries labels. Without group_left (label) none of them is copied, and with on (…) the result even loses its own.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: { ungrouped: "{metric} is joined without {modifier}, so none of its labels are added" },
  examples: [
    {
      title: "a join that adds nothing",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: instance:load\n        expr: node_load1 * on (instance) node_uname_info\n",
      expect: ["5:26 ungrouped"],
    },
    {
      title: "a label added",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: instance:load\n        expr: node_load1 * on (instance) group_left (nodename) node_uname_info\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { operator, operatorSpan: span, matching, left, right } of promqlFacts(expression)
        .binaries) {
        if (operator !== "*" || matching.cardinality !== "one-to-one") continue;
        const onRight = infoMetric(right);
        const metric = onRight ?? infoMetric(left);
        const modifier = onRight === undefined ? "group_right" : "group_left";
        if (metric !== undefined) report("ungrouped", { path, alsoAt, span }, { metric, modifier });
      }
    }
  },
});

function infoMetric(expression: Expression): string | undefined {
  const inner = withoutParens(expression);
  const name = inner.type === "selector" ? metricNameOf(inner) : undefined;
  return name?.endsWith("_info") === true ? name : undefined;
}
