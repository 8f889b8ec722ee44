import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const exprSyntax = defineRule({
  id: "prometheus/expr-syntax",
  layer: "syntax",
  summary: "Require valid PromQL.",
  help: "The server does not load a file with an expression it cannot parse.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint promql/syntax"],
  messages: {
    invalid: "{problem}",
  },
  examples: [
    {
      title: "a range vector where an instant vector is wanted",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: abs(up[5m])\n",
      expect: ["5:19 invalid"],
    },
    {
      title: "a valid expression",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n",
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
