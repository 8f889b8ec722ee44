import type { Span } from "../base/position.js";

export type AssertionType = "start" | "end" | "boundary" | "not-boundary";

/** A part of a pattern. */
export type RegexToken = Span &
  (
    | { readonly type: "char"; readonly char: string }
    | { readonly type: "dot" | "bar" | "close" }
    | { readonly type: AssertionType }
    /** `chars` lists what a class without ranges and escapes holds. */
    | { readonly type: "class"; readonly chars?: readonly string[] }
    | { readonly type: "open"; readonly captures: boolean; readonly name?: string; readonly flags: string }
    | { readonly type: "flags"; readonly flags: string }
    | { readonly type: "repeat"; readonly min: number; readonly max: number }
  );

/** A pattern as a tree; groups leave none of their own. */
export type RegexNode =
  | { readonly type: "char"; readonly char: string; readonly folds: boolean }
  | { readonly type: "dot"; readonly matchesNewline: boolean }
  | { readonly type: "class"; readonly chars?: readonly string[] }
  | { readonly type: AssertionType }
  | { readonly type: "concat" | "alternate"; readonly nodes: readonly RegexNode[] }
  | { readonly type: "repeat"; readonly node: RegexNode; readonly min: number; readonly max: number };

const GROUP = /\((?:\?P?<(?<name>\w+)>|\?(?<flags>[imsU-]*)(?<close>[:)]))?/y;
const REPEAT = /(?:([*+?])|\{(\d{1,5})(,(\d{0,5}))?\})\??/y;
const QUOTED = /\\Q(.*?)(?:\\E|$)/sy;
const ESCAPE = /\\(?:[pP](?:\{[^}]*\}?|.?)|x(?:\{[^}]*\}?|.{0,2})|[0-7]{1,3}|.?)/suy;
const CLASS_ITEM = /\[:\^?\w+:\]|\\(?:[pP](?:\{[^}]*\}?|.?)|.?)|./suy;
const PLAIN_CLASS_ITEM = /^(?:\\[^\w]|[^-\\])$/u;
const UNICODE_CLASS = /^\\[pP]/;
const HEX_ESCAPE = /^\\x\{?([\da-fA-F]+)\}?$/;
const OCTAL_ESCAPE = /^\\([0-7]+)$/;
const ESCAPE_TYPES: ReadonlyMap<string, AssertionType | "class"> = new Map([
  ["\\A", "start"],
  ["\\z", "end"],
  ["\\b", "boundary"],
  ["\\B", "not-boundary"],
  ...["\\d", "\\D", "\\s", "\\S", "\\w", "\\W"].map((text) => [text, "class"] as const),
]);
const ESCAPED_CHARS: ReadonlyMap<string, string> = new Map([
  ["\\a", "\x07"],
  ["\\f", "\f"],
  ["\\n", "\n"],
  ["\\r", "\r"],
  ["\\t", "\t"],
  ["\\v", "\v"],
]);
const SIMPLE_TYPES: ReadonlyMap<string, "dot" | "start" | "end" | "bar" | "close"> = new Map([
  [".", "dot"],
  ["^", "start"],
  ["$", "end"],
  ["|", "bar"],
  [")", "close"],
]);

/** Cuts a pattern into its parts. Of a broken pattern only the brackets are worth reading. */
export function tokenizeRegex(pattern: string): readonly RegexToken[] {
  const tokens: RegexToken[] = [];
  for (let start = 0; start < pattern.length; ) {
    if (pattern.startsWith("\\Q", start)) {
      const [whole, quoted = ""] = match(QUOTED, pattern, start) ?? [""];
      let at = start + 2;
      for (const char of quoted) {
        tokens.push({ type: "char", char, start: at, end: at + char.length });
        at += char.length;
      }
      start += whole.length;
    } else {
      const token = readToken(pattern, start);
      tokens.push(token);
      start = token.end;
    }
  }
  return tokens;
}

function readToken(pattern: string, start: number): RegexToken {
  const char = String.fromCodePoint(pattern.codePointAt(start) ?? 0);
  const simple = SIMPLE_TYPES.get(char);
  if (simple !== undefined) return { type: simple, start, end: start + 1 };
  if (char === "\\") return readEscape(pattern, start);
  if (char === "[") return readClass(pattern, start);
  if (char === "(") return readGroup(pattern, start);
  const repeat = match(REPEAT, pattern, start);
  if (repeat === undefined) return { type: "char", char, start, end: start + char.length };
  const [whole, operator, least = "0", range, most] = repeat;
  const end = start + whole.length;
  if (operator !== undefined) {
    return {
      type: "repeat",
      min: operator === "+" ? 1 : 0,
      max: operator === "?" ? 1 : Infinity,
      start,
      end,
    };
  }
  const min = Number(least);
  const max = range === undefined ? min : most === undefined || most === "" ? Infinity : Number(most);
  return { type: "repeat", min, max, start, end };
}

