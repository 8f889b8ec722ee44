import * as z from "zod";
import { createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { PatternSchema } from "../facts/pattern.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const alertName = defineRule({
  id: "prometheus/alert-name",
  layer: "semantic",
  summary: "Require names of alerts to be written alike.",
  help: "Names are typed into silences, routes and searches. CamelCase without spaces is what published rules use.",
  severity: "info",
  preset: "strict",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint rule/name"],
  messages: { mismatch: 'The alert name "{name}" does not match {pattern}' },
  options: z.strictObject({
    /** RE2 pattern for the whole name. */
    pattern: PatternSchema.default("[A-Z][A-Za-z0-9]*"),
  }),
  examples: [
    {
      title: "a sentence for a name",
      source: "groups:\n  - name: node\n    rules:\n      - alert: instance is down\n        expr: up == 0\n",
      expect: ["4:16 mismatch"],
    },
    {
      title: "CamelCase",
      source: "groups:\n  - name: node\n    rules:\n      - alert: InstanceDown\n        expr: up == 0\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { pattern } = options;
    const matches = createMatcher(pattern);
    for (const { type, name, path } of ruleFileFacts(document, settings).rules) {
      if (type === "alerting" && !matches(name))
        report("mismatch", { path: [...path, "alert"] }, { name, pattern });
    }
  },
});
