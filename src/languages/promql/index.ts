export {
  AGGREGATION_OPERATORS,
  type Aggregation,
  type AggregationOperator,
  ARITHMETIC_OPERATORS,
  type AtModifier,
  type Binary,
  type BinaryOperator,
  type Call,
  COMPARISON_OPERATORS,
  type DurationExpression,
  type Expression,
  type Grouping,
  type LabelMatcher,
  type LabelName,
  MATCH_OPERATORS,
  type MatchOperator,
  type MatrixSelector,
  type NumberLiteral,
  type OffsetModifier,
  type Paren,
  type RangeExtension,
  SET_OPERATORS,
  type StringLiteral,
  type Subquery,
  TRIM_OPERATORS,
  type Unary,
  VALUE_TYPES,
  type ValueType,
  type VectorMatching,
  type VectorSelector,
} from "./ast.js";
export type { CostEstimate, CostOptions } from "./cost.js";
export { estimateCost } from "./cost.js";
export type { PromqlError, PromqlErrorCode, PromqlPosition } from "./errors.js";
export { formatPromqlError, PROMQL_ERROR_CODES } from "./errors.js";
export type { MetricKind, PromqlFacts, RangeFact, SelectorFact } from "./facts.js";
export { durationMs, metricKindByName, metricNameOf, promqlFacts } from "./facts.js";
export type { LabelFlow, LossReason, LostLabel } from "./flow.js";
export { canHave, explainLoss, labelFlow } from "./flow.js";
export type { PromqlFunction } from "./functions.js";
export { PROMQL_FUNCTIONS } from "./functions.js";
export { equalExpressions, matcherConflict, normalizePromql, overlappingSelectors } from "./normalize.js";
export type { PromqlFeature, PromqlOptions } from "./options.js";
export { PROMQL_FEATURES } from "./options.js";
export type { PromqlParseResult } from "./parser.js";
export { parsePromql } from "./parser.js";
export { printMatcher, printPromql } from "./printer.js";
export { describeType, valueTypeOf } from "./type-checker.js";
export type { PromqlVisitor, VisitAnswer } from "./visit.js";
export { children, visit, withoutParens } from "./visit.js";
