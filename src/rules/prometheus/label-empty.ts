import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const labelEmpty = defineRule({
  id: "prometheus/label-empty",
  layer: "semantic",
  summary: "Disallow labels without a value on alerts.",
  help: "A label without a value is no label: Prometheus removes it, also from what the expression returns. Give it a value, or remove it by aggregation.",
  severity: "info",
  appliesTo: ["prometheus-rules"],
  messages: { empty: "Label `{name}` has no value" },
  examples: [
    {
      title: "a team to be filled in",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          team: ''\n",
      expect: ["7:17 empty"],
    },
    {
      title: "a team",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          team: storage\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { type, path, rule } of ruleFileFacts(document, settings).rules) {
      if (type !== "alerting") continue;
      for (const [name, value] of Object.entries(rule.labels ?? {})) {
        if (!value) report("empty", { path: [...path, "labels", name] }, { name });
      }
    }
  },
});
