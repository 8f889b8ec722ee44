import { templateFacts } from "../../languages/go-template/facts.js";
import { COMPARISON_OPERATORS, type Expression } from "../../languages/promql/ast.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { type MetricKinds, metricKinds } from "../facts/metric-kinds.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

/** Operators whose result has the values of the left side. */
const KEEPS_LEFT: ReadonlySet<string> = new Set([...COMPARISON_OPERATORS, "and", "unless"]);

export const templateValueFormat = defineRule({
  id: "prometheus/template-value-format",
  layer: "semantic",
  summary: "Require fractions to be printed for people.",
  help: "The value prints with all its digits, such as 0.03333333333333333. Use humanize, humanizePercentage or printf.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/template"],
  messages: {
    rate: "The value is a rate, and prints with all its digits",
    ratio: "The value is a quotient, and prints with all its digits",
  },
  examples: [
    {
      title: "a rate as it is",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: rate(errors_total[5m]) > 1\n        annotations:\n          summary: '{{ $value }} errors per second'\n      - alert: Full\n        expr: disk_used_bytes / disk_size_bytes > 0.9\n        annotations:\n          summary: '{{ $value }} used'\n",
      expect: ["7:21 rate", "11:21 ratio"],
    },
    {
      title: "numbers for people",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: rate(errors_total[5m]) > 1\n        annotations:\n          summary: '{{ $value | humanize }} errors per second'\n      - alert: Full\n        expr: disk_used_bytes / disk_size_bytes > 0.9\n        annotations:\n          summary: '{{ $value | humanizePercentage }} used'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const kinds = metricKinds(document, settings);
    for (const { expression, ruleType, occurrences } of distinctExpressionsOf(document, settings)) {
      const fraction = ruleType === "alerting" ? fractionOf(expression, kinds) : undefined;
      if (fraction === undefined) continue;
      for (const { section, path, template } of occurrences.flatMap(({ rule }) => rule.templates)) {
        if (section !== "annotations") continue;
        for (const span of templateFacts(template).rawValues) report(fraction, { path, span });
      }
    }
  },
});

/** What makes the value of an alert one with many digits. */
function fractionOf(expression: Expression, kinds: MetricKinds): "ratio" | "rate" | undefined {
  const value = alertValue(expression);
  if (value.type === "binary" && value.operator === "/") return "ratio";
  return kinds.ofExpression(value) === "rate" ? "rate" : undefined;
}

/** The part of a condition whose value the alert has. */
function alertValue(expression: Expression): Expression {
  let value = withoutParens(expression);
  while (value.type === "binary" && KEEPS_LEFT.has(value.operator) && !value.returnsBool)
    value = withoutParens(value.left);
  return value;
}
