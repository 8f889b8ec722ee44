import type { Span } from "../../base/position.js";

/** The four types of PromQL; `vector` is an instant vector and `matrix` a range vector, as Prometheus prints them. */
export const VALUE_TYPES = ["scalar", "string", "vector", "matrix"] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

export const AGGREGATION_OPERATORS = [
  "sum",
  "avg",
  "count",
  "min",
  "max",
  "group",
  "stddev",
  "stdvar",
  "topk",
  "bottomk",
  "count_values",
  "quantile",
  "limitk",
  "limit_ratio",
] as const;
export type AggregationOperator = (typeof AGGREGATION_OPERATORS)[number];

export const ARITHMETIC_OPERATORS = ["+", "-", "*", "/", "%", "^", "atan2"] as const;
export const COMPARISON_OPERATORS = ["==", "!=", "<", "<=", ">", ">="] as const;
/** `</` and `>/` trim histogram buckets (3.11 and later). */
export const TRIM_OPERATORS = ["</", ">/"] as const;
export const SET_OPERATORS = ["and", "or", "unless"] as const;
export type BinaryOperator =
  | (typeof ARITHMETIC_OPERATORS)[number]
  | (typeof COMPARISON_OPERATORS)[number]
  | (typeof TRIM_OPERATORS)[number]
  | (typeof SET_OPERATORS)[number];

export const MATCH_OPERATORS = ["=", "!=", "=~", "!~"] as const;
export type MatchOperator = (typeof MATCH_OPERATORS)[number];

interface Node {
  /** Where the node stands in the text, in UTF-16 units. */
  readonly span: Span;
}

export interface NumberLiteral extends Node {
  readonly type: "number";
  /** Durations count in seconds: `5m` is 300. */
  readonly value: number;
  /** Written as a duration, which the printer keeps. */
  readonly isDuration: boolean;
}

export interface StringLiteral extends Node {
  readonly type: "string";
  /** Unescaped. A byte that is not UTF-8 (`"\xff"`) stands as the lone surrogate U+DC00 + byte. */
  readonly value: string;
}

export interface LabelMatcher extends Node {
  readonly name: string;
  readonly nameSpan: Span;
  readonly operator: MatchOperator;
  readonly value: string;
  readonly valueSpan: Span;
}

/** A label name where it is listed: `by (job)`, `on (job)`, `group_left (team)`. */
export interface LabelName extends Node {
  readonly name: string;
}

/** `@ 1700000000` or `@ start()`. */
export type AtModifier =
  | (Node & { readonly kind: "timestamp" /** Unix time in milliseconds. */; readonly milliseconds: number })
  | (Node & { readonly kind: "start" | "end" });

export interface OffsetModifier extends Node {
  readonly duration: DurationExpression;
}

/** Range vectors that look outside their window (flag `promql-extended-range-selectors`). */
export type RangeExtension = "anchored" | "smoothed";

export interface VectorSelector extends Node {
  readonly type: "selector";
  /** The name written before the braces. */
  readonly name?: string;
  readonly nameSpan?: Span;
  /** Matchers in the order written. A bare string in the braces is a matcher `__name__=`; the name before them is not among these. */
  readonly matchers: readonly LabelMatcher[];
  readonly offset?: OffsetModifier;
  readonly at?: AtModifier;
  readonly extension?: RangeExtension;
}

export interface MatrixSelector extends Node {
  readonly type: "matrix";
  /** The selector's own `offset` and `at` hold what was written after the brackets. */
  readonly selector: VectorSelector;
  readonly range: DurationExpression;
}

export interface Subquery extends Node {
  readonly type: "subquery";
  readonly expression: Expression;
  readonly range: DurationExpression;
  /** Absent when left out (`[1h:]`): the global evaluation interval is used. */
  readonly step?: DurationExpression;
  readonly offset?: OffsetModifier;
  readonly at?: AtModifier;
}

export interface Call extends Node {
  readonly type: "call";
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expression[];
}

export interface Grouping extends Node {
  readonly mode: "by" | "without";
  readonly labels: readonly LabelName[];
}

export interface Aggregation extends Node {
  readonly type: "aggregation";
  readonly operator: AggregationOperator;
  readonly operatorSpan: Span;
  readonly parameter?: Expression;
  readonly expression: Expression;
  readonly grouping?: Grouping;
}

export interface VectorMatching {
  readonly mode: "on" | "ignoring";
  /** Whether `on (…)` or `ignoring (…)` was written; the default is `ignoring ()`. */
  readonly isExplicit: boolean;
  readonly labels: readonly LabelName[];
  readonly cardinality: "one-to-one" | "many-to-one" | "one-to-many" | "many-to-many";
  /** Labels of `group_left (…)` or `group_right (…)`. */
  readonly include: readonly LabelName[];
  readonly fillLeft?: number;
  readonly fillRight?: number;
}

export interface Binary extends Node {
  readonly type: "binary";
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
  /** `> bool`: 0 or 1 instead of filtering. */
  readonly returnsBool: boolean;
  readonly matching: VectorMatching;
}

export interface Unary extends Node {
  readonly type: "unary";
  readonly operator: "+" | "-";
  readonly expression: Expression;
}

export interface Paren extends Node {
  readonly type: "paren";
  readonly expression: Expression;
}

export type Expression =
  | NumberLiteral
  | StringLiteral
  | VectorSelector
  | MatrixSelector
  | Subquery
  | Call
  | Aggregation
  | Binary
  | Unary
  | Paren;

/** What stands in `[…]` and after `offset`. Only a literal has a value before the query runs. */
export type DurationExpression =
  | (Node & {
      readonly type: "duration";
      readonly milliseconds: number /** Written as a duration; a bare number counts seconds. */;
      readonly isDuration: boolean;
    })
  | (Node & {
      readonly type: "duration-call";
      readonly name: "step" | "range" | "max_of" | "min_of";
      readonly args: readonly DurationExpression[];
    })
  | (Node & {
      readonly type: "duration-binary";
      readonly operator: "+" | "-" | "*" | "/" | "%" | "^";
      readonly left: DurationExpression;
      readonly right: DurationExpression;
    })
  | (Node & {
      readonly type: "duration-unary";
      readonly operator: "+" | "-";
      readonly expression: DurationExpression;
    })
  | (Node & { readonly type: "duration-paren"; readonly expression: DurationExpression });
