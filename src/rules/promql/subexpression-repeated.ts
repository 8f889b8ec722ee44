import * as z from "zod";
import type { Span } from "../../base/position.js";
import type { Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { normalizePromql } from "../../languages/promql/normalize.js";
import { defineRule, type RelatedReport } from "../../validator/rule.js";
import { excerpt } from "../facts/expression-text.js";
import { expressionsOf, type ParsedExpression } from "../facts/expressions.js";
import { recordedExpressions } from "../facts/recorded-expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const subexpressionRepeated = defineRule({
  id: "promql/subexpression-repeated",
  layer: "performance",
  preset: "strict",
  summary: "Limit in how many rules of a file the same aggregation over a range is computed.",
  help: "It is computed anew for each of the rules. Record it once and read the recorded metric.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: { repeated: "`{expression}` is computed by {count} rules" },
  options: z.strictObject({
    /** Most rules that may compute the same. */
    max: z.int().positive().default(2),
  }),
  examples: [
    {
      title: "the same in three rules",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Low\n        expr: sum by (job) (rate(requests_total[5m])) < 1\n      - alert: High\n        expr: sum by (job) (rate(requests_total[5m])) > 100\n      - alert: Odd\n        expr: sum by(job)(rate(requests_total[5m])) == 13\n",
      expect: ["5:15 repeated"],
    },
    {
      title: "recorded once",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:requests:rate5m\n        expr: sum by (job) (rate(requests_total[5m]))\n      - alert: Low\n        expr: job:requests:rate5m < 1\n      - alert: High\n        expr: job:requests:rate5m > 100\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const places = new Map<string, Place[]>();
    const expressions = expressionsOf(document, settings);
    const recorded = recordedExpressions(expressions);
    for (const parsed of expressions) {
      for (const [key, span] of costlyParts(parsed)) {
        const others = places.get(key);
        if (others === undefined) places.set(key, [{ parsed, span }]);
        else others.push({ parsed, span });
      }
    }
    const reported = new Map<ParsedExpression, Span[]>();
    for (const [key, [first, ...others]] of places) {
      // What is recorded already is a matter of promql/recording-rule-available.
      if (first === undefined || others.length < options.max || recorded.has(key)) continue;
      const around = reported.get(first.parsed) ?? [];
      if (around.some(({ start, end }) => start <= first.span.start && first.span.end <= end)) continue;
      reported.set(first.parsed, [...around, first.span]);
      const { path, text } = first.parsed;
      const data = { expression: excerpt(text, first.span), count: others.length + 1 };
      report(
        "repeated",
        { path, span: first.span, related: others.slice(0, MAX_RELATED).map(relatedOf) },
        data,
      );
    }
  },
});

const MAX_RELATED = 10;

interface Place {
  readonly parsed: ParsedExpression;
  readonly span: Span;
}

function relatedOf({ parsed, span }: Place): RelatedReport {
  return { message: "computed again here", path: parsed.path, span };
}

/** Aggregations over ranges, by what they compute; each once, and outer ones before those in them. */
function costlyParts({ expression }: ParsedExpression): ReadonlyMap<string, Span> {
  const { aggregations, parents, ranges } = promqlFacts(expression);
  const parts = new Map<string, Span>();
  if (ranges.length === 0) return parts;
  const readsRange = new Set<Expression>();
  for (const { node } of ranges) {
    let around: Expression | undefined = node;
    for (; around !== undefined && !readsRange.has(around); around = parents.get(around))
      readsRange.add(around);
  }
  for (const aggregation of aggregations) {
    if (readsRange.has(aggregation)) parts.set(normalizePromql(aggregation), aggregation.span);
  }
  return parts;
}
