import { LONE_SURROGATE } from "../../base/patterns/lone-surrogate.js";
import type { Span } from "../../base/position.js";
import { err, ok, type Result } from "../../base/result.js";
import type { MatcherError, MatcherErrorCode, MatchOperator, ParsedMatcher } from "./matcher.js";
import { checkMatcherRegex, isRegexOperator, regexErrorSpan } from "./regex-matcher.js";
import { UNICODE_SPACE } from "./utf8-lexer.js";

const NAME_AND_OPERATOR = /^[\t\n\f\r ]*([a-zA-Z_:][a-zA-Z0-9_:]*)[\t\n\f\r ]*(=~|=|!=|!~)/;
const ASCII_SPACE = /[\t\n\f\r ]/;

/** A list of matchers as `labels.ParseMatchers` reads it: one brace is dropped on either side, whether or not they are a pair. */
export function parseClassicMatchers(text: string): Result<readonly ParsedMatcher[], MatcherError> {
  const matchers: ParsedMatcher[] = [];
  for (const span of splitAtCommas(text)) {
    const result = parseClassicMatcher(text, span);
    if (!result.ok) return result;
    matchers.push(result.value);
  }
  return ok(matchers);
}

function splitAtCommas(text: string): readonly Span[] {
  let start = text.startsWith("{") ? 1 : 0;
  const end = text.length > start && text.endsWith("}") ? text.length - 1 : text.length;
  const spans: Span[] = [];
  let isQuoted = false;
  let isEscaped = false;
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === ",") {
      // Inside quotes a comma leaves an escape open, so that in `"\,"` the last quote counts as escaped.
      if (isQuoted) continue;
      spans.push({ start, end: at });
      start = at + 1;
    } else if (char === '"') {
      if (!isEscaped) isQuoted = !isQuoted;
      isEscaped = false;
    } else isEscaped = char === "\\" && !isEscaped;
  }
  const last = trim(text, { start, end }, UNICODE_SPACE);
  if (last.start < last.end) spans.push(last);
  return spans;
}

function trim(text: string, { start, end }: Span, space: RegExp): Span {
  while (start < end && space.test(text[start] ?? "")) start++;
  while (end > start && space.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/** One matcher as `labels.ParseMatcher` reads it, which takes all that follows the operator for the value. */
export function parseClassicMatcher(
  text: string,
  span: Span = { start: 0, end: text.length },
): Result<ParsedMatcher, MatcherError> {
  const token = text.slice(span.start, span.end);
  const head = NAME_AND_OPERATOR.exec(token);
  if (head === null) return fail("badFormat", `bad matcher format: ${token}`, span);
  const [whole, name = ""] = head;
  // The pattern lists the four operators.
  const operator = head[2] as MatchOperator;
  const start = trim(text, span, ASCII_SPACE).start;
  const valueSpan = trim(text, { start: span.start + whole.length, end: span.end }, ASCII_SPACE);
  const raw = text.slice(valueSpan.start, valueSpan.end);
  if (LONE_SURROGATE.test(raw))
    return fail("invalidUtf8", `matcher value not valid UTF-8: ${raw}`, valueSpan);
  const value = unescapeValue(raw);
  if (value === undefined)
    return fail("unescapedQuote", `matcher value contains unescaped double quote: ${raw}`, valueSpan);
  const error = isRegexOperator(operator) ? checkMatcherRegex(value) : undefined;
  if (error !== undefined)
    return fail("invalidRegex", error.message, regexErrorSpan(error, value, valueSpan));
  return ok({
    name,
    operator,
    value,
    span: { start, end: valueSpan.end },
    nameSpan: { start, end: start + name.length },
    valueSpan,
  });
}

function fail(code: MatcherErrorCode, message: string, span: Span): Result<never, MatcherError> {
  return err({ code, message, span });
}

/** `undefined` when a quote stands where none may. A backslash in front of anything but `n`, `"` and `\` is itself. */
function unescapeValue(raw: string): string | undefined {
  const isQuoted = raw.startsWith('"');
  let value = "";
  let at = isQuoted ? 1 : 0;
  for (; at < raw.length; at++) {
    const char = raw[at] ?? "";
    if (char === '"') return isQuoted && at === raw.length - 1 ? value : undefined;
    const next = raw[at + 1];
    if (char !== "\\" || next === undefined) {
      value += char;
      continue;
    }
    at++;
    if (next === "n") value += "\n";
    else value += next === '"' || next === "\\" ? next : `\\${next}`;
  }
  return isQuoted ? undefined : value;
}
