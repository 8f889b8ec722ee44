import type { Aggregation, Binary, BinaryOperator, Call, Expression } from "../../languages/promql/ast.js";
import { bottomUp } from "../../languages/promql/bottom-up.js";
import { metricNameOf } from "../../languages/promql/facts.js";
import { labelFlow } from "../../languages/promql/flow.js";

/** Bounds of the values an expression can have, from `min` to `max`. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
  /** `min` itself is not reached. */
  readonly isMinOpen: boolean;
  readonly isMaxOpen: boolean;
  /** Values can be NaN besides, which fails every comparison but `!=`. */
  readonly mayBeNaN: boolean;
}

const ANYTHING: ValueRange = {
  min: -Infinity,
  max: Infinity,
  isMinOpen: false,
  isMaxOpen: false,
  mayBeNaN: true,
};
const NOT_NEGATIVE = between(0, Infinity);
const AT_LEAST_ONE = between(1, Infinity);
const ONE = between(1, 1);

function between(min: number, max: number): ValueRange {
  return { min, max, isMinOpen: false, isMaxOpen: false, mayBeNaN: false };
}

/** What can be said of the values of an expression before it runs. */
export function valueRange(expression: Expression): ValueRange {
  return bottomUp(expression, ranges, rangeOf);
}

const ranges = new WeakMap<Expression, ValueRange>();

/** The range of an operand, which {@link valueRange} has seen before. */
function operand(node: Expression): ValueRange {
  return ranges.get(node) ?? ANYTHING;
}

function rangeOf(node: Expression): ValueRange {
  const { constant } = labelFlow(node);
  if (constant !== undefined && !Number.isNaN(constant)) return between(constant, constant);
  switch (node.type) {
    case "number":
    case "string":
      return ANYTHING;
    case "selector":
      return rangeOfMetric(metricNameOf(node));
    case "matrix":
      return operand(node.selector);
    case "paren":
    case "subquery":
      return operand(node.expression);
    case "unary":
      return node.operator === "+" ? operand(node.expression) : negate(operand(node.expression));
    case "call":
      return rangeOfCall(node);
    case "aggregation":
      return rangeOfAggregation(node);
    case "binary":
      return rangeOfBinary(node);
  }
  return node satisfies never;
}

const COUNTER = /_(?:total|count|bucket)$/;

function rangeOfMetric(name: string | undefined): ValueRange {
  if (name === "up") return between(0, 1);
  return name !== undefined && COUNTER.test(name) ? NOT_NEGATIVE : ANYTHING;
}

/** Functions whose result does not depend on what goes in. */
const FUNCTION_RANGES: ReadonlyMap<string, ValueRange> = new Map([
  ["absent", ONE],
  ["absent_over_time", ONE],
  ["present_over_time", ONE],
  ["count_over_time", AT_LEAST_ONE],
  ["changes", NOT_NEGATIVE],
  ["resets", NOT_NEGATIVE],
  ["stddev_over_time", { ...NOT_NEGATIVE, mayBeNaN: true }],
  ["stdvar_over_time", { ...NOT_NEGATIVE, mayBeNaN: true }],
  ["abs", { ...NOT_NEGATIVE, mayBeNaN: true }],
  ["sqrt", { ...NOT_NEGATIVE, mayBeNaN: true }],
  ["exp", { ...NOT_NEGATIVE, mayBeNaN: true }],
  ["time", NOT_NEGATIVE],
  ["minute", { ...between(0, 59), mayBeNaN: true }],
  ["hour", { ...between(0, 23), mayBeNaN: true }],
  ["day_of_week", { ...between(0, 6), mayBeNaN: true }],
  ["day_of_month", { ...between(1, 31), mayBeNaN: true }],
  ["day_of_year", { ...between(1, 366), mayBeNaN: true }],
  ["days_in_month", { ...between(28, 31), mayBeNaN: true }],
  ["month", { ...between(1, 12), mayBeNaN: true }],
]);
/** Functions whose results are values of their first argument, or lie among them. */
const KEEPS_RANGE: ReadonlySet<string> = new Set([
  "label_replace",
  "label_join",
  "sort",
  "sort_desc",
  "sort_by_label",
  "sort_by_label_desc",
  "vector",
  "last_over_time",
  "first_over_time",
  "max_over_time",
  "min_over_time",
  "avg_over_time",
]);
/** Of a counter, that is: a gauge may fall below zero, and its rate with it. */
const RATES: ReadonlySet<string> = new Set(["rate", "increase", "irate", "sum_over_time"]);

function rangeOfCall({ name, args }: Call): ValueRange {
  const known = FUNCTION_RANGES.get(name);
  if (known !== undefined) return known;
  const [first] = args;
  if (first === undefined) return ANYTHING;
  const range = operand(first);
  if (KEEPS_RANGE.has(name)) return range;
  return RATES.has(name) && range.min >= 0
    ? { ...range, min: 0, isMinOpen: false, max: Infinity, isMaxOpen: false }
    : ANYTHING;
}

