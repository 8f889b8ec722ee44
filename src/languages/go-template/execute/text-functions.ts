import { createSearcher, type RegexError, type RegexSearcher } from "../../regex.js";
import { quoteGo, quoteGoRaw } from "../strconv.js";
import { bytesOf, textFromBytes } from "./bytes.js";
import {
  CallFailure,
  type GoFunction,
  goBool,
  goFunction,
  goString,
  HTML,
  type Meter,
  STRING,
  textOf,
} from "./value.js";

/** Instructions of a regular expression that count as one step. */
const INSTRUCTIONS_PER_STEP = 100;
const REFERENCE = /\$(?:(\$)|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu;
/** A byte that is not UTF-8, which `strings.Map` of Go replaces. */
const NO_TEXT = /[\udc80-\udcff]/u;
const DIGITS = /^\d{1,4}$/;
const SPACES_AROUND = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
/** What Go's `unicode.IsSpace` takes for one. */
export const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** A function from one text to another. */
export function textFunction(convert: (text: string) => string): GoFunction {
  return goFunction([STRING], ([text]) => goString(convert(textOf(text))));
}

/** What Prometheus and Alertmanager have in common. */
export const SHARED_TEXT_FUNCTIONS: readonly (readonly [string, GoFunction])[] = [
  ["toUpper", textFunction(toUpper)],
  ["toLower", textFunction(toLower)],
  ["safeHtml", goFunction([STRING], ([text]) => goString(textOf(text), HTML))],
  [
    "match",
    goFunction([STRING, STRING], ([pattern, text], meter) =>
      goBool(matches(textOf(pattern), textOf(text), meter)),
    ),
  ],
  [
    "reReplaceAll",
    goFunction([STRING, STRING, STRING], ([pattern, replacement, text], meter) =>
      goString(replaceAll(textOf(pattern), textOf(replacement), textOf(text), meter)),
    ),
  ],
];

/** Go maps character by character: one that has no counterpart of one character stays, such as `ß`. */
export function toUpper(text: string): string {
  return mapChars(text, (char) => char.toUpperCase());
}

export function toLower(text: string): string {
  return mapChars(text, (char) => char.toLowerCase());
}

function mapChars(text: string, convert: (char: string) => string): string {
  let mapped = "";
  for (const char of text) {
    const other = NO_TEXT.test(char) ? "\ufffd" : convert(char);
    mapped += [...other].length === 1 ? other : char;
  }
  return mapped;
}

/** Go's `strings.TrimSpace`. */
export function trimSpace(text: string): string {
  let end = text.length;
  while (end > 0 && SPACE.test(text[end - 1] ?? "")) end--;
  return text.slice(0, end).replace(SPACES_AROUND, "");
}

function describeError({ message }: RegexError): string {
  return `error parsing regexp: ${message}`;
}

function charge(searcher: RegexSearcher, text: string, meter: Meter): void {
  meter.charge(1 + Math.ceil((searcher.size * (text.length + 1)) / INSTRUCTIONS_PER_STEP));
}

/** Whether the pattern is found anywhere in the text. */
function matches(pattern: string, text: string, meter: Meter): boolean {
  const searcher = createSearcher(pattern);
  if (!searcher.ok) throw new CallFailure(describeError(searcher.error));
  charge(searcher.value, text, meter);
  return searcher.value.find(text, 0) !== undefined;
}

/** Go's `ReplaceAllString`: `$1`, `${1}` and `$name` stand for groups, an unknown one for nothing. */
function replaceAll(pattern: string, replacement: string, text: string, meter: Meter): string {
  const searcher = createSearcher(pattern);
  if (!searcher.ok) {
    // The function panics on such a pattern.
    throw new CallFailure(`regexp: Compile(${quoteGoRaw(pattern)}): ${describeError(searcher.error)}`);
  }
  charge(searcher.value, text, meter);
  let replaced = "";
  let copied = 0;
  let from = 0;
  while (from <= text.length) {
    const match = searcher.value.find(text, from);
    if (match === undefined) break;
    meter.charge(1);
    replaced += text.slice(copied, match.start);
    // An empty match right behind the last one does not count.
    if (match.end > copied || match.start === 0)
      replaced += expand(replacement, searcher.value, match.groups);
    if (replaced.length > meter.maxText) {
      throw new CallFailure(`over the limit of ${meter.maxText} characters`, "limit_exceeded");
    }
    copied = match.end;
    const isEmpty = match.end === match.start;
    from = isEmpty ? match.end + charLength(text, match.end) : match.end;
  }
  return replaced + text.slice(copied);
}

function charLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function expand(
  replacement: string,
  { groupNames }: RegexSearcher,
  groups: readonly (string | undefined)[],
): string {
  return replacement.replace(REFERENCE, (_, dollar?: string, bare?: string, braced?: string) => {
    if (dollar !== undefined) return "$";
    const name = bare ?? braced ?? "";
    if (DIGITS.test(name)) return groups[Number(name)] ?? "";
    // Of groups with one name the first that took part counts.
    return groups.find((group, index) => group !== undefined && groupNames[index] === name) ?? "";
  });
}

const QUERY_ESCAPE = /^%[\da-fA-F]{2}$/;

/** Go's `url.QueryUnescape`. */
export function unescapeQuery(text: string): string {
  const bytes: number[] = [];
  const source = bytesOf(text);
  for (let at = 0; at < source.length; at++) {
    const byte = source[at] ?? 0;
    if (byte === 0x2b) bytes.push(0x20);
    else if (byte !== 0x25) bytes.push(byte);
    else {
      const digits = textFromBytes(source.subarray(at, at + 3));
      if (!QUERY_ESCAPE.test(digits)) throw new CallFailure(`invalid URL escape ${quoteGo(digits)}`);
      bytes.push(Number.parseInt(digits.slice(1), 16));
      at += 2;
    }
  }
  return textFromBytes(Uint8Array.from(bytes));
}
