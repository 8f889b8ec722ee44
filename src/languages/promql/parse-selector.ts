import { LONE_SURROGATE } from "../../base/patterns/lone-surrogate.js";
import { checkRegex, matchesEmpty } from "../regex.js";
import type { LabelMatcher, LabelName, MatchOperator, VectorSelector } from "./ast.js";
import type { Cursor } from "./cursor.js";
import { unquote } from "./literals.js";
import { quoteGo } from "./quote.js";
import * as T from "./token.js";

const MATCH_OPERATORS: ReadonlyMap<number, MatchOperator> = new Map([
  [T.EQUAL, "="],
  [T.NOT_EQUAL, "!="],
  [T.EQUAL_REGEX, "=~"],
  [T.NOT_EQUAL_REGEX, "!~"],
]);

const MATCHING = "label matching";
const GROUPING = "grouping opts";

const NO_MATCHERS: readonly LabelMatcher[] = [];

/** The selector whose name, if it has one, was taken last. */
export function parseSelector(cursor: Cursor, hasName: boolean): VectorSelector {
  const { start, end } = cursor;
  cursor.height = 1;
  if (!hasName) {
    cursor.take();
    const braceAt = cursor.start;
    const matchers = parseMatchers(cursor);
    return { type: "selector", span: { start: braceAt, end: cursor.end }, matchers };
  }
  const name = cursor.text.slice(start, end);
  const nameSpan = { start, end };
  if (!cursor.accept(T.LEFT_BRACE)) {
    return { type: "selector", span: nameSpan, name, nameSpan, matchers: NO_MATCHERS };
  }
  const matchers = parseMatchers(cursor);
  return { type: "selector", span: { start, end: cursor.end }, name, nameSpan, matchers };
}

function parseMatchers(cursor: Cursor): LabelMatcher[] {
  const matchers: LabelMatcher[] = [];
  while (!cursor.accept(T.RIGHT_BRACE)) {
    const matcher = parseMatcher(cursor);
    if (matcher !== undefined) matchers.push(matcher);
    if (!cursor.isLost && cursor.peek() !== T.COMMA && cursor.peek() !== T.RIGHT_BRACE) {
      cursor.unexpected(MATCHING, '"," or "}"');
    }
    if (cursor.isLost && !cursor.recover(T.COMMA, T.RIGHT_BRACE)) return matchers;
    cursor.accept(T.COMMA);
  }
  return matchers;
}

function parseMatcher(cursor: Cursor): LabelMatcher | undefined {
  const kind = cursor.peek();
  if (kind !== T.IDENTIFIER && kind !== T.STRING) {
    cursor.unexpected(MATCHING, 'identifier or "}"');
    return undefined;
  }
  cursor.take();
  const nameSpan = { start: cursor.start, end: cursor.end };
  const name = kind === T.STRING ? unquote(cursor.taken()) : cursor.taken();
  if (kind === T.STRING) cursor.needs("3.0", "a quoted name", nameSpan.start, nameSpan.end);
  const operator = MATCH_OPERATORS.get(cursor.peek());
  if (operator === undefined) {
    if (kind === T.STRING) {
      return { name: "__name__", nameSpan, operator: "=", value: name, valueSpan: nameSpan, span: nameSpan };
    }
    cursor.unexpected(MATCHING, "label matching operator");
    return undefined;
  }
  cursor.take();
  if (cursor.peek() !== T.STRING) {
    cursor.unexpected(MATCHING, "string");
    return undefined;
  }
  cursor.take();
  const valueSpan = { start: cursor.start, end: cursor.end };
  const value = unquote(cursor.taken());
  if (operator === "=~" || operator === "!~") checkPattern(cursor, value, nameSpan.start);
  return { name, nameSpan, operator, value, valueSpan, span: { start: nameSpan.start, end: valueSpan.end } };
}

function checkPattern(cursor: Cursor, pattern: string, at: number): void {
  const problem = checkRegex(pattern, "matcher");
  if (problem === undefined) return;
  const message = `error parsing regexp: ${problem.message}`;
  cursor.report("invalidRegex", message, cursor.start, cursor.end, undefined, at);
}

/** Whether the matcher accepts a series that lacks the label. A pattern that is no regex accepts nothing. */
export function acceptsEmpty({ operator, value }: LabelMatcher): boolean {
  switch (operator) {
    case "=":
      return value === "";
    case "!=":
      return value !== "";
    case "=~":
      return matchesEmpty(value);
    case "!~":
      return checkRegex(value, "matcher") === undefined && !matchesEmpty(value);
    default:
      return operator satisfies never;
  }
}

/** `grouping_labels` of the grammar: a list of labels in parentheses. */
export function parseLabelList(cursor: Cursor): LabelName[] {
  const labels: LabelName[] = [];
  if (!cursor.accept(T.LEFT_PAREN)) {
    cursor.unexpected(GROUPING, '"("');
    return labels;
  }
  while (!cursor.accept(T.RIGHT_PAREN)) {
    const label = parseLabel(cursor);
    if (label !== undefined) labels.push(label);
    if (!cursor.isLost && cursor.peek() !== T.COMMA && cursor.peek() !== T.RIGHT_PAREN) {
      cursor.unexpected(GROUPING, '"," or ")"');
    }
    if (cursor.isLost && !cursor.recover(T.COMMA, T.RIGHT_PAREN)) return labels;
    cursor.accept(T.COMMA);
  }
  return labels;
}

function parseLabel(cursor: Cursor): LabelName | undefined {
  const kind = cursor.peek();
  if (kind !== T.STRING && T.IS_LABEL[kind] !== 1) {
    cursor.unexpected(GROUPING, "label");
    return undefined;
  }
  cursor.take();
  const span = { start: cursor.start, end: cursor.end };
  const name = kind === T.STRING ? unquote(cursor.taken()) : cursor.taken();
  // A byte that is not UTF-8 is half of a surrogate pair now.
  if (name === "" || (kind === T.STRING && LONE_SURROGATE.test(name))) {
    const message = `invalid label name for grouping: ${quoteGo(name)}`;
    cursor.report("invalidGroupingLabel", message, span.start, span.end);
  }
  if (kind === T.STRING || kind === T.METRIC_IDENTIFIER) {
    cursor.needs("3.0", `the label name ${quoteGo(name)}`, span.start, span.end);
  }
  return { name, span };
}
