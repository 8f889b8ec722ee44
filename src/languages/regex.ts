import { RE2JS, RE2JSException, RE2Set } from "re2js";
import { LONE_SURROGATE } from "../base/patterns/lone-surrogate.js";
import type { Span } from "../base/position.js";
import { err, ok, type Result } from "../base/result.js";
import { parseRegex, type RegexToken, tokenizeRegex, withRegexFlags } from "./regex-tree.js";
import { valuesOfRegex } from "./regex-values.js";

/**
 * Where a pattern stands: PromQL parses the text of a `matcher` on its own, relabeling and `label_replace` only
 * compile it wrapped as `^(?s:…)$`, so `a)|(b` is refused by the first and accepted by the second.
 */
export type RegexUse = "matcher" | "relabel";

export interface RegexError {
  /** Go's text without its `error parsing regexp: ` prefix, such as ``missing closing ): `(` ``. */
  readonly message: string;
  /** The broken part. Absent when the error is about the pattern as a whole. */
  readonly span?: Span;
}

/** What a pattern matches when it has to match a whole value, with `.` matching newlines (Prometheus 3). */
export interface RegexAnalysis {
  /** The only value the pattern matches. */
  readonly literal?: string;
  /** All values the pattern matches, in the order in which it lists them, when there are at least two. */
  readonly alternatives?: readonly string[];
  /** The text every matching value begins with. */
  readonly prefix: string;
  /** Matches every value, as `.*` does. */
  readonly matchesEverything: boolean;
  /** Matches every value but the empty one, as `.+` does. */
  readonly matchesNonEmpty: boolean;
  readonly matchesEmpty: boolean;
  /** `(?i)` is switched on for some part. */
  readonly isCaseInsensitive: boolean;
  readonly hasLeadingWildcard: boolean;
  /** `^` in front of the whole pattern: redundant, since patterns are anchored. */
  readonly startAnchor: boolean;
  readonly endAnchor: boolean;
  /** Offsets of dots that stand between two word characters, as in `10.0.0.1`: probably meant as `\.`. */
  readonly unescapedDots: readonly number[];
  readonly groups: { readonly count: number; readonly names: readonly string[] };
}

/** Longer patterns are refused as too large, unless they are plain text (UTF-16 units). */
export const MAX_REGEX_LENGTH = 65_536;
const MAX_CACHED = 500;
/** Instructions; a short pattern may have a large program. */
const MAX_CACHED_SIZE = 1_000;

