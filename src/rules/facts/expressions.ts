import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import type { Expression } from "../../languages/promql/ast.js";
import type { RuleFile } from "../../schemas/alert/rule-file.js";
import type { Lenient } from "../../validator/lenient.js";
import type { CheckedDocument } from "../../validator/rule.js";
import type { Settings } from "../../validator/settings.js";
import { type ExpressionFacts, type RuleFacts, ruleFileFacts } from "./rule-file.js";

/** Kinds of documents that hold PromQL. */
export const PROMQL_KINDS = ["prometheus-rules"] as const;

/** An expression nothing is wrong with, and the rule it belongs to. */
export interface ParsedExpression extends ExpressionFacts {
  readonly expression: Expression;
  readonly rule: RuleFacts;
}

const known = new WeakMap<SourceDocument, readonly ParsedExpression[]>();

/** Every expression of a document that could be parsed without an error. */
export function expressionsOf(
  document: CheckedDocument<"prometheus-rules", Lenient<RuleFile>>,
  settings: Settings,
): readonly ParsedExpression[] {
  const expressions =
    known.get(document.source) ??
    ruleFileFacts(document, settings).rules.flatMap((rule): readonly ParsedExpression[] => {
      const facts = rule.expression;
      if (facts?.expression === undefined || facts.errors.length > 0) return [];
      return [{ ...facts, expression: facts.expression, rule }];
    });
  known.set(document.source, expressions);
  return expressions;
}

/** An expression that stands in a document once or more. */
export interface DistinctExpression extends Pick<ParsedExpression, "path" | "text" | "expression"> {
  /** Where the same text stands again, for {@link ReportPlace.alsoAt}. */
  readonly alsoAt: readonly Path[];
}

const knownDistinct = new WeakMap<SourceDocument, readonly DistinctExpression[]>();

/**
 * {@link expressionsOf}, each text once: for rules to which it makes no difference in which rule an expression stands.
 * Files of many tenants say the same again and again.
 */
export function distinctExpressionsOf(
  document: CheckedDocument<"prometheus-rules", Lenient<RuleFile>>,
  settings: Settings,
): readonly DistinctExpression[] {
  const expressions = knownDistinct.get(document.source) ?? distinct(expressionsOf(document, settings));
  knownDistinct.set(document.source, expressions);
  return expressions;
}

function distinct(expressions: readonly ParsedExpression[]): readonly DistinctExpression[] {
  const byTree = new Map<Expression, DistinctExpression & { readonly alsoAt: Path[] }>();
  for (const { path, text, expression } of expressions) {
    const first = byTree.get(expression);
    if (first === undefined) byTree.set(expression, { path, text, expression, alsoAt: [] });
    else first.alsoAt.push(path);
  }
  return [...byTree.values()];
}
