import type { AtModifier, DurationExpression, Expression, OffsetModifier, RangeExtension } from "./ast.js";
import type { Cursor } from "./cursor.js";
import { formatFixed } from "./literals.js";
import type { DurationContext } from "./parse-duration.js";
import {
  parseDurationExpression,
  parseOffsetDuration,
  RANGE_CONTEXT,
  readSeconds,
  STEP_CONTEXT,
} from "./parse-duration.js";
import * as T from "./token.js";

const MAX_TIMESTAMP = 2 ** 63;

const MODIFIABLE = "an instant vector selector or range vector selector or a subquery";

/** What may follow an operand, which all bind tightest: `[…]`, `offset`, `@`, `anchored` and `smoothed`. */
export function parsePostfix(cursor: Cursor, operand: Expression): Expression {
  let expression = operand;
  while (!cursor.isLost) {
    switch (cursor.peek()) {
      case T.LEFT_BRACKET:
        expression = parseBracket(cursor, expression);
        break;
      case T.OFFSET:
        expression = parseOffset(cursor, expression);
        break;
      case T.AT:
        expression = parseAt(cursor, expression);
        break;
      case T.ANCHORED:
        expression = parseExtension(cursor, expression, "anchored");
        break;
      case T.SMOOTHED:
        expression = parseExtension(cursor, expression, "smoothed");
        break;
      default:
        return expression;
    }
  }
  return expression;
}

function parseBracket(cursor: Cursor, operand: Expression): Expression {
  const { height } = cursor;
  cursor.take();
  const { start } = cursor;
  const range = parsePositive(cursor, RANGE_CONTEXT);
  let expression = operand;
  if (!cursor.isLost) {
    const kind = cursor.peek();
    if (kind === T.RIGHT_BRACKET) expression = endRange(cursor, operand, range, start);
    else if (kind === T.COLON) expression = endSubquery(cursor, operand, range);
    else cursor.unexpected("subquery or range", '":" or "]"');
  }
  if (cursor.isLost && cursor.recover(T.RIGHT_BRACKET, T.RIGHT_BRACKET)) cursor.take();
  cursor.rise(height);
  return expression;
}

/** A duration whose value, when it is a literal, must be above zero. */
function parsePositive(cursor: Cursor, context: DurationContext): DurationExpression {
  const duration = parseDurationExpression(cursor, context);
  if (cursor.isLost) return duration;
  // Upstream sees the token after the duration before it checks the value.
  cursor.peek();
  if (duration.type === "duration" && duration.milliseconds <= 0) {
    const { start, end } = duration.span;
    cursor.report("nonPositiveDuration", "duration must be greater than 0", start, end);
  }
  return duration;
}

function endRange(cursor: Cursor, operand: Expression, range: DurationExpression, start: number): Expression {
  cursor.take();
  const { end } = cursor;
  if (operand.type !== "selector") {
    cursor.report("rangeOnNonSelector", "ranges only allowed for vector selectors", start, end);
    cursor.isIncomplete = true;
    return operand;
  }
  const hasOffset = operand.offset !== undefined && !isZero(operand.offset);
  // `@ start()` and `@ end()` before a range passed up to 3.13.
  const hasAt =
    operand.at !== undefined && (operand.at.kind === "timestamp" || cursor.settings.target >= 3014);
  if (hasOffset || hasAt) {
    const what = hasOffset ? "offset" : "@";
    cursor.report("modifierBeforeRange", `no ${what} modifiers allowed before range`, start, end);
  }
  return { type: "matrix", selector: operand, range, span: { start: operand.span.start, end } };
}

function endSubquery(cursor: Cursor, operand: Expression, range: DurationExpression): Expression {
  cursor.take();
  const step = cursor.peek() === T.RIGHT_BRACKET ? undefined : parsePositive(cursor, STEP_CONTEXT);
  if (!cursor.accept(T.RIGHT_BRACKET)) {
    cursor.unexpected(STEP_CONTEXT.name, '"]"');
    return operand;
  }
  const span = { start: operand.span.start, end: cursor.end };
  return { type: "subquery", expression: operand, range, ...(step === undefined ? {} : { step }), span };
}

function isZero({ duration }: OffsetModifier): boolean {
  return duration.type === "duration" && duration.milliseconds === 0;
}

/** The node whose modifiers are those of `operand`, when it can have any. */
function modifiedBy(
  operand: Expression,
): { readonly offset?: OffsetModifier; readonly at?: AtModifier } | undefined {
  if (operand.type === "selector" || operand.type === "subquery") return operand;
  return operand.type === "matrix" ? operand.selector : undefined;
}

type Modifiers =
  | { readonly offset: OffsetModifier }
  | { readonly at: AtModifier }
  | { readonly extension: RangeExtension };

