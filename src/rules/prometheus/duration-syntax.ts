import { parsePrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

const GROUP_FIELDS = ["interval", "query_offset"] as const;
const RULE_FIELDS = ["for", "keep_firing_for"] as const;

export const durationSyntax = defineRule({
  id: "prometheus/duration-syntax",
  layer: "syntax",
  summary: "Require valid durations.",
  help: "Write whole numbers with a unit each, largest first: 90s, 5m, 1h30m, 2d. Only zero goes without a unit; there are no fractions and no signs.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint alerts/for", "pint yaml/parse"],
  messages: { invalid: "`{field}`: {problem}" },
  examples: [
    {
      title: "a number of seconds, a fraction and a space",
      source:
        "groups:\n  - name: node\n    interval: 60\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 1.5m\n        keep_firing_for: 5 m\n",
      expect: ["3:15 invalid", "7:14 invalid", "8:26 invalid"],
    },
    {
      title: "durations",
      source:
        "groups:\n  - name: node\n    interval: 1m\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 1m30s\n        keep_firing_for: 5m\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const { groups, rules } = ruleFileFacts(document, settings);
    const durations = [
      ...groups.flatMap(({ path, group }) =>
        GROUP_FIELDS.map((field) => ({ path, field, text: group[field] })),
      ),
      ...rules.flatMap(({ path, rule }) => RULE_FIELDS.map((field) => ({ path, field, text: rule[field] }))),
    ];
    for (const { path, field, text } of durations) {
      const parsed = text === undefined ? undefined : parsePrometheusDuration(text);
      if (parsed?.ok === false)
        report("invalid", { path: [...path, field] }, { field, problem: parsed.error.message });
    }
  },
});
