import { labelFlow } from "../../languages/promql/flow.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { findUnconditional } from "../facts/alert-condition.js";
import { excerpt } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const alertWithoutCondition = defineRule({
  id: "promql/alert-without-condition",
  layer: "semantic",
  summary: "Require alerts to compare something.",
  help: "An alert fires for every series its expression returns, whatever the value is: 0 fires, too. Compare with a threshold, and without bool, which returns 0 instead of nothing.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/comparison"],
  messages: {
    missing: "`{expression}` has no condition: the alert fires as long as there are series",
    bool: "`{operator} bool` returns 0 where it is not true, so the alert fires always",
    part: "one side of `or` has no condition, so the alert fires always: `{expression}`",
  },
  examples: [
    {
      title: "an expression without a threshold",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: sum by (job) (rate(errors_total[5m]))\n",
      expect: ["5:15 missing"],
    },
    {
      title: "a comparison that does not filter",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: rate(errors_total[5m]) > bool 5\n",
      expect: ["5:38 bool"],
    },
    {
      title: "one side of or without a threshold",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: rate(errors_total[5m]) > 5 or rate(failures_total[5m])\n",
      expect: ["5:45 part"],
    },
    {
      title: "conditions of all sorts",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: rate(errors_total[5m]) > 5\n      - alert: Absent\n        expr: absent(up)\n      - alert: Unwatched\n        expr: kube_node_info unless on (node) up\n      - alert: Many\n        expr: count(up == 0)\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, text, expression, ruleType } of distinctExpressionsOf(document, settings)) {
      const part = ruleType === "alerting" ? findUnconditional(expression) : undefined;
      // What returns something even without data is told of by promql/alert-always-firing.
      if (part === undefined || labelFlow(expression).alwaysReturns) continue;
      const place = { path, alsoAt, span: part.span };
      const isWhole = part === withoutParens(expression);
      if (part.type === "binary" && part.returnsBool) {
        report("bool", { path, alsoAt, span: part.operatorSpan }, { operator: part.operator });
      } else {
        report(isWhole ? "missing" : "part", place, { expression: excerpt(text, part.span) });
      }
    }
  },
});
