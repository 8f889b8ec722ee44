import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const expressionSyntax = defineRule({
  id: "alerting/expression-syntax",
  layer: "syntax",
  summary: "Require valid PromQL in conditions.",
  help: "The rule can neither be compiled for Prometheus nor evaluated.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { invalid: "{problem}" },
  examples: [
    {
      title: "an aggregation of a range, and an operand that is missing",
      source:
        "alertRules:\n  - name: Errors\n    level: high\n    condition: {type: promql, expr: 'sum(errors_total[5m]) > 1'}\n  - name: Latency\n    level: high\n    condition:\n      type: threshold\n      query: latency_seconds /\n      operator: gt\n      threshold: {type: static, value: 1}\n",
      expect: ["4:42 invalid", "9:31 invalid"],
    },
    {
      title: "expressions",
      source:
        "alertRules:\n  - name: Errors\n    level: high\n    condition: {type: promql, expr: 'sum(rate(errors_total[5m])) > 1'}\n  - name: Latency\n    level: high\n    condition:\n      type: threshold\n      query: latency_seconds\n      operator: gt\n      threshold: {type: static, value: 1}\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression } of ruleFileFacts(document, settings).rules) {
      if (expression === undefined) continue;
      for (const { message, span, hint } of expression.errors) {
        const help = hint === undefined ? {} : { help: hint };
        report("invalid", { path: expression.path, span, ...help }, { problem: message });
      }
    }
  },
});
