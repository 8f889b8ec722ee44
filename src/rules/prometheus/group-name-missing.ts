import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const groupNameMissing = defineRule({
  id: "prometheus/group-name-missing",
  layer: "syntax",
  summary: "Require a name for each rule group.",
  help: "The server refuses a group without a name; the name is what its metrics and the Rules page show.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint yaml/parse"],
  messages: { missing: "Rule group has no name" },
  examples: [
    {
      title: "a group of rules only",
      source: "groups:\n  - rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: ["2:5 missing"],
    },
    {
      title: "a group with a name",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { name, path } of ruleFileFacts(document, settings).groups) {
      if (!name) report("missing", { path: [...path, "name"] });
    }
  },
});
