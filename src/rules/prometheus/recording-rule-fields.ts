import { defineRule } from "../../validator/rule.js";
import { millisecondsOf } from "../facts/durations.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const recordingRuleFields = defineRule({
  id: "prometheus/recording-rule-fields",
  layer: "syntax",
  summary: "Disallow fields of alerting rules in recording rules.",
  help: "A recording rule has `record`, `expr` and `labels`. Remove the field, or make the rule an alerting rule.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint yaml/parse"],
  messages: { invalid: 'Field `{field}` in recording rule "{name}"' },
  examples: [
    {
      title: "a recording rule with a description",
      source:
        "groups:\n  - name: node\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n        for: 5m\n        annotations:\n          summary: Targets that are up\n",
      expect: ["6:9 invalid", "7:9 invalid"],
    },
    {
      title: "zero and an empty map, which the server lets pass",
      source:
        "groups:\n  - name: node\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n        for: 0s\n        annotations: {}\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, rule } of ruleFileFacts(document, settings).rules) {
      if (!rule.record) continue;
      const invalid = [
        ...(Object.keys(rule.annotations ?? {}).length > 0 ? ["annotations"] : []),
        ...(["for", "keep_firing_for"] as const).filter((field) => millisecondsOf(rule[field])),
      ];
      for (const field of invalid) {
        report("invalid", { path: [...path, field], target: "key" }, { field, name: rule.record });
      }
    }
  },
});
