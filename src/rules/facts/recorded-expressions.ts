import type { Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { normalizePromql } from "../../languages/promql/normalize.js";
import type { ParsedExpression } from "./expressions.js";

/** What a file records, by its normalized expression; without rules that add labels, whose result is another. */
export function recordedExpressions(
  expressions: readonly ParsedExpression[],
): ReadonlyMap<string, ParsedExpression> {
  const recorded = new Map<string, ParsedExpression>();
  for (const parsed of expressions) {
    const { rule, expression } = parsed;
    if (rule.type !== "recording" || rule.labels.size > 0 || !isWorthRecording(expression)) continue;
    const key = normalizePromql(expression);
    if (!recorded.has(key)) recorded.set(key, parsed);
  }
  return recorded;
}

function isWorthRecording(expression: Expression): boolean {
  const { aggregations, ranges } = promqlFacts(expression);
  return aggregations.length > 0 || ranges.length > 0;
}
