import type {
  Aggregation,
  AggregationOperator,
  Binary,
  BinaryOperator,
  Expression,
  Grouping,
  LabelName,
  ValueType,
  VectorMatching,
} from "./ast.js";
import { AGGREGATION_OPERATORS } from "./ast.js";
import { Cursor } from "./cursor.js";
import type { PromqlError } from "./errors.js";
import { PROMQL_FUNCTIONS } from "./functions.js";
import { unquote } from "./literals.js";
import type { PromqlOptions } from "./options.js";
import { parseVersion, resolveOptions } from "./options.js";
import { readSeconds } from "./parse-duration.js";
import { parsePostfix } from "./parse-postfix.js";
import { parseLabelList, parseSelector } from "./parse-selector.js";
import { quoteGo } from "./quote.js";
import * as T from "./token.js";
import { checkTypes, valueTypeOf } from "./type-checker.js";

export interface PromqlParseResult {
  /** The tree, whenever one could be built: type errors and unknown functions do not prevent it. */
  readonly expression?: Expression;
  /** The type of the whole, when it is known. */
  readonly type?: ValueType;
  /** The first is the one Prometheus shows. Empty when Prometheus accepts the expression. */
  readonly errors: readonly PromqlError[];
}

const LOWEST_PRECEDENCE = 1;
/** A sign binds like `*`, so it takes only what binds tighter: `-1^2` is `-(1^2)`. */
const ABOVE_UNARY = 6;

const NO_LABELS: readonly LabelName[] = [];
const DEFAULT_MATCHING: VectorMatching = {
  mode: "ignoring",
  isExplicit: false,
  labels: NO_LABELS,
  cardinality: "one-to-one",
  include: NO_LABELS,
};
const DEFAULT_SET_MATCHING: VectorMatching = { ...DEFAULT_MATCHING, cardinality: "many-to-many" };

/** In the order of the kinds from {@link T.OR} to {@link T.POWER}. */
const BINARY_OPERATORS: readonly BinaryOperator[] = [
  ...(["or", "and", "unless"] as const),
  ...(["==", "!=", "<", "<=", ">", ">=", "</", ">/"] as const),
  ...(["+", "-", "*", "/", "%", "atan2", "^"] as const),
];

/**
 * Parses and type-checks a PromQL expression as Prometheus 3.14 does. Never throws on bad text; nesting beyond 500 levels
 * is an error.
 *
 * @throws {@link TocsinError} `invalid_argument` when `options.target` is not a version
 *
 * @example
 * import { formatPromqlError, parsePromql } from "tocsin/promql";
 * const { errors } = parsePromql("sum(rate(http_requests_total))");
 * errors.map(formatPromqlError);
 * // ['1:10: parse error: expected type range vector in call to function "rate", got instant vector']
 */
export function parsePromql(text: string, options?: PromqlOptions): PromqlParseResult {
  const cursor = new Cursor(text, resolveOptions(options));
  if (cursor.peek() === T.END) {
    cursor.report("emptyExpression", "no expression found in input", 0, text.length);
    return { errors: cursor.errors };
  }
  const expression = parseExpression(cursor, LOWEST_PRECEDENCE);
  if (!cursor.isLost && cursor.peek() !== T.END) cursor.unexpectedInExpression();
  if (cursor.isIncomplete) return { errors: cursor.errors };
  const type = checkTypes(expression, cursor);
  return type === undefined
    ? { expression, errors: cursor.errors }
    : { expression, type, errors: cursor.errors };
}

function parseExpression(cursor: Cursor, minPrecedence: number): Expression {
  if (!cursor.enter()) return missing(cursor);
  let left = parseUnary(cursor);
  while (!cursor.isLost) {
    const kind = cursor.peek();
    const precedence = T.PRECEDENCE[kind] ?? 0;
    if (precedence === 0 || precedence < minPrecedence) break;
    left = parseBinary(cursor, left, kind, precedence);
  }
  cursor.leave();
  return left;
}

