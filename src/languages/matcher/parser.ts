import { err, ok, type Result } from "../../base/result.js";
import { parseClassicMatcher, parseClassicMatchers } from "./classic.js";
import type { Matcher, MatcherError, MatcherErrorCode, MatcherMode, ParsedMatcher } from "./matcher.js";
import { printMatcher } from "./printer.js";
import { parseUtf8Matchers } from "./utf8.js";

export interface MatcherOptions {
  /** `fallback` by default, as in Alertmanager 0.27 and later. */
  readonly mode?: MatcherMode;
}

/** What Alertmanager warns of in its log when the fallback mode takes the result of the classic parser. */
export type FallbackWarning =
  | {
      /** Only the classic parser reads the text: a server in UTF-8 mode will refuse it. */
      readonly kind: "incompatible";
      /** What the UTF-8 parser says. */
      readonly error: MatcherError;
      /** The same matchers, written so that both parsers agree on them. */
      readonly suggestion: string;
    }
  | {
      /** Both parsers read the text, and differently, as `a="\t"`. */
      readonly kind: "disagreement";
      /** What a server in UTF-8 mode will read. */
      readonly utf8: readonly ParsedMatcher[];
    };

interface Choice<List> {
  readonly matchers: List;
  readonly warning?: FallbackWarning;
}

export interface MatcherParse {
  readonly matcher: ParsedMatcher;
  readonly warning?: FallbackWarning;
}

/**
 * Matchers in the order of the text; Alertmanager sorts them as `compareMatchers` does. Empty for `{}` and an empty text, which
 * Alertmanager logs as a disagreement, though its parsers mean the same.
 */
export interface MatchersParse extends Choice<readonly ParsedMatcher[]> {}

/** Longer texts are refused (UTF-16 units). */
export const MAX_MATCHERS_LENGTH = 100_000;

/**
 * A list of matchers, as an item under `matchers` in a route or an inhibit rule: `{a="b",c=~"d|e"}`, braces or none.
 * Never throws.
 *
 * @example
 * import { parseMatchers } from "tocsin/matcher";
 * const result = parseMatchers('severity=~"warning|critical",team=db');
 * if (result.ok) result.value.matchers.map(({ name }) => name); // ["severity", "team"]
 */
export function parseMatchers(
  text: string,
  { mode = "fallback" }: MatcherOptions = {},
): Result<MatchersParse, MatcherError> {
  return choose(text, mode, parseClassicMatchers, parseUtf8Matchers);
}

/**
 * A single matcher, as a filter of the API or an argument of amtool: without braces, and only one. The classic parser
 * takes everything behind the operator for the value: `a=b,c=d` has the value `b,c=d`. Never throws.
 */
export function parseMatcher(
  text: string,
  { mode = "fallback" }: MatcherOptions = {},
): Result<MatcherParse, MatcherError> {
  if (mode !== "classic" && (text.startsWith("{") || text.endsWith("}")))
    return fail("unexpectedBrace", `unexpected open or close brace: ${text}`, text);
  const result = choose(text, mode, parseOneClassic, parseOneUtf8);
  if (!result.ok) return result;
  const { matchers, ...rest } = result.value;
  return ok({ matcher: matchers[0], ...rest });
}

function parseOneClassic(text: string): Result<readonly [ParsedMatcher], MatcherError> {
  const result = parseClassicMatcher(text);
  return result.ok ? ok([result.value]) : result;
}

function parseOneUtf8(text: string): Result<readonly [ParsedMatcher], MatcherError> {
  const result = parseUtf8Matchers(text);
  if (!result.ok) return result;
  const [first, ...others] = result.value;
  if (first === undefined) return fail("wrongCount", "no matchers", text);
  if (others.length === 0) return ok([first]);
  return fail("wrongCount", `expected 1 matcher, found ${result.value.length}`, text);
}

function choose<List extends readonly ParsedMatcher[]>(
  text: string,
  mode: MatcherMode,
  parseClassic: (text: string) => Result<List, MatcherError>,
  parseUtf8: (text: string) => Result<List, MatcherError>,
): Result<Choice<List>, MatcherError> {
  if (text.length > MAX_MATCHERS_LENGTH)
    return fail("tooLong", `matchers of more than ${MAX_MATCHERS_LENGTH} characters`, text);
  if (mode !== "fallback") {
    const result = mode === "classic" ? parseClassic(text) : parseUtf8(text);
    return result.ok ? ok({ matchers: result.value }) : result;
  }
  const utf8 = parseUtf8(text);
  const classic = parseClassic(text);
  if (!classic.ok) return utf8.ok ? ok({ matchers: utf8.value }) : classic;
  const warning = compareResults(utf8, classic.value);
  return ok({ matchers: classic.value, ...(warning === undefined ? {} : { warning }) });
}

function compareResults(
  utf8: Result<readonly ParsedMatcher[], MatcherError>,
  matchers: readonly ParsedMatcher[],
): FallbackWarning | undefined {
  if (!utf8.ok) {
    return { kind: "incompatible", error: utf8.error, suggestion: matchers.map(printMatcher).join(",") };
  }
  return areSame(matchers, utf8.value) ? undefined : { kind: "disagreement", utf8: utf8.value };
}

function areSame(left: readonly Matcher[], right: readonly Matcher[]): boolean {
  return left.length === right.length && left.every((matcher, index) => isSame(matcher, right[index]));
}

function isSame({ name, operator, value }: Matcher, other: Matcher | undefined): boolean {
  return name === other?.name && operator === other.operator && value === other.value;
}

function fail(code: MatcherErrorCode, message: string, text: string): Result<never, MatcherError> {
  return err({ code, message, span: { start: 0, end: text.length } });
}
