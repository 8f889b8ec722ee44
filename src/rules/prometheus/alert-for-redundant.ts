import { defineRule } from "../../validator/rule.js";
import { millisecondsOf } from "../facts/durations.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const alertForRedundant = defineRule({
  id: "prometheus/alert-for-redundant",
  layer: "semantic",
  summary: "Disallow durations of zero, which are the default.",
  help: "Leave the field out; it says nothing.",
  severity: "info",
  preset: "strict",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint alerts/for"],
  messages: { redundant: "`{field}: {duration}` is what counts without it" },
  examples: [
    {
      title: "for zero seconds",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 0s\n",
      expect: ["6:9 redundant"],
    },
    {
      title: "without it",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, rule } of ruleFileFacts(document, settings).rules) {
      for (const field of ["for", "keep_firing_for"] as const) {
        const duration = rule[field];
        if (duration === undefined || millisecondsOf(duration) !== 0) continue;
        report("redundant", { path: [...path, field], target: "key" }, { field, duration });
      }
    }
  },
});