function parseUnary(cursor: Cursor): Expression {
  const kind = cursor.peek();
  if (kind !== T.ADD && kind !== T.SUBTRACT) return parsePostfix(cursor, parsePrimary(cursor));
  cursor.take();
  const { start } = cursor;
  const operand = parseExpression(cursor, ABOVE_UNARY);
  const span = { start, end: operand.span.end };
  if (operand.type === "number") {
    return kind === T.ADD ? { ...operand, span } : { ...operand, value: -operand.value, span };
  }
  cursor.rise(cursor.height);
  return { type: "unary", operator: kind === T.ADD ? "+" : "-", expression: operand, span };
}

function parseBinary(cursor: Cursor, left: Expression, kind: number, precedence: number): Expression {
  const leftHeight = cursor.height;
  cursor.take();
  const operatorSpan = { start: cursor.start, end: cursor.end };
  const operator = BINARY_OPERATORS[kind - T.OR] ?? "+";
  const isTrim = kind === T.TRIM_UPPER || kind === T.TRIM_LOWER;
  if (isTrim) cursor.needs("3.11", `operator ${operator}`, operatorSpan.start, operatorSpan.end);
  const returnsBool = cursor.accept(T.BOOL);
  const isSet = precedence <= 2;
  const written = parseMatching(cursor, isSet);
  const right = cursor.isLost
    ? missing(cursor)
    : parseExpression(cursor, kind === T.POWER ? precedence : precedence + 1);
  cursor.rise(Math.max(leftHeight, cursor.height));
  const matching = isIdle(written, left, right) ? DEFAULT_MATCHING : written;
  const span = { start: left.span.start, end: right.span.end };
  const binary: Binary = { type: "binary", operator, operatorSpan, left, right, returnsBool, matching, span };
  const hasFill = matching.fillLeft !== undefined || matching.fillRight !== undefined;
  if (hasFill && !cursor.isLost) checkFillEnabled(cursor, binary);
  return binary;
}

/** Prometheus lets `on ()` pass beside a scalar and forgets it. */
function isIdle(matching: VectorMatching, left: Expression, right: Expression): boolean {
  if (!matching.isExplicit || matching.labels.length > 0 || matching.fillLeft !== undefined) return false;
  return valueTypeOf(left) === "scalar" || valueTypeOf(right) === "scalar";
}

function checkFillEnabled(cursor: Cursor, { span }: Binary): void {
  if (cursor.settings.target < 3010) return cursor.needs("3.10", "fill", span.start, span.end);
  if (cursor.settings.binopFillModifiers) return;
  const message = "binop fill modifiers are experimental and not enabled";
  cursor.report("notEnabled", message, span.start, span.end, { feature: "promql-binop-fill-modifiers" });
}

/** What may stand between a binary operator and its right side: `on (…)`, `group_left (…)` and `fill (…)`, in this order. */
function parseMatching(cursor: Cursor, isSet: boolean): VectorMatching {
  const kind = cursor.peek();
  const fallback = isSet ? DEFAULT_SET_MATCHING : DEFAULT_MATCHING;
  const isExplicit = kind === T.ON || kind === T.IGNORING;
  if (!isExplicit && !(kind >= T.FILL && kind <= T.FILL_RIGHT)) return fallback;
  let matching = fallback;
  if (isExplicit) {
    cursor.take();
    const labels = parseLabelList(cursor);
    matching = { ...fallback, mode: kind === T.ON ? "on" : "ignoring", isExplicit: true, labels };
    const group = cursor.isLost ? T.END : cursor.peek();
    if (group === T.GROUP_LEFT || group === T.GROUP_RIGHT) {
      cursor.take();
      const next = cursor.peek();
      // Without a list the right side must begin here; otherwise Prometheus misses the list.
      const include = next === T.LEFT_PAREN || !startsExpression(next) ? parseLabelList(cursor) : NO_LABELS;
      matching = {
        ...matching,
        cardinality: group === T.GROUP_LEFT ? "many-to-one" : "one-to-many",
        include,
      };
    }
  }
  return cursor.isLost ? matching : parseFill(cursor, matching);
}

