import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const ruleType = defineRule({
  id: "prometheus/rule-type",
  layer: "syntax",
  summary: "Require exactly one of alert and record in each rule.",
  help: "A rule either sends an alert or records a metric. Split a rule that wants both.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint yaml/parse"],
  messages: {
    neither: "Rule has neither `alert` nor `record`",
    both: 'Rule has both `alert` ("{alert}") and `record` ("{record}")',
  },
  examples: [
    {
      title: "a rule without a name",
      source: "groups:\n  - name: node\n    rules:\n      - expr: up == 0\n",
      expect: ["4:9 neither"],
    },
    {
      title: "a rule that wants to be both",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        record: job:up:sum\n        expr: up == 0\n",
      expect: ["5:9 both"],
    },
    {
      title: "one rule of each type",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, rule } of ruleFileFacts(document, settings).rules) {
      const { alert, record } = rule;
      if (alert && record) {
        const related = [{ message: "the other one", path: [...path, "alert"], target: "key" }];
        report("both", { path: [...path, "record"], target: "key", related }, { alert, record });
      } else if (!alert && !record) {
        report("neither", { path });
      }
    }
  },
});
