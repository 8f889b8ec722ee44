import * as z from "zod";
import { createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { PatternSchema } from "../facts/pattern.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const recordNameConvention = defineRule({
  id: "prometheus/record-name-convention",
  layer: "semantic",
  summary: "Require recorded metrics to be named level:metric:operations.",
  help: "The level names the labels that are left, the operations what was done to the metric, newest first: job:http_requests:rate5m. Colons tell recorded metrics from scraped ones.",
  severity: "info",
  preset: "strict",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint rule/name"],
  messages: { mismatch: 'The recorded name "{name}" does not match {pattern}' },
  options: z.strictObject({
    /** RE2 pattern for the whole name. */
    pattern: PatternSchema.default("[a-zA-Z0-9_]*:[a-zA-Z0-9_]+:[a-zA-Z0-9_:]+"),
  }),
  examples: [
    {
      title: "a name that looks scraped",
      source:
        "groups:\n  - name: node\n    rules:\n      - record: job_up_total\n        expr: sum by (job) (up)\n",
      expect: ["4:17 mismatch"],
    },
    {
      title: "level, metric and operation",
      source:
        "groups:\n  - name: node\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { pattern } = options;
    const matches = createMatcher(pattern);
    for (const { type, name, path } of ruleFileFacts(document, settings).rules) {
      if (type === "recording" && !matches(name))
        report("mismatch", { path: [...path, "record"] }, { name, pattern });
    }
  },
});
