import type { DurationExpression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { durationInRule } from "../facts/constants.js";
import { excerpt } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const zeroDuration = defineRule({
  id: "promql/zero-duration",
  layer: "semantic",
  summary: "Require ranges and steps to be longer than nothing.",
  help: "Prometheus computes the duration when it evaluates the rule and fails every time. step() and range() are for graphs: in a rule both are zero.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    zero: '"{duration}" is {seconds} seconds in a rule, and has to be more than 0',
    infinite: '"{duration}" is no length of time: it divides by zero or is too long',
  },
  examples: [
    {
      title: "the step of a graph",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate
        expr: sum by (job) (rate(http_requests_total[step()]))
`,
      expect: ["5:54 zero"],
    },
    {
      title: "subtracted too much",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate
        expr: sum by (job) (rate(http_requests_total[1m - 5m]))
`,
      expect: ["5:54 zero"],
    },
    {
      title: "the step of a graph, but not less than five minutes",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate
        expr: sum by (job) (rate(http_requests_total[max_of(step(), 5m)]))
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, text, alsoAt } of distinctExpressionsOf(document, settings)) {
      const durations = promqlFacts(expression).ranges.flatMap(
        ({ node }): readonly (DurationExpression | undefined)[] =>
          node.type === "subquery" ? [node.range, node.step] : [node.range],
      );
      for (const duration of durations) {
        if (duration === undefined || duration.type === "duration") continue;
        const milliseconds = durationInRule(duration);
        const place = { path, alsoAt, span: duration.span };
        const written = excerpt(text, duration.span);
        if (!Number.isFinite(milliseconds)) report("infinite", place, { duration: written });
        else if (milliseconds <= 0)
          report("zero", place, { duration: written, seconds: milliseconds / 1_000 });
      }
    }
  },
});
