import type { DurationExpression } from "./ast.js";
import type { Cursor } from "./cursor.js";
import type { PromqlErrorCode } from "./errors.js";
import { parseDuration, parseNumber } from "./literals.js";
import * as T from "./token.js";

/** 2^63 nanoseconds, about 292 years: what a Go duration holds. */
const MAX_MILLISECONDS = 2 ** 63 / 1e6;

const UNARY_PRECEDENCE = 5;
const LOWEST_PRECEDENCE = 4;

const FUNCTION_NAMES: ReadonlyMap<number, "step" | "range" | "max_of" | "min_of"> = new Map([
  [T.STEP, "step"],
  [T.RANGE, "range"],
  [T.MAX_OF, "max_of"],
  [T.MIN_OF, "min_of"],
]);

const OPERATORS: ReadonlyMap<number, "+" | "-" | "*" | "/" | "%" | "^"> = new Map([
  [T.ADD, "+"],
  [T.SUBTRACT, "-"],
  [T.MULTIPLY, "*"],
  [T.DIVIDE, "/"],
  [T.MODULO, "%"],
  [T.POWER, "^"],
]);

const EXPECTED = "number, duration, step(), or range()";

/** Which part of the grammar a duration stands in, in the words of its errors. */
export interface DurationContext {
  readonly name: string;
  readonly expected: string;
}

export const RANGE_CONTEXT: DurationContext = { name: "subquery or range selector", expected: EXPECTED };
export const STEP_CONTEXT: DurationContext = {
  name: "subquery selector",
  expected: 'number, duration, step(), range(), or "]"',
};
const OFFSET_CONTEXT: DurationContext = { name: "offset", expected: EXPECTED };

/** Seconds of the NUMBER or DURATION token taken last; NaN after an error. */
export function readSeconds(cursor: Cursor, kind: number): number {
  return kind === T.NUMBER ? readNumber(cursor) : readDuration(cursor) / 1000;
}

function readNumber(cursor: Cursor): number {
  const text = cursor.taken();
  const literal = parseNumber(text);
  if ("problem" in literal) return refuse(cursor, "invalidNumber", literal.problem);
  if (text.includes("_")) cursor.needs("3.0", "an underscore in a number", cursor.start, cursor.end);
  return literal.value;
}

function readDuration(cursor: Cursor): number {
  const literal = parseDuration(cursor.taken());
  if (!("problem" in literal)) return literal.value;
  return refuse(cursor, literal.isOutOfRange ? "durationOutOfRange" : "invalidDuration", literal.problem);
}

function refuse(cursor: Cursor, code: PromqlErrorCode, message: string): number {
  cursor.report(code, message, cursor.start, cursor.end);
  cursor.isIncomplete = true;
  return Number.NaN;
}

/** Milliseconds of the NUMBER or DURATION token taken last. */
function literalOf(cursor: Cursor, kind: number): DurationExpression {
  const isDuration = kind === T.DURATION;
  const milliseconds = isDuration ? readDuration(cursor) : toMilliseconds(readNumber(cursor));
  const { start, end } = cursor;
  if (Math.abs(milliseconds) > MAX_MILLISECONDS)
    refuse(cursor, "durationOutOfRange", "duration out of range");
  if (!isDuration) cursor.needs("2.54", "a number as a duration", start, end);
  return { type: "duration", milliseconds, isDuration, span: { start, end } };
}

/** To the nanosecond, which is what Prometheus keeps. */
function toMilliseconds(seconds: number): number {
  return Number.isInteger(seconds) ? seconds * 1000 : Math.round(seconds * 1e9) / 1e6;
}

/** `duration_expr` of the grammar: arithmetic on durations, inside `[…]` and parentheses. */
export function parseDurationExpression(
  cursor: Cursor,
  context: DurationContext,
  minPrecedence = LOWEST_PRECEDENCE,
): DurationExpression {
  if (!cursor.enter()) return missing(cursor);
  let left = parseDurationOperand(cursor, context);
  while (!cursor.isLost) {
    const kind = cursor.peek();
    const operator = OPERATORS.get(kind);
    const precedence = T.PRECEDENCE[kind] ?? 0;
    if (operator === undefined || precedence < minPrecedence) break;
    cursor.take();
    const { start, end } = cursor;
    const right = parseDurationExpression(cursor, context, kind === T.POWER ? precedence : precedence + 1);
    if ((operator === "/" || operator === "%") && right.type === "duration" && right.milliseconds === 0) {
      const what = operator === "/" ? "division" : "modulo";
      cursor.report("divisionByZero", `${what} by zero`, start, end);
    }
    cursor.needs("3.4", "arithmetic on durations", start, end);
    const span = { start: left.span.start, end: right.span.end };
    left = { type: "duration-binary", operator, left, right, span };
    cursor.rise(cursor.height);
  }
  cursor.leave();
  return left;
}

