import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const groupSize = defineRule({
  id: "prometheus/group-size",
  layer: "performance",
  summary: "Limit the number of rules in a group.",
  help: "The rules of a group run one after the other. When they take longer than the interval, evaluations are skipped and alerts are late. Split the group.",
  severity: "info",
  appliesTo: ["prometheus-rules"],
  preset: "strict",
  replaces: ["promruval maxRulesPerGroup"],
  messages: { large: 'Group "{name}" has {count} rules, more than {max}' },
  options: z.strictObject({
    /** Most rules a group may have. */
    max: z.int().min(1).default(50),
  }),
  examples: [
    {
      title: "three rules where two are allowed",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: a:up:sum\n        expr: sum by (a) (up)\n      - record: b:up:sum\n        expr: sum by (b) (up)\n      - record: c:up:sum\n        expr: sum by (c) (up)\n",
      options: { max: 2 },
      expect: ["2:11 large"],
    },
    {
      title: "a small group",
      source: "groups:\n  - name: a\n    rules:\n      - record: a:up:sum\n        expr: sum by (a) (up)\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { max } = options;
    for (const { name = "", path, rules } of ruleFileFacts(document, settings).groups) {
      if (rules.length > max)
        report("large", { path: [...path, "name"] }, { name, count: rules.length, max });
    }
  },
});
