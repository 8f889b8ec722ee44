import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { regexMatchersOf } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const regexLarge = defineRule({
  id: "promql/regex-large",
  layer: "performance",
  summary: "Limit the size of regular expressions in matchers.",
  help: "A long list of values is compiled and looked up at every evaluation. Give the series a label that says what they have in common, by relabeling, and match that.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: {
    alternatives: "the pattern of {label} lists {count} values; the limit is {limit}",
    length: "the pattern of {label} is {count} characters long; the limit is {limit}",
  },
  options: z.strictObject({
    /** Most values a pattern may list. */
    maxAlternatives: z.int().positive().default(50),
    /** Longest pattern, in UTF-16 units. */
    maxLength: z.int().positive().default(1_024),
  }),
  examples: [
    {
      title: "more values than allowed",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"a|b|c|d"} == 0\n',
      options: { maxAlternatives: 3 },
      expect: ["5:23 alternatives"],
    },
    {
      title: "a pattern longer than allowed",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"api-[a-z]+-[0-9]+"} == 0\n',
      options: { maxLength: 10 },
      expect: ["5:23 length"],
    },
    {
      title: "a handful of values",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"a|b|c|d"} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { matcher, analysis } of regexMatchersOf(expression)) {
        const { name: label, value, valueSpan: span } = matcher;
        const count = analysis.alternatives?.length ?? 0;
        const place = { path, alsoAt, span };
        if (count > options.maxAlternatives)
          report("alternatives", place, { label, count, limit: options.maxAlternatives });
        else if (value.length > options.maxLength)
          report("length", place, { label, count: value.length, limit: options.maxLength });
      }
    }
  },
});
