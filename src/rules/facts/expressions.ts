import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import type { Expression } from "../../languages/promql/ast.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { type ExpressionFacts, type RuleDocument, type RuleFacts, ruleFileFacts } from "./rule-file.js";

/** An expression nothing is wrong with, and the rule it belongs to. */
export interface ParsedExpression extends ExpressionFacts {
  readonly expression: Expression;
  readonly rule: RuleFacts;
}

const known = new WeakMap<SourceDocument, readonly ParsedExpression[]>();

/** Every expression of a document that could be parsed without an error. */
export function expressionsOf(document: RuleDocument, settings: Settings): readonly ParsedExpression[] {
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

/** An expression that stands once or more in the rules of one type. */
export interface DistinctExpression extends Pick<ParsedExpression, "path" | "text" | "expression"> {
  readonly ruleType: RuleFacts["type"];
  /** Where the same text stands again, for {@link ReportPlace.alsoAt}. */
  readonly alsoAt: readonly Path[];
  /** Every place it stands at, for what depends on more of a rule than its type. */
  readonly occurrences: readonly ParsedExpression[];
}

const knownDistinct = new WeakMap<SourceDocument, readonly DistinctExpression[]>();

/**
 * {@link expressionsOf}, each text once for alerts and once for recording rules. Files of many tenants say the same
 * again and again: what only the expression decides is decided once.
 */
export function distinctExpressionsOf(
  document: RuleDocument,
  settings: Settings,
): readonly DistinctExpression[] {
  const expressions = knownDistinct.get(document.source) ?? distinct(expressionsOf(document, settings));
  knownDistinct.set(document.source, expressions);
  return expressions;
}

interface Collected extends DistinctExpression {
  readonly alsoAt: Path[];
  readonly occurrences: ParsedExpression[];
}

function distinct(expressions: readonly ParsedExpression[]): readonly DistinctExpression[] {
  const collected: Collected[] = [];
  const byType = new Map<RuleFacts["type"], Map<Expression, Collected>>();
  for (const parsed of expressions) {
    const { path, text, expression, rule } = parsed;
    const byTree = byType.get(rule.type) ?? new Map<Expression, Collected>();
    byType.set(rule.type, byTree);
    const first = byTree.get(expression);
    if (first !== undefined) {
      first.alsoAt.push(path);
      first.occurrences.push(parsed);
      continue;
    }
    const entry = { path, text, expression, ruleType: rule.type, alsoAt: [], occurrences: [parsed] };
    byTree.set(expression, entry);
    collected.push(entry);
  }
  return collected;
}