function parseFill(cursor: Cursor, matching: VectorMatching): VectorMatching {
  const kind = cursor.peek();
  if (kind < T.FILL || kind > T.FILL_RIGHT) return matching;
  cursor.take();
  const value = parseFillValue(cursor);
  if (kind === T.FILL) return { ...matching, fillLeft: value, fillRight: value };
  const other = kind === T.FILL_LEFT ? T.FILL_RIGHT : T.FILL_LEFT;
  const isBoth = !cursor.isLost && cursor.accept(other);
  if (!isBoth)
    return kind === T.FILL_LEFT ? { ...matching, fillLeft: value } : { ...matching, fillRight: value };
  const second = parseFillValue(cursor);
  const [fillLeft, fillRight] = kind === T.FILL_LEFT ? [value, second] : [second, value];
  return { ...matching, fillLeft, fillRight };
}

function parseFillValue(cursor: Cursor): number {
  // The lexer makes `fill` a keyword only before a parenthesis.
  cursor.accept(T.LEFT_PAREN);
  const sign = cursor.accept(T.SUBTRACT) ? -1 : 1;
  if (sign === 1) cursor.accept(T.ADD);
  const kind = cursor.peek();
  if (kind !== T.NUMBER && kind !== T.DURATION) {
    cursor.unexpectedInExpression();
    return 0;
  }
  cursor.take();
  const value = sign * readSeconds(cursor, kind);
  if (!cursor.accept(T.RIGHT_PAREN)) cursor.unexpectedInExpression();
  return value;
}

function parsePrimary(cursor: Cursor): Expression {
  const kind = cursor.peek();
  switch (kind) {
    case T.NUMBER:
    case T.DURATION:
      return parseNumberLiteral(cursor, kind);
    case T.STRING: {
      cursor.take();
      cursor.height = 1;
      return {
        type: "string",
        value: unquote(cursor.taken()),
        span: { start: cursor.start, end: cursor.end },
      };
    }
    case T.LEFT_PAREN:
      return parseParen(cursor);
    case T.LEFT_BRACE:
      return parseSelector(cursor, false);
    default:
      break;
  }
  if (T.IS_METRIC[kind] === 1) return parseWord(cursor, kind);
  cursor.unexpectedInExpression();
  return missing(cursor);
}

function parseNumberLiteral(cursor: Cursor, kind: number): Expression {
  cursor.take();
  cursor.height = 1;
  const span = { start: cursor.start, end: cursor.end };
  const isDuration = kind === T.DURATION;
  const value = readSeconds(cursor, kind);
  if (isDuration) cursor.needs("2.54", "a duration as a number", span.start, span.end);
  return { type: "number", value, isDuration, span };
}

function parseParen(cursor: Cursor): Expression {
  cursor.take();
  const { start } = cursor;
  const expression = parseExpression(cursor, LOWEST_PRECEDENCE);
  if (!cursor.isLost && cursor.peek() !== T.RIGHT_PAREN) cursor.unexpectedInExpression();
  if (cursor.isLost && !cursor.recover(T.RIGHT_PAREN, T.RIGHT_PAREN)) return expression;
  cursor.take();
  cursor.rise(cursor.height);
  return { type: "paren", expression, span: { start, end: cursor.end } };
}

/** A name, which the next token makes a metric, a function or an aggregation. */
function parseWord(cursor: Cursor, kind: number): Expression {
  cursor.take();
  const { start, end } = cursor;
  const next = cursor.peek();
  if (kind >= T.SUM && kind <= T.LIMIT_RATIO) {
    if (next === T.LEFT_PAREN || next === T.BY || next === T.WITHOUT) return parseAggregation(cursor, kind);
  } else if (next === T.LEFT_PAREN && (kind === T.IDENTIFIER || kind >= T.START_FUNCTION)) {
    return parseCall(cursor);
  }
  cursor.start = start;
  cursor.end = end;
  return parseSelector(cursor, true);
}