const PLAIN_PATTERN = /^(?:[\w:/ |,=@%&#~!;'"<>-]|\.[*+]?|\\[.|/-])*$/;
const PLAIN_VALUES = /^[\w:/ |-]*$/;
const PLAIN_WILDCARD = /^(\.[*+])?([\w:/ -]*)(\.[*+])?$/;
const WORD = /\w/;
const WHOLE_PATTERN_ERRORS: ReadonlySet<string> = new Set([
  "missing closing )",
  "unexpected )",
  "expression too large",
  "expression nests too deeply",
]);

/**
 * What RE2 says against `pattern`, or `undefined`.
 *
 * The engine is that of Go 1.19, which Prometheus 2.42 was built with; one built with Go 1.22 or later also accepts
 * `(?<name>…)`, which is refused here.
 */
export function checkRegex(pattern: string, use: RegexUse): RegexError | undefined {
  if (PLAIN_PATTERN.test(pattern)) return undefined;
  const key = `${use} ${pattern}`;
  const known = checked.get(key);
  if (known !== undefined) return known.error;
  // A matcher is compiled wrapped too; an open `\\Q` is all that only this finds.
  const error = (use === "matcher" ? findError(pattern) : undefined) ?? findWrappedError(pattern);
  remember(checked, key, error === undefined ? {} : { error });
  return error;
}

/** Never fails: about a pattern that RE2 refuses nothing is known. */
export function analyzeRegex(pattern: string): RegexAnalysis {
  let analysis = analyzed.get(pattern);
  if (analysis === undefined) {
    analysis = analyze(pattern);
    remember(analyzed, pattern, analysis);
  }
  return analysis;
}

/** Whether the empty value, and so a missing label, matches. */
export function matchesEmpty(pattern: string): boolean {
  return analyzeRegex(pattern).matchesEmpty;
}

/** A test for whole values, with `.` matching newlines. A pattern that RE2 refuses matches nothing. */
export function createMatcher(pattern: string): (value: string) => boolean {
  if (PLAIN_VALUES.test(pattern)) {
    const values = new Set(pattern.split("|"));
    return (value) => values.has(value);
  }
  const wildcard = PLAIN_WILDCARD.exec(pattern);
  // `.+.+` counts characters, which is not a matter of UTF-16 units.
  if (wildcard !== null && (wildcard[2] !== "" || wildcard[3] === undefined)) {
    return createWildcardMatcher(wildcard[1], wildcard[2] ?? "", wildcard[3]);
  }
  const known = compiled.get(pattern);
  const program = known ?? compile(pattern);
  if (program === undefined) return () => false;
  if (known === undefined && program.programSize() <= MAX_CACHED_SIZE) remember(compiled, pattern, program);
  return (value) => program.testExact(value);
}

const compiled = new Map<string, RE2JS>();
const checked = new Map<string, { readonly error?: RegexError }>();
const analyzed = new Map<string, RegexAnalysis>();

function remember<Value>(cache: Map<string, Value>, key: string, value: Value): void {
  if (key.length > 1_000) return;
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(key, value);
}

function createWildcardMatcher(
  before: string | undefined,
  text: string,
  after: string | undefined,
): (value: string) => boolean {
  const least = (before === ".+" ? 1 : 0) + text.length + (after === ".+" ? 1 : 0);
  if (before === undefined) return (value) => value.length >= least && value.startsWith(text);
  if (after === undefined) return (value) => value.length >= least && value.endsWith(text);
  const from = before === ".+" ? 1 : 0;
  const rest = after === ".+" ? 1 : 0;
  return (value) => {
    const at = value.indexOf(text, from);
    return at >= 0 && at + text.length + rest <= value.length;
  };
}

function compile(pattern: string): RE2JS | undefined {
  if (pattern.length > MAX_REGEX_LENGTH) return undefined;
  try {
    return RE2JS.compile(withUniqueGroupNames(pattern), RE2JS.DOTALL);
  } catch {
    return undefined;
  }
}

interface EngineError {
  readonly error: string;
  readonly fragment: string;
}

/** Parses without compiling: the program of a short pattern can be large. */
function parseWithEngine(pattern: string): EngineError | undefined {
  try {
    new RE2Set(RE2Set.ANCHOR_BOTH).add(pattern);
    return undefined;
  } catch (error) {
    // The engine's own types declare both fields; anything else it throws is the recursion of a hostile pattern.
    const { error: text, input } = error as { readonly error?: string; readonly input?: string | null };
    if (!(error instanceof RE2JSException) || text === undefined) {
      return { error: "expression nests too deeply", fragment: pattern };
    }
    const renamed = withUniqueGroupNames(pattern);
    if (text === "duplicate capture group name" && renamed !== pattern) return parseWithEngine(renamed);
    return { error: text, fragment: input ?? "" };
  }
}

function findError(pattern: string): RegexError | undefined {
  if (pattern.length > MAX_REGEX_LENGTH) return { message: "expression too large" };
  const surrogate = pattern.search(LONE_SURROGATE);
  if (surrogate >= 0) {
    return {
      message: `invalid UTF-8: \`${pattern.slice(surrogate)}\``,
      span: { start: surrogate, end: surrogate + 1 },
    };
  }
  const error = describe(pattern, parseWithEngine(pattern));
  const angle = pattern.includes("(?<") ? findAngleGroup(pattern) : undefined;
  if (angle === undefined) return error;
  // A missing `)` shows only at the end of the pattern.
  const isEarlier = (error?.span?.start ?? angle) < angle && !error?.message.startsWith("missing closing )");
  if (isEarlier) return error;
  return { message: "invalid or unsupported Perl syntax: `(?<`", span: { start: angle, end: angle + 3 } };
}

const WRAPPER = "^(?s:";

function findWrappedError(pattern: string): RegexError | undefined {
  const error = findError(`${WRAPPER}${pattern})$`);
  if (error?.span === undefined) return error;
  const clamp = (offset: number): number => Math.min(Math.max(offset - WRAPPER.length, 0), pattern.length);
  // Where the wrapper closes a group or takes a backslash, the place to mend is the one in the bare pattern.
  const span = findError(pattern)?.span ?? { start: clamp(error.span.start), end: clamp(error.span.end) };
  return { ...error, span };
}

function describe(pattern: string, error: EngineError | undefined): RegexError | undefined {
  if (error === undefined) return undefined;
  const fragment = WHOLE_PATTERN_ERRORS.has(error.error) ? pattern : error.fragment;
  const message = `${error.error}: \`${fragment}\``;
  const span = locate(pattern, error);
  return span === undefined ? { message } : { message, span };
}

function locate(pattern: string, { error, fragment }: EngineError): Span | undefined {
  if (error === "missing closing )" || error === "unexpected )") return findUnbalanced(pattern);
  if (error === "trailing backslash at end of expression") {
    return { start: pattern.length - 1, end: pattern.length };
  }
  if (WHOLE_PATTERN_ERRORS.has(error)) return undefined;
  // The engine names the fragment, not its place, and the same text may stand earlier where it is fine.
  let start = -1;
  for (let tries = 0; tries < 16; tries++) {
    start = pattern.indexOf(fragment, start + 1);
    if (start < 0) return undefined;
    const end = start + fragment.length;
    if (end === pattern.length || parseWithEngine(pattern.slice(0, end))?.error === error)
      return { start, end };
  }
  return undefined;
}

function findUnbalanced(pattern: string): Span | undefined {
  const open: RegexToken[] = [];
  for (const token of tokenizeRegex(pattern)) {
    if (token.type === "open") open.push(token);
    else if (token.type === "close" && open.pop() === undefined)
      return { start: token.start, end: token.end };
  }
  const last = open.pop();
  return last === undefined ? undefined : { start: last.start, end: last.end };
}

function findAngleGroup(pattern: string): number | undefined {
  return tokenizeRegex(pattern).find(({ start, type }) => type === "open" && pattern.startsWith("(?<", start))
    ?.start;
}

/** Go lets two groups have the same name, the engine does not; a match does not depend on names. */
function withUniqueGroupNames(pattern: string): string {
  if (!pattern.includes("(?P<") && !pattern.includes("(?<")) return pattern;
  let text = "";
  let copied = 0;
  for (const token of tokenizeRegex(pattern)) {
    if (token.type !== "open" || token.name === undefined) continue;
    text += `${pattern.slice(copied, token.start)}(?P<g${token.start}>`;
    copied = token.end;
  }
  return text + pattern.slice(copied);
}

const NOTHING_KNOWN: RegexAnalysis = {
  prefix: "",
  matchesEverything: false,
  matchesNonEmpty: false,
  matchesEmpty: false,
  isCaseInsensitive: false,
  hasLeadingWildcard: false,
  startAnchor: false,
  endAnchor: false,
  unescapedDots: [],
  groups: { count: 0, names: [] },
};

function analyze(pattern: string): RegexAnalysis {
  if (pattern.length > MAX_REGEX_LENGTH) return NOTHING_KNOWN;
  if (!PLAIN_PATTERN.test(pattern) && parseWithEngine(pattern) !== undefined) return NOTHING_KNOWN;
  const tokens = tokenizeRegex(pattern);
  const { exact, prefix, empty, covers } = valuesOfRegex(parseRegex(tokens));
  const [literal] = exact ?? [];
  const solid = tokens.filter(({ type }) => type !== "flags" && type !== "open" && type !== "close");
  const afterAnchor = solid.findIndex(({ type }) => type !== "start");
  const leading = solid[afterAnchor + 1];
  const groups = tokens.filter((token) => token.type === "open" && token.captures);
  return {
    ...(exact?.length === 1 && literal !== undefined ? { literal } : {}),
    ...(exact !== undefined && exact.length > 1 ? { alternatives: exact } : {}),
    prefix,
    matchesEverything: covers && empty,
    matchesNonEmpty: covers && !empty,
    matchesEmpty: empty,
    isCaseInsensitive: tokens.some(
      (token) =>
        (token.type === "open" || token.type === "flags") && withRegexFlags(NO_FLAGS, token.flags).has("i"),
    ),
    hasLeadingWildcard:
      solid[afterAnchor]?.type === "dot" && leading?.type === "repeat" && leading.max === Infinity,
    startAnchor: solid[0]?.type === "start",
    endAnchor: solid.at(-1)?.type === "end",
    unescapedDots: findUnescapedDots(tokens),
    groups: {
      count: groups.length,
      names: groups.flatMap((token) =>
        token.type === "open" && token.name !== undefined ? [token.name] : [],
      ),
    },
  };
}

const NO_FLAGS: ReadonlySet<string> = new Set();

function findUnescapedDots(tokens: readonly RegexToken[]): readonly number[] {
  const isWord = (token: RegexToken | undefined): boolean => token?.type === "char" && WORD.test(token.char);
  return tokens
    .filter(({ type }, at) => type === "dot" && isWord(tokens[at - 1]) && isWord(tokens[at + 1]))
    .map(({ start }) => start);
}

/** What one match found, in UTF-16 units of the text. */
export interface RegexMatch extends Span {
  /** Of the whole match and each group; `undefined` for a group that took no part. */
  readonly groups: readonly (string | undefined)[];
}

/** A pattern as Go's `regexp` package runs it: not anchored, and `.` matches no newline. */
export interface RegexSearcher {
  /** Instructions of the program; a search takes this times the length of the text at most. */
  readonly size: number;
  /** The name of each group, the first being the whole match, which has none. */
  readonly groupNames: readonly (string | undefined)[];
  /** The first match that begins at `from` or behind it. */
  readonly find: (text: string, from: number) => RegexMatch | undefined;
}

/** The pattern ready to search with; what RE2 says against it otherwise. */
export function createSearcher(pattern: string): Result<RegexSearcher, RegexError> {
  const error = findError(pattern);
  if (error !== undefined) return err(error);
  const program = RE2JS.compile(withUniqueGroupNames(pattern));
  const names = tokenizeRegex(pattern).flatMap((token) =>
    token.type === "open" && token.captures ? [token.name] : [],
  );
  return ok({
    size: program.programSize(),
    groupNames: [undefined, ...names],
    find: (text, from) => {
      const matcher = program.matcher(text);
      if (!matcher.find(from)) return undefined;
      const groups = [undefined, ...names].map((_, index) => matcher.group(index) ?? undefined);
      return { start: matcher.start(), end: matcher.end(), groups };
    },
  });
}
