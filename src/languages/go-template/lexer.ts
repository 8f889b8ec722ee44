import type { Span } from "../../base/position.js";
import { quoteGo } from "./strconv.js";

export const KEYWORDS = [
  "block",
  "break",
  "continue",
  "define",
  "else",
  "end",
  "if",
  "range",
  "template",
  "with",
] as const;
export type Keyword = (typeof KEYWORDS)[number];

export type TokenType =
  | Keyword
  | "text"
  | "comment"
  | "left-delimiter"
  | "right-delimiter"
  | "space"
  | "assign"
  | "declare"
  | "pipe"
  | "left-paren"
  | "right-paren"
  | "string"
  | "raw-string"
  | "char-constant"
  | "number"
  | "complex"
  | "bool"
  | "nil"
  | "dot"
  | "field"
  | "variable"
  | "identifier"
  | "char"
  | "error"
  | "eof";

export interface Token extends Span {
  readonly type: TokenType;
  /** The text as written; of an error its message; of a text what trim markers leave. */
  readonly value: string;
  /** Line of the first character, from 1. Only line feeds count. */
  readonly line: number;
}

const SPACE = /[ \t\r\n]/;
const SPACES = /[ \t\r\n]+/y;
const LEADING_SPACES = /[ \t\r\n]*/y;
const WORD = /[\p{L}\p{Nd}_]+/uy;
const WORD_CHAR = /[\p{L}\p{Nd}_]/uy;
const NUMBER_PART =
  /[+-]?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?)i?/y;
const NUMBER_START = /[+-]|\.?\d/y;
const ENDS_WORD = /[ \t\r\n.,|:()]/;
const PRINTABLE_ASCII = /[ -~]/;
const PRINTABLE = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;
const WORD_TYPES: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ...KEYWORDS.map((word) => [word, word] as const),
  [".", "dot"],
  ["true", "bool"],
  ["false", "bool"],
  ["nil", "nil"],
]);

/** All tokens of a template, the last being `eof`. Unlike Go's lexer it goes on behind an error. */
export function lexGoTemplate(text: string): readonly Token[] {
  return new TemplateLexer(text).run();
}

class TemplateLexer {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  #at = 0;
  #parens = 0;
  #line = 1;
  /** Offset of the line feed that ends `#line`. */
  #lineEnd: number;
  /** A right delimiter found by looking ahead, or the end of the text when there is none. */
  #closing = -1;
  /** No comment ends from here on. */
  #hasOpenComment = false;

  constructor(text: string) {
    this.#text = text;
    this.#lineEnd = this.#indexOf("\n", 0);
  }

  run(): readonly Token[] {
    while (this.#lexText()) {
      if (this.#isComment()) this.#lexComment();
      else this.#lexAction();
    }
    this.#push("eof", "", this.#text.length, this.#text.length);
    return this.#tokens;
  }

  #push(type: TokenType, value: string, start: number, end: number): void {
    while (this.#lineEnd < start) {
      this.#line++;
      this.#lineEnd = this.#indexOf("\n", this.#lineEnd + 1);
    }
    this.#tokens.push({ type, value, start, end, line: this.#line });
    this.#at = end;
  }

