import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const exprMissing = defineRule({
  id: "prometheus/expr-missing",
  layer: "syntax",
  summary: "Require an expression in each rule.",
  help: "The server refuses a rule without `expr`. A value left empty after the colon, or indented wrongly below `|`, is empty too.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint yaml/parse"],
  messages: { missing: "Rule {name} has no `expr`" },
  examples: [
    {
      title: "a rule with labels only",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        labels: {severity: page}\n",
      expect: ["4:9 missing"],
    },
    {
      title: "an expression left empty",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: ''\n",
      expect: ["5:15 missing"],
    },
    {
      title: "an expression",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, name, index, rule } of ruleFileFacts(document, settings).rules) {
      if (!rule.expr)
        report("missing", { path: [...path, "expr"] }, { name: name === "" ? `#${index + 1}` : `"${name}"` });
    }
  },
});
