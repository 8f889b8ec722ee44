import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const recordingLabelTemplate = defineRule({
  id: "prometheus/recording-label-template",
  layer: "semantic",
  summary: "Disallow templates in labels of recording rules.",
  help: "Labels of recording rules are taken as they stand: the braces end up in the series. Use label_replace or label_join in the expression.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  messages: { literal: "Label `{name}` is not expanded: a recording rule has no templates" },
  examples: [
    {
      title: "a label made from another",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n        labels:\n          team: '{{ $labels.job }}'\n",
      expect: ["7:17 literal"],
    },
    {
      title: "a fixed label",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n        labels:\n          team: storage\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { type, path, rule } of ruleFileFacts(document, settings).rules) {
      if (type !== "recording") continue;
      for (const [name, value] of Object.entries(rule.labels ?? {})) {
        if (value?.includes("{{") === true) report("literal", { path: [...path, "labels", name] }, { name });
      }
    }
  },
});