  #indexOf(part: string, from: number): number {
    const at = this.#text.indexOf(part, from);
    return at < 0 ? this.#text.length : at;
  }

  #match(regex: RegExp, at = this.#at): string {
    regex.lastIndex = at;
    return regex.exec(this.#text)?.[0] ?? "";
  }

  /** Reads up to the next `{{`; false at the end of the text. */
  #lexText(): boolean {
    const start = this.#at;
    const end = this.#indexOf("{{", start);
    const isTrimmed = this.#hasLeftTrim(end);
    let textEnd = end;
    while (isTrimmed && textEnd > start && SPACE.test(this.#text[textEnd - 1] ?? "")) textEnd--;
    if (textEnd > start) this.#push("text", this.#text.slice(start, textEnd), start, textEnd);
    this.#at = end;
    return end < this.#text.length;
  }

  #hasLeftTrim(delimiter: number): boolean {
    return this.#text[delimiter + 2] === "-" && SPACE.test(this.#text[delimiter + 3] ?? "");
  }

  /** Offset behind the `}}` or ` -}}` at `at`, or -1. */
  #afterRightDelimiter(at: number): number {
    if (this.#text.startsWith("}}", at)) return at + 2;
    return SPACE.test(this.#text[at] ?? "") && this.#text.startsWith("-}}", at + 1) ? at + 4 : -1;
  }

  #skipTrimmed(delimiter: number): void {
    if (!this.#text.startsWith("}}", delimiter)) this.#at += this.#match(LEADING_SPACES).length;
  }

  #isComment(): boolean {
    return this.#text.startsWith("/*", this.#at + (this.#hasLeftTrim(this.#at) ? 4 : 2));
  }

  #lexComment(): void {
    const start = this.#at;
    const mark = start + (this.#hasLeftTrim(start) ? 4 : 2);
    const end = this.#hasOpenComment ? -1 : this.#text.indexOf("*/", mark + 2);
    const after = end < 0 ? -1 : this.#afterRightDelimiter(end + 2);
    this.#hasOpenComment = end < 0;
    if (after >= 0) {
      this.#push("comment", this.#text.slice(mark + 2, end), start, after);
      this.#skipTrimmed(end + 2);
      return;
    }
    const message = end < 0 ? "unclosed comment" : "comment ends before closing delimiter";
    this.#push("error", message, mark, Math.min(this.#indexOf("}}", mark) + 2, this.#text.length));
  }

  #lexAction(): void {
    const start = this.#at;
    const inner = start + (this.#hasLeftTrim(start) ? 4 : 2);
    this.#push("left-delimiter", "{{", start, inner);
    this.#parens = 0;
    while (this.#tokens.at(-1)?.type !== "right-delimiter") {
      const error = this.#lexInAction();
      if (error !== undefined) this.#recover(error);
    }
  }

  /** Gives the action up: it ends at the next `}}`, or where the next action begins. */
  #recover(message: string): void {
    const start = this.#at;
    if (this.#closing < start) this.#closing = this.#indexOf("}}", start);
    const opening = this.#indexOf("{{", start);
    this.#push("error", message, start, Math.min(this.#closing, opening));
    const end = this.#closing <= opening ? Math.min(this.#closing + 2, this.#text.length) : opening;
    this.#push("right-delimiter", "}}", this.#at, end);
  }

  /** Reads one token at `#at`; what Go says when there is none. */
  #lexInAction(): string | undefined {
    const text = this.#text;
    const start = this.#at;
    const after = this.#afterRightDelimiter(start);
    if (after >= 0) {
      if (this.#parens > 0) return "unclosed left paren";
      this.#push("right-delimiter", "}}", start, after);
      this.#skipTrimmed(start);
      return undefined;
    }
    const char = text[start];
    if (char === undefined) return "unclosed action";
    if (SPACE.test(char)) return this.#lexSpace();
    switch (char) {
      case "=":
        return this.#take("assign", 1);
      case "|":
        return this.#take("pipe", 1);
      case ":":
        return text[start + 1] === "=" ? this.#take("declare", 2) : "expected :=";
      case '"':
        return this.#lexQuoted("string", "unterminated quoted string");
      case "'":
        return this.#lexQuoted("char-constant", "unterminated character constant");
      case "`":
        return this.#lexRawString();
      case "$":
        return this.#lexName("variable");
      case "(":
        this.#parens++;
        return this.#take("left-paren", 1);
      case ")":
        if (this.#parens === 0) return "unexpected right paren";
        this.#parens--;
        return this.#take("right-paren", 1);
    }
    if (this.#match(NUMBER_START) !== "") return this.#lexNumber();
    if (char === ".") return start + 1 === text.length ? this.#lexNumber() : this.#lexName("field");
    if (this.#match(WORD) !== "") return this.#lexName("identifier");
    if (!PRINTABLE_ASCII.test(char)) return `unrecognized character in action: ${describeChar(text, start)}`;
    return this.#take("char", 1);
  }

  #take(type: TokenType, length: number): undefined {
    const start = this.#at;
    this.#push(type, this.#text.slice(start, start + length), start, start + length);
  }

  #lexSpace(): undefined {
    const start = this.#at;
    const length = this.#match(SPACES).length;
    // The last space may belong to the trim marker of the right delimiter.
    const end = start + length - (this.#afterRightDelimiter(start + length - 1) >= 0 ? 1 : 0);
    this.#take("space", end - start);
  }

  #lexQuoted(type: "string" | "char-constant", unterminated: string): string | undefined {
    const start = this.#at;
    const quote = this.#text[start];
    let at = start + 1;
    for (; this.#text[at] !== quote; at++) {
      if (this.#text[at] === "\\") at++;
      const char = this.#text[at];
      if (char === undefined || char === "\n") return unterminated;
    }
    return this.#take(type, at + 1 - start);
  }

  #lexRawString(): string | undefined {
    const start = this.#at;
    const end = this.#text.indexOf("`", start + 1);
    return end < 0 ? "unterminated raw quoted string" : this.#take("raw-string", end + 1 - start);
  }

  #lexName(type: "variable" | "field" | "identifier"): string | undefined {
    const start = this.#at;
    const mark = type === "identifier" ? 0 : 1;
    const end = start + mark + this.#match(WORD, start + mark).length;
    if (!this.#endsWord(end)) return `bad character ${describeChar(this.#text, end)}`;
    const special = type === "variable" ? undefined : WORD_TYPES.get(this.#text.slice(start, end));
    return this.#take(special ?? type, end - start);
  }

  #endsWord(at: number): boolean {
    const char = this.#text[at];
    return char === undefined || ENDS_WORD.test(char) || this.#text.startsWith("}}", at);
  }

  #lexNumber(): string | undefined {
    const start = this.#at;
    let end = start + this.#match(NUMBER_PART).length;
    let next = this.#match(WORD_CHAR, end);
    const isComplex = next === "" && (this.#text[end] === "+" || this.#text[end] === "-");
    if (isComplex) {
      end += this.#match(NUMBER_PART, end).length;
      next = this.#match(WORD_CHAR, end);
    }
    const text = this.#text.slice(start, end + next.length);
    if (next !== "" || (isComplex && !text.endsWith("i"))) return `bad number syntax: ${quoteGo(text)}`;
    return this.#take(isComplex ? "complex" : "number", text.length);
  }
}

/** Go's `%#U`: `U+007D '}'`. */
function describeChar(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  const char = String.fromCodePoint(code);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return PRINTABLE.test(char) ? `${name} '${char}'` : name;
}