function readGroup(pattern: string, start: number): RegexToken {
  const found = match(GROUP, pattern, start);
  const groups = found?.groups ?? {};
  const end = start + (found?.[0].length ?? 1);
  const flags = groups["flags"];
  if (flags !== undefined) {
    if (groups["close"] === ")") return { type: "flags", flags, start, end };
    return { type: "open", captures: false, flags, start, end };
  }
  const name = groups["name"];
  return { type: "open", captures: true, flags: "", ...(name === undefined ? {} : { name }), start, end };
}

function readEscape(pattern: string, start: number): RegexToken {
  const text = match(ESCAPE, pattern, start)?.[0] ?? "\\";
  const end = start + text.length;
  const type = UNICODE_CLASS.test(text) ? "class" : ESCAPE_TYPES.get(text);
  if (type !== undefined) return { type, start, end };
  const hex = HEX_ESCAPE.exec(text)?.[1];
  const octal = OCTAL_ESCAPE.exec(text)?.[1];
  const code = Number.parseInt(hex ?? octal ?? "", hex === undefined ? 8 : 16);
  const char = code <= 0x10ffff ? String.fromCodePoint(code) : (ESCAPED_CHARS.get(text) ?? text.slice(1));
  return { type: "char", char, start, end };
}

function readClass(pattern: string, start: number): RegexToken {
  let at = start + 1;
  const chars: string[] = [];
  let isPlain = true;
  if (pattern[at] === "^") {
    isPlain = false;
    at++;
  }
  for (let first = true; at < pattern.length && (first || pattern[at] !== "]"); first = false) {
    const item = match(CLASS_ITEM, pattern, at)?.[0] ?? "";
    at += item.length;
    isPlain &&= PLAIN_CLASS_ITEM.test(item);
    chars.push(item.startsWith("\\") ? item.slice(1) : item);
  }
  const end = Math.min(at + 1, pattern.length);
  return isPlain ? { type: "class", chars, start, end } : { type: "class", start, end };
}

function match(regex: RegExp, text: string, at: number): RegExpExecArray | undefined {
  regex.lastIndex = at;
  return regex.exec(text) ?? undefined;
}

interface Frame {
  readonly flags: ReadonlySet<string>;
  readonly branches: RegexNode[];
  nodes: RegexNode[];
}

/** Builds the tree of a pattern that RE2 accepts. A group of one thing is that thing, so the tree is as deep as RE2's. */
export function parseRegex(tokens: readonly RegexToken[]): RegexNode {
  const outer: Frame[] = [];
  let flags: ReadonlySet<string> = new Set("s");
  let frame: Frame = { flags, branches: [], nodes: [] };
  for (const token of tokens) {
    switch (token.type) {
      case "open":
        outer.push(frame);
        frame = { flags, branches: [], nodes: [] };
        flags = withRegexFlags(flags, token.flags);
        break;
      case "close": {
        const node = closeFrame(frame);
        flags = frame.flags;
        frame = outer.pop() ?? frame;
        frame.nodes.push(node);
        break;
      }
      case "bar":
        frame.branches.push(join("concat", frame.nodes));
        frame.nodes = [];
        break;
      case "flags":
        flags = withRegexFlags(flags, token.flags);
        break;
      case "repeat":
        frame.nodes.push({
          type: "repeat",
          node: frame.nodes.pop() ?? EMPTY_REGEX,
          min: token.min,
          max: token.max,
        });
        break;
      case "char":
        frame.nodes.push({ type: "char", char: token.char, folds: flags.has("i") });
        break;
      case "dot":
        frame.nodes.push({ type: "dot", matchesNewline: flags.has("s") });
        break;
      case "class":
        frame.nodes.push(flags.has("i") ? { type: "class" } : token);
        break;
      default:
        frame.nodes.push(token);
    }
  }
  return closeFrame(frame);
}

export const EMPTY_REGEX: RegexNode = { type: "concat", nodes: [] };

function closeFrame({ branches, nodes }: Frame): RegexNode {
  return join("alternate", [...branches, join("concat", nodes)]);
}

function join(type: "concat" | "alternate", nodes: readonly RegexNode[]): RegexNode {
  return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { type, nodes };
}

/** `i-s` switches `i` on and `s` off. */
export function withRegexFlags(flags: ReadonlySet<string>, change: string): ReadonlySet<string> {
  const [on = "", off = ""] = change.split("-");
  return new Set([...flags, ...on].filter((flag) => !off.includes(flag)));
}
