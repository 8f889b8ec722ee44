import type { Span } from "../../base/position.js";
import { checkRegex, createMatcher, type RegexError } from "../regex.js";
import type { MatchOperator } from "./matcher.js";

const WRAPPER = "`^(?s:";

export function isRegexOperator(operator: MatchOperator): boolean {
  return operator === "=~" || operator === "!~";
}

/** What Go says when Alertmanager compiles `^(?:value)$`, or `undefined`. */
export function checkMatcherRegex(value: string): RegexError | undefined {
  const error = checkRegex(value, "relabel");
  if (error === undefined) return undefined;
  // Relabeling wraps with `(?s:…)`, and Go quotes the wrapped pattern where the error is about all of it.
  const message = `error parsing regexp: ${error.message.replace(WRAPPER, "`^(?:")}`;
  return { ...error, message };
}

/** The part of the text that is wrong, where the value is written without escapes; else the whole value. */
export function regexErrorSpan(error: RegexError, value: string, valueSpan: Span): Span {
  const quotes = valueSpan.end - valueSpan.start - value.length;
  if (error.span === undefined || (quotes !== 0 && quotes !== 2)) return valueSpan;
  const start = valueSpan.start + quotes / 2;
  return { start: start + error.span.start, end: start + error.span.end };
}

/** A test for label values as Go's `^(?:pattern)$`, where `.` is no newline; `undefined` for a pattern that RE2 refuses. */
export function createRegexTest(pattern: string): ((value: string) => boolean) | undefined {
  if (checkMatcherRegex(pattern) !== undefined) return undefined;
  // `a)|(b` closes the group it is put in: `^(?:a)|(b)$` has anchors on one side only.
  if (checkRegex(pattern, "matcher") !== undefined)
    return createMatcher(`(?s:.*)(?-s:^(?:${pattern})$)(?s:.*)`);
  const test = createMatcher(pattern);
  let strict: ((value: string) => boolean) | undefined;
  return (value) => {
    if (!value.includes("\n")) return test(value);
    strict ??= createMatcher(`(?-s:${pattern})`);
    return strict(value);
  };
}