/** `operand` with a modifier more, which the selector of a range vector keeps. */
function withModifier(operand: Expression, modifier: Modifiers, end: number): Expression {
  const span = { start: operand.span.start, end };
  if (operand.type === "matrix") return { ...operand, selector: { ...operand.selector, ...modifier }, span };
  return { ...operand, ...modifier, span };
}

function parseOffset(cursor: Cursor, operand: Expression): Expression {
  cursor.take();
  const { start } = cursor;
  const { height } = cursor;
  const duration = parseOffsetDuration(cursor);
  cursor.height = height;
  if (cursor.isLost) return operand;
  const offset: OffsetModifier = { duration, span: { start, end: cursor.end } };
  const target = modifiedBy(operand);
  const { span } = operand;
  if (target === undefined) {
    cursor.report(
      "misplacedOffset",
      `offset modifier must be preceded by ${MODIFIABLE}`,
      span.start,
      cursor.end,
    );
    return operand;
  }
  if (isZero(offset)) cursor.needs("2.54", "an offset of 0", start, cursor.end);
  if (target.offset !== undefined && !isZero(target.offset)) {
    cursor.report("repeatedOffset", "offset may not be set multiple times", span.start, cursor.end);
    return operand;
  }
  return withModifier(operand, { offset }, cursor.end);
}

function parseAt(cursor: Cursor, operand: Expression): Expression {
  cursor.take();
  const { start } = cursor;
  const at = parseAtValue(cursor, start, operand.span.start);
  if (at === undefined) return operand;
  const target = modifiedBy(operand);
  const { span } = operand;
  if (target === undefined) {
    cursor.report("misplacedAt", `@ modifier must be preceded by ${MODIFIABLE}`, span.start, cursor.end);
    return operand;
  }
  if (target.at !== undefined) {
    cursor.report("repeatedAt", "@ <timestamp> may not be set multiple times", span.start, cursor.end);
    return operand;
  }
  return withModifier(operand, { at }, cursor.end);
}

function parseAtValue(cursor: Cursor, start: number, operandStart: number): AtModifier | undefined {
  const kind = cursor.peek();
  if (kind === T.START_FUNCTION || kind === T.END_FUNCTION) {
    cursor.take();
    if (!cursor.accept(T.LEFT_PAREN) || !cursor.accept(T.RIGHT_PAREN)) {
      cursor.unexpected("@", "timestamp");
      return undefined;
    }
    return { kind: kind === T.START_FUNCTION ? "start" : "end", span: { start, end: cursor.end } };
  }
  const sign = cursor.accept(T.SUBTRACT) ? -1 : 1;
  if (sign === 1) cursor.accept(T.ADD);
  const literal = cursor.peek();
  if (literal !== T.NUMBER && literal !== T.DURATION) {
    cursor.unexpected("@", "timestamp");
    return undefined;
  }
  cursor.take();
  const errorsBefore = cursor.errors.length;
  const seconds = sign * readSeconds(cursor, literal);
  if (literal === T.DURATION) cursor.needs("2.54", "a duration as a timestamp", cursor.start, cursor.end);
  const isValid = Math.abs(seconds) < MAX_TIMESTAMP;
  if (!isValid && cursor.errors.length === errorsBefore) {
    const message = `timestamp out of bounds for @ modifier: ${formatFixed(seconds)}`;
    cursor.report("timestampOutOfRange", message, start, cursor.end, undefined, operandStart);
    cursor.isIncomplete = true;
  }
  return { kind: "timestamp", milliseconds: Math.round(seconds * 1000), span: { start, end: cursor.end } };
}

function parseExtension(cursor: Cursor, operand: Expression, extension: RangeExtension): Expression {
  cursor.take();
  const { start, end } = cursor;
  const { span } = operand;
  const feature = "promql-extended-range-selectors";
  const report = (message: string): Expression => {
    cursor.report("misplacedExtension", message, start, end, undefined, span.start);
    return operand;
  };
  if (cursor.settings.target < 3007) {
    cursor.needs("3.7", `the ${extension} modifier`, start, end);
    return operand;
  }
  if (!cursor.settings.extendedRangeSelectors) {
    const message = `${extension} modifier is experimental and not enabled`;
    cursor.report("notEnabled", message, start, end, { feature }, span.start);
    return operand;
  }
  if (operand.type === "subquery") return report(`${extension} modifier is not supported for subqueries`);
  if (operand.type !== "selector" && operand.type !== "matrix")
    return report(`${extension} modifier not implemented`);
  const current = operand.type === "matrix" ? operand.selector.extension : operand.extension;
  if (current !== undefined && current !== extension) {
    return report("anchored and smoothed modifiers cannot be used together");
  }
  return withModifier(operand, { extension }, end);
}