function parseAggregation(cursor: Cursor, kind: number): Expression {
  const operatorSpan = { start: cursor.start, end: cursor.end };
  // The order of the kinds is the order of the names.
  const operator = AGGREGATION_OPERATORS[kind - T.SUM] ?? "sum";
  const wasInAggregation = cursor.isInAggregation;
  cursor.isInAggregation = true;
  let grouping = cursor.peek() === T.LEFT_PAREN ? undefined : parseGrouping(cursor);
  let args: readonly Expression[] = [];
  if (!cursor.isLost) {
    if (cursor.peek() === T.LEFT_PAREN) args = parseArguments(cursor);
    else cursor.unexpectedInExpression();
  }
  cursor.isInAggregation = wasInAggregation;
  if (cursor.isLost) return missing(cursor);
  const height = cursor.height;
  if (grouping === undefined) {
    const next = cursor.peek();
    if (next === T.BY || next === T.WITHOUT) grouping = parseGrouping(cursor);
  }
  const span = { start: operatorSpan.start, end: cursor.end };
  cursor.rise(height);
  return buildAggregation(cursor, { operator, operatorSpan, span, args, grouping });
}

/** A node that is not handed out yet. */
type Building<Node> = { -readonly [Key in keyof Node]: Node[Key] };

interface AggregationParts {
  readonly operator: AggregationOperator;
  readonly operatorSpan: Expression["span"];
  readonly span: Expression["span"];
  readonly args: readonly Expression[];
  readonly grouping: Grouping | undefined;
}

const PARAMETERIZED: ReadonlySet<AggregationOperator> = new Set([
  "topk",
  "bottomk",
  "count_values",
  "quantile",
  "limitk",
  "limit_ratio",
]);

function buildAggregation(cursor: Cursor, parts: AggregationParts): Expression {
  const { operator, operatorSpan, span, args, grouping } = parts;
  if (args.length === 0) {
    cursor.report("missingArguments", "no arguments for aggregate expression provided", span.start, span.end);
    cursor.isIncomplete = true;
    return missing(cursor);
  }
  checkAggregationEnabled(cursor, operator, span.start, operatorSpan.end);
  const wanted = PARAMETERIZED.has(operator) ? 2 : 1;
  const expression = args[wanted - 1];
  const parameter = wanted === 2 ? args[0] : undefined;
  if (args.length !== wanted || expression === undefined) {
    const message = `wrong number of arguments for aggregate expression provided, expected ${wanted}, got ${args.length}`;
    cursor.report("wrongArgumentCount", message, span.start, span.end);
    cursor.isIncomplete = true;
    return missing(cursor);
  }
  const aggregation: Building<Aggregation> = {
    type: "aggregation",
    operator,
    operatorSpan,
    expression,
    span,
  };
  if (parameter !== undefined) aggregation.parameter = parameter;
  if (grouping !== undefined) aggregation.grouping = grouping;
  return aggregation;
}

function checkAggregationEnabled(
  cursor: Cursor,
  operator: AggregationOperator,
  start: number,
  end: number,
): void {
  if (operator !== "limitk" && operator !== "limit_ratio") return;
  if (cursor.settings.target < 2054) return cursor.needs("2.54", `aggregation ${operator}`, start, end);
  if (cursor.settings.experimentalFunctions) return;
  const feature = "promql-experimental-functions";
  const message = `${operator}() is experimental and must be enabled with --enable-feature=${feature}`;
  cursor.report("notEnabled", message, start, end, { feature });
}