function rangeOfAggregation({ operator, expression }: Aggregation): ValueRange {
  switch (operator) {
    case "count":
    case "count_values":
      return AT_LEAST_ONE;
    case "group":
      return ONE;
    case "stddev":
    case "stdvar":
      return { ...NOT_NEGATIVE, mayBeNaN: true };
    case "sum": {
      // There is at least one addend, or else no result.
      const addend = operand(expression);
      return addend.min >= 0 ? { ...addend, max: Infinity, isMaxOpen: false } : ANYTHING;
    }
    case "avg":
    case "min":
    case "max":
    case "topk":
    case "bottomk":
    case "limitk":
    case "limit_ratio":
      return operand(expression);
    case "quantile":
      return ANYTHING;
  }
  return operator satisfies never;
}

function rangeOfBinary(binary: Binary): ValueRange {
  const { operator, returnsBool } = binary;
  if (isComparison(operator)) return returnsBool ? between(0, 1) : rangeOfFilter(binary, operator);
  const left = operand(binary.left);
  if (operator === "and" || operator === "unless") return left;
  const right = operand(binary.right);
  if (operator === "or") return unite(left, right);
  const areNotNegative = left.min >= 0 && right.min >= 0;
  if (!areNotNegative) return ANYTHING;
  const mayBeNaN = left.mayBeNaN || right.mayBeNaN;
  if (operator === "+") return { ...between(left.min + right.min, left.max + right.max), mayBeNaN };
  // 0 × Inf and 0 / 0 are NaN.
  return operator === "*" || operator === "/" ? { ...NOT_NEGATIVE, mayBeNaN: true } : ANYTHING;
}

type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";
const MIRRORED = { "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

export function isComparison(operator: BinaryOperator): operator is Comparison {
  return Object.hasOwn(MIRRORED, operator);
}

/** `x > 5` has the values of `x` that are over 5; so does `5 < x`. */
function rangeOfFilter({ left, right }: Binary, operator: Comparison): ValueRange {
  return labelFlow(left).isScalar
    ? narrow(operand(right), MIRRORED[operator], operand(left))
    : narrow(operand(left), operator, operand(right));
}

function narrow(range: ValueRange, operator: Comparison, bound: ValueRange): ValueRange {
  if (operator === "!=") return range;
  let { min, max, isMinOpen, isMaxOpen } = range;
  if (operator !== "<" && operator !== "<=" && bound.min >= min) {
    isMinOpen = operator === ">" || bound.isMinOpen || (bound.min === min && isMinOpen);
    min = bound.min;
  }
  if (operator !== ">" && operator !== ">=" && bound.max <= max) {
    isMaxOpen = operator === "<" || bound.isMaxOpen || (bound.max === max && isMaxOpen);
    max = bound.max;
  }
  return { min, max, isMinOpen, isMaxOpen, mayBeNaN: false };
}

function negate({ min, max, isMinOpen, isMaxOpen, mayBeNaN }: ValueRange): ValueRange {
  return { min: -max, max: -min, isMinOpen: isMaxOpen, isMaxOpen: isMinOpen, mayBeNaN };
}

function unite(left: ValueRange, right: ValueRange): ValueRange {
  const min = Math.min(left.min, right.min);
  const max = Math.max(left.max, right.max);
  return {
    min,
    max,
    isMinOpen: (left.min > min || left.isMinOpen) && (right.min > min || right.isMinOpen),
    isMaxOpen: (left.max < max || left.isMaxOpen) && (right.max < max || right.isMaxOpen),
    mayBeNaN: left.mayBeNaN || right.mayBeNaN,
  };
}

/** Whether a comparison holds for all values or for none; `undefined` when that depends on what is stored. */
export function decideComparison(binary: Binary): "always" | "never" | undefined {
  if (!isComparison(binary.operator)) return undefined;
  const left = valueRange(binary.left);
  const right = valueRange(binary.right);
  const never = neverHolds(left, binary.operator, right);
  if (never) return binary.operator === "!=" && (left.mayBeNaN || right.mayBeNaN) ? undefined : "never";
  if (left.mayBeNaN || right.mayBeNaN) return undefined;
  return neverHolds(left, OPPOSITE[binary.operator], right) ? "always" : undefined;
}

const OPPOSITE = { "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/** Of the values that are not NaN. */
function neverHolds(left: ValueRange, operator: Comparison, right: ValueRange): boolean {
  switch (operator) {
    case ">":
      return left.max <= right.min;
    case ">=":
      return isBelow(left, right);
    case "<":
      return right.max <= left.min;
    case "<=":
      return isBelow(right, left);
    case "==":
      return isBelow(left, right) || isBelow(right, left);
    case "!=":
      return left.min === left.max && right.min === right.max && left.min === right.min;
  }
  return operator satisfies never;
}

function isBelow(low: ValueRange, high: ValueRange): boolean {
  return low.max < high.min || (low.max === high.min && (low.isMaxOpen || high.isMinOpen));
}

/** For messages: `at least 0 and less than 5`. */
export function describeRange({ min, max, isMinOpen, isMaxOpen }: ValueRange): string {
  if (min === max) return `always ${min}`;
  const from = isMinOpen ? `more than ${min}` : `at least ${min}`;
  const to = isMaxOpen ? `less than ${max}` : `at most ${max}`;
  if (max === Infinity) return min === -Infinity ? "any value" : from;
  return min === -Infinity ? to : `${from} and ${to}`;
}