function parseDurationOperand(cursor: Cursor, context: DurationContext): DurationExpression {
  const kind = cursor.peek();
  switch (kind) {
    case T.NUMBER:
    case T.DURATION:
      cursor.take();
      return literalOf(cursor, kind);
    case T.ADD:
    case T.SUBTRACT: {
      cursor.take();
      const { start } = cursor;
      cursor.needs("3.4", "a sign before a duration", start, cursor.end);
      const operand = parseDurationExpression(cursor, context, UNARY_PRECEDENCE + 1);
      return withSign(kind, start, operand);
    }
    case T.LEFT_PAREN:
      return parseDurationParen(cursor, context);
    default:
      return parseDurationCall(cursor, context);
  }
}

/** A sign folds into a literal; `+` before anything else says nothing and is dropped, as upstream. */
function withSign(kind: number, start: number, operand: DurationExpression): DurationExpression {
  const span = { start, end: operand.span.end };
  if (operand.type === "duration") {
    return {
      ...operand,
      milliseconds: kind === T.SUBTRACT ? -operand.milliseconds : operand.milliseconds,
      span,
    };
  }
  return kind === T.SUBTRACT ? { type: "duration-unary", operator: "-", expression: operand, span } : operand;
}

function parseDurationParen(cursor: Cursor, context: DurationContext): DurationExpression {
  cursor.take();
  const { start } = cursor;
  const expression = parseDurationExpression(cursor, context);
  if (!cursor.accept(T.RIGHT_PAREN)) cursor.unexpected(context.name, context.expected);
  cursor.needs("3.4", "a parenthesis in a duration", start, cursor.end);
  return { type: "duration-paren", expression, span: { start, end: cursor.end } };
}

function parseDurationCall(cursor: Cursor, context: DurationContext): DurationExpression {
  const kind = cursor.peek();
  const name = FUNCTION_NAMES.get(kind);
  if (name === undefined) {
    cursor.unexpected(context.name, context.expected);
    return missing(cursor);
  }
  cursor.take();
  const { start, end } = cursor;
  cursor.needs(
    name === "step" ? "3.6" : name === "range" ? "3.12" : "3.13",
    `${name}() as a duration`,
    start,
    end,
  );
  const args: DurationExpression[] = [];
  if (!cursor.accept(T.LEFT_PAREN)) cursor.unexpected(context.name, context.expected);
  else if (name === "max_of" || name === "min_of") {
    args.push(parseDurationExpression(cursor, context));
    if (!cursor.accept(T.COMMA)) cursor.unexpected(context.name, context.expected);
    else args.push(parseDurationExpression(cursor, context));
  }
  if (!cursor.isLost && !cursor.accept(T.RIGHT_PAREN)) cursor.unexpected(context.name, context.expected);
  return { type: "duration-call", name, args, span: { start, end: cursor.end } };
}

/** What follows `offset`: one atom, so that `foo offset 5m + 1` adds to foo. */
export function parseOffsetDuration(cursor: Cursor): DurationExpression {
  const kind = cursor.peek();
  if (kind === T.NUMBER || kind === T.DURATION || FUNCTION_NAMES.has(kind)) {
    return parseDurationOperand(cursor, OFFSET_CONTEXT);
  }
  if (kind !== T.ADD && kind !== T.SUBTRACT) {
    if (kind === T.LEFT_PAREN) return parseDurationParen(cursor, OFFSET_CONTEXT);
    cursor.unexpected(OFFSET_CONTEXT.name, OFFSET_CONTEXT.expected);
    return missing(cursor);
  }
  cursor.take();
  const { start, end } = cursor;
  if (kind === T.ADD) cursor.needs("3.4", "a plus sign after offset", start, end);
  return withSign(kind, start, parseDurationOperand(cursor, OFFSET_CONTEXT));
}

function missing(cursor: Cursor): DurationExpression {
  return {
    type: "duration",
    milliseconds: Number.NaN,
    isDuration: true,
    span: { start: cursor.end, end: cursor.end },
  };
}