function parseGrouping(cursor: Cursor): Grouping {
  const mode = cursor.accept(T.BY) ? "by" : "without";
  if (mode === "without") cursor.accept(T.WITHOUT);
  const { start } = cursor;
  const labels = parseLabelList(cursor);
  return { mode, labels, span: { start, end: cursor.end } };
}

/** Arguments in parentheses, the next token being `(`. */
function parseArguments(cursor: Cursor): readonly Expression[] {
  cursor.take();
  const args: Expression[] = [];
  let height = 0;
  if (cursor.accept(T.RIGHT_PAREN)) {
    cursor.height = 0;
    return args;
  }
  for (;;) {
    args.push(parseExpression(cursor, LOWEST_PRECEDENCE));
    height = Math.max(height, cursor.height);
    if (!cursor.isLost && cursor.peek() !== T.COMMA && cursor.peek() !== T.RIGHT_PAREN)
      cursor.unexpectedInExpression();
    if (cursor.isLost && !cursor.recover(T.COMMA, T.RIGHT_PAREN)) return args;
    if (cursor.accept(T.RIGHT_PAREN)) break;
    cursor.take();
    if (!startsExpression(cursor.peek())) return endTrailingComma(cursor, args, height);
  }
  cursor.height = height;
  return args;
}

/** Upstream takes every comma that no expression follows for a trailing one, whatever comes instead. */
function endTrailingComma(
  cursor: Cursor,
  args: readonly Expression[],
  height: number,
): readonly Expression[] {
  if (cursor.peek() !== T.ERROR) {
    cursor.report(
      "trailingComma",
      "trailing commas not allowed in function call args",
      cursor.start,
      cursor.end,
    );
  }
  cursor.height = height;
  if (cursor.accept(T.RIGHT_PAREN)) return args;
  cursor.isLost = true;
  cursor.isIncomplete = true;
  if (cursor.recover(T.RIGHT_PAREN, T.RIGHT_PAREN)) cursor.take();
  return args;
}

function startsExpression(kind: number): boolean {
  return (
    T.IS_METRIC[kind] === 1 ||
    (kind >= T.STRING && kind <= T.LEFT_PAREN) ||
    kind === T.LEFT_BRACE ||
    kind === T.ADD ||
    kind === T.SUBTRACT
  );
}

function parseCall(cursor: Cursor): Expression {
  const nameSpan = { start: cursor.start, end: cursor.end };
  const name = cursor.taken();
  const args = parseArguments(cursor);
  if (cursor.isLost) return missing(cursor);
  checkFunction(cursor, name, nameSpan.start, nameSpan.end);
  cursor.rise(cursor.height);
  return { type: "call", name, nameSpan, args, span: { start: nameSpan.start, end: cursor.end } };
}

function checkFunction(cursor: Cursor, name: string, start: number, end: number): void {
  const entry = PROMQL_FUNCTIONS.get(name);
  const { target, experimentalFunctions } = cursor.settings;
  const isRemoved = entry?.removedIn !== undefined && target >= (parseVersion(entry.removedIn) ?? 0);
  if (entry === undefined || isRemoved) {
    cursor.report("unknownFunction", `unknown function with name ${quoteGo(name)}`, start, end);
    return;
  }
  if (entry.since !== undefined && target < (parseVersion(entry.since) ?? 0)) {
    return cursor.needs(entry.since, `function ${quoteGo(name)}`, start, end);
  }
  const isStable = entry.stableSince === undefined || target >= (parseVersion(entry.stableSince) ?? 0);
  if ((!entry.isExperimental && isStable) || experimentalFunctions) return;
  const feature = "promql-experimental-functions";
  cursor.report("notEnabled", `function ${quoteGo(name)} is not enabled`, start, end, { feature });
}

/** Stands for what could not be read; never part of a result. */
function missing(cursor: Cursor): Expression {
  cursor.isIncomplete = true;
  return {
    type: "number",
    value: Number.NaN,
    isDuration: false,
    span: { start: cursor.end, end: cursor.end },
  };
}
