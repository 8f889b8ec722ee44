import type { Span } from "../base/position.js";
import { err, ok, type Result } from "../base/result.js";

/** A pattern of Go's `path/filepath`, split at its slashes. */
export interface GoGlob {
  readonly isAbsolute: boolean;
  /** Without `.` and, but at the start of a relative one, without `..`. */
  readonly segments: readonly GoGlobSegment[];
}

export interface GoGlobSegment {
  /** What a name has to be, where only one is meant. */
  readonly literal?: string;
  readonly parts: readonly GoGlobPart[];
}

/** A code point, or what stands for some. */
export type GoGlobPart =
  | { readonly type: "char"; readonly char: string }
  | { readonly type: "any" }
  | { readonly type: "star" }
  | { readonly type: "class"; readonly isNegated: boolean; readonly ranges: readonly CharRange[] };
export type CharRange = readonly [from: string, to: string];

export interface GoGlobError {
  readonly message: string;
  readonly span: Span;
  /** Whether Go sees it in any case. After a star it comes that far only when there is a file whose name fits until then. */
  readonly isAlwaysSeen: boolean;
}

/**
 * Reads a pattern as `filepath.Match` of Go does on Unix: `*` and `?` within a name, `[a-z]`, `[^a-z]`, and a backslash before a
 * character that means itself. `{a,b}` and `**` mean nothing special.
 */
export function parseGoGlob(pattern: string): Result<GoGlob, GoGlobError> {
  const segments: GoGlobSegment[] = [];
  const isAbsolute = pattern.startsWith("/");
  let start = 0;
  let hasStar = false;
  for (const text of pattern.split("/")) {
    const { parts, problem } = parseSegment(text);
    hasStar ||= parts.some(({ type }) => type === "star");
    if (problem !== undefined) {
      const span = { start: start + problem.start, end: start + problem.end };
      return err({ message: problem.message, span, isAlwaysSeen: !hasStar });
    }
    add(segments, parts, isAbsolute);
    start += text.length + 1;
  }
  return ok({ isAbsolute, segments });
}

/** As `filepath.Clean` does, which Alertmanager runs on the pattern. */
function add(segments: GoGlobSegment[], parts: readonly GoGlobPart[], isAbsolute: boolean): void {
  const chars = parts.map((part) => (part.type === "char" ? part.char : undefined));
  const literal = chars.includes(undefined) ? undefined : chars.join("");
  if (literal === "" || literal === ".") return;
  const isBelow = segments.length > 0 && segments.at(-1)?.literal !== "..";
  if (literal !== "..") segments.push(literal === undefined ? { parts } : { parts, literal });
  else if (isBelow) segments.pop();
  else if (!isAbsolute) segments.push({ parts, literal });
}

interface Parsed {
  /** Up to the problem, if there is one. */
  readonly parts: readonly GoGlobPart[];
  readonly problem?: Span & { readonly message: string };
}

function parseSegment(text: string): Parsed {
  const parts: GoGlobPart[] = [];
  let at = 0;
  while (at < text.length) {
    const char = charAt(text, at);
    if (char === "[") {
      const parsed = parseClass(text, at);
      if ("message" in parsed) return { parts, problem: { ...parsed, start: at } };
      parts.push(parsed.part);
      at = parsed.end;
    } else if (char === "\\") {
      const escaped = charAt(text, at + 1);
      if (escaped === "")
        return { parts, problem: { message: "nothing follows the backslash", start: at, end: at + 1 } };
      parts.push({ type: "char", char: escaped });
      at += 1 + escaped.length;
    } else {
      parts.push(char === "*" ? { type: "star" } : char === "?" ? { type: "any" } : { type: "char", char });
      at += char.length;
    }
  }
  return { parts };
}

/** The class that begins at `open`. It has a range at least, so that a bracket right at its start does not close it. */
function parseClass(
  text: string,
  open: number,
): { readonly part: GoGlobPart; readonly end: number } | { readonly message: string; readonly end: number } {
  const isNegated = text.charAt(open + 1) === "^";
  const ranges: CharRange[] = [];
  let at = open + (isNegated ? 2 : 1);
  const take = (): string => {
    if (text.charAt(at) === "-" || text.charAt(at) === "]") return "";
    if (text.charAt(at) === "\\") at++;
    const char = charAt(text, at);
    at += char.length;
    return char;
  };
  while (text.charAt(at) !== "]" || ranges.length === 0) {
    const from = take();
    const isRange = from !== "" && text.charAt(at) === "-";
    if (isRange) at++;
    const to = isRange ? take() : from;
    if (to === "") {
      const next = text.charAt(at);
      const message = next === "" ? "the bracket is not closed" : `a character is expected before ${next}`;
      return { message, end: at + next.length };
    }
    ranges.push([from, to]);
  }
  return { part: { type: "class", isNegated, ranges }, end: at + 1 };
}

function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** Whether a name, which has no slash, fits. */
export function fitsSegment({ literal, parts }: GoGlobSegment, name: string): boolean {
  if (literal !== undefined) return name === literal;
  const chars = [...name];
  let part = 0;
  let char = 0;
  /** The last star, and where what follows it was last tried. */
  let star = -1;
  let tried = 0;
  while (char < chars.length) {
    const current = parts[part];
    if (current?.type === "star") {
      star = part++;
      tried = char;
    } else if (current !== undefined && fitsChar(current, chars[char] ?? "")) {
      part++;
      char++;
    } else if (star >= 0) {
      part = star + 1;
      char = ++tried;
    } else return false;
  }
  return parts.slice(part).every(({ type }) => type === "star");
}

function fitsChar(part: GoGlobPart, char: string): boolean {
  if (part.type === "char") return part.char === char;
  if (part.type !== "class") return true;
  const code = codeOf(char);
  return part.ranges.some(([from, to]) => codeOf(from) <= code && code <= codeOf(to)) !== part.isNegated;
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}

/** Whether a path fits that starts where a relative pattern does; of an absolute one the path is absolute, too. */
export function fitsGoGlob({ isAbsolute, segments }: GoGlob, path: string): boolean {
  if (path.startsWith("/") !== isAbsolute) return false;
  const names = path.split("/").slice(isAbsolute ? 1 : 0);
  return (
    names.length === segments.length &&
    segments.every((segment, index) => fitsSegment(segment, names[index] ?? ""))
  );
}
