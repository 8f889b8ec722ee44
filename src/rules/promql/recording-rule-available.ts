import { promqlFacts } from "../../languages/promql/facts.js";
import { normalizePromql } from "../../languages/promql/normalize.js";
import { defineRule } from "../../validator/rule.js";
import { excerpt } from "../facts/expression-text.js";
import { expressionsOf } from "../facts/expressions.js";
import { recordedExpressions } from "../facts/recorded-expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const recordingRuleAvailable = defineRule({
  id: "promql/recording-rule-available",
  layer: "performance",
  summary: "Require expressions that the file records to be read from the recorded metric.",
  help: "The server computes the same twice. Read the recorded metric, which is one sample for each series.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint query/cost"],
  messages: { recorded: "`{expression}` is recorded as {record}" },
  examples: [
    {
      title: "an alert that computes what is recorded",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:requests:rate5m\n        expr: sum by (job) (rate(requests_total[5m]))\n      - alert: Low\n        expr: sum by (job) (rate(requests_total[5m])) < 1\n",
      expect: ["7:15 recorded"],
    },
    {
      title: "an alert that reads it",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:requests:rate5m\n        expr: sum by (job) (rate(requests_total[5m]))\n      - alert: Low\n        expr: job:requests:rate5m < 1\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const expressions = expressionsOf(document, settings);
    const recorded = recordedExpressions(expressions);
    if (recorded.size === 0) return;
    for (const { path, text, expression, rule } of expressions) {
      const { aggregations, calls } = promqlFacts(expression);
      for (const part of [...aggregations, ...calls]) {
        const source = recorded.get(normalizePromql(part));
        if (source === undefined || source.rule === rule) continue;
        // The same rule twice is a duplicate, not a use.
        if (rule.type === "recording" && source.rule.name === rule.name) continue;
        report(
          "recorded",
          { path, span: part.span, related: [{ message: "recorded here", path: source.path }] },
          { expression: excerpt(text, part.span), record: source.rule.name },
        );
      }
    }
  },
});
