import type { PromqlErrorCode } from "./errors.js";
import { describeRune, quoteGo, quoteRune } from "./quote.js";
import * as T from "./token.js";

/** What the lexer found wrong. `at` is the place Prometheus prints, the span is the place to underline. */
export interface LexerProblem {
  readonly code: PromqlErrorCode;
  readonly message: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Character classes by code below 128. */
const ALPHA = 1;
const DIGIT = 2;
const CLASS = new Uint8Array(128);
for (let code = 48; code <= 57; code++) CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code++) {
  CLASS[code] = ALPHA;
  CLASS[code + 32] = ALPHA;
}
CLASS[95] = ALPHA;

const NEWLINE = 10;
const QUOTE = 34;
const APOSTROPHE = 39;
const DOT = 46;
const UNDERSCORE = 95;
const BACKSLASH = 92;
const BACKQUOTE = 96;
const EQUALS = 61;
const TILDE = 126;
const COLON = 58;

/** Go's lexer sees -1 at the end of the input, which `%q` prints as U+FFFD. */
const END_OF_INPUT = -1;

const STATEMENTS = 0;
/** Right after `[` and until the first number: the one place where `#` starts no comment and words are few. */
const DURATION_EXPRESSION = 1;

const DURATION_WORD_STARTS = "sSmMrR";

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAlphaNumeric(code: number): boolean {
  return code >= 0 && code < 128 && CLASS[code] !== 0;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === NEWLINE || code === 13;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

function isExponent(code: number): boolean {
  return code === 101 || code === 69;
}

function isUnit(code: number): boolean {
  return code === 115 || code === 109 || code === 104 || code === 100 || code === 119 || code === 121;
}

/**
 * The tokens of an expression, one at a time, with every quirk of `promql/parser/lex.go` in Prometheus 3.14: its states are
 * the fields below. The token stands in `kind`, `start` and `end`; after {@link T.ERROR} the lexer stays at the end.
 */
export class Lexer {
  readonly #text: string;
  readonly #length: number;
  #position = 0;
  #mode = STATEMENTS;
  #parenDepth = 0;
  #isBraceOpen = false;
  #isBracketOpen = false;
  #sawColon = false;
  /** Never reset, as upstream: `foo[step():]` is an error unless an earlier bracket held a number. */
  #sawDuration = false;
  kind = T.END;
  start = 0;
  end = 0;
  /** Set by {@link next} when it finds a mistake; the reader takes it and clears it. */
  problem: LexerProblem | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
  }

  /** Makes every further token an {@link T.ERROR}. */
  stop(): void {
    this.#position = this.#length;
    this.kind = T.ERROR;
  }

  next(): void {
    if (this.kind === T.ERROR) return;
    const code = this.#skipBlank();
    this.start = this.#position;
    this.end = this.start;
    if (this.#isBraceOpen) this.#lexInsideBraces(code);
    else if (this.#mode === DURATION_EXPRESSION) this.#lexDurationExpression(code);
    else this.#lexStatement(code);
  }

  #at(position: number): number {
    return position < this.#length ? this.#text.charCodeAt(position) : END_OF_INPUT;
  }

  #skipBlank(): number {
    let position = this.#position;
    let code = this.#at(position);
    for (;;) {
      if (isSpace(code)) code = this.#at(++position);
      else if (code === 35 && (this.#mode === STATEMENTS || this.#isBraceOpen)) {
        do code = this.#at(++position);
        while (code !== NEWLINE && code !== 13 && code !== END_OF_INPUT);
      } else break;
    }
    this.#position = position;
    return code;
  }

  #emit(kind: number, length: number): void {
    this.kind = kind;
    this.end = this.start + length;
    this.#position = this.end;
  }

  #fail(code: PromqlErrorCode, message: string, end: number, at = this.start): void {
    this.problem = { code, message, at, start: this.start, end: Math.min(end, this.#length) };
    this.stop();
  }

  #lexStatement(code: number): void {
    if (code < 128 && code >= 0) {
      const kind = CLASS[code];
      if (kind === ALPHA) {
        if (this.#isBracketOpen) this.#lexBracketWord(code);
        else this.#lexWord();
        return;
      }
      if (kind === DIGIT) {
        this.#lexNumberOrDuration();
        return;
      }
    }
    switch (code) {
      case END_OF_INPUT:
        return this.#lexEnd();
      case 44:
        return this.#emit(T.COMMA, 1);
      case 42:
        return this.#emit(T.MULTIPLY, 1);
      case 47:
        return this.#emit(T.DIVIDE, 1);
      case 37:
        return this.#emit(T.MODULO, 1);
      case 43:
        return this.#emit(T.ADD, 1);
      case 45:
        return this.#emit(T.SUBTRACT, 1);
      case 94:
        return this.#emit(T.POWER, 1);
      case 64:
        return this.#emit(T.AT, 1);
      case EQUALS:
      case 33:
      case 60:
      case 62:
        return this.#lexComparison(code);
      case QUOTE:
      case APOSTROPHE:
      case BACKQUOTE:
        return this.#lexString(code);
      case 40:
      case 41:
        return this.#lexParen(code);
      case 123:
        this.#isBraceOpen = true;
        return this.#emit(T.LEFT_BRACE, 1);
      case 91:
      case 93:
        return this.#lexBracket(code);
      default:
        return this.#lexOther(code);
    }
  }

  #lexOther(code: number): void {
    if (code === DOT && isDigit(this.#at(this.start + 1))) return this.#lexNumberOrDuration();
    if (code === COLON) {
      if (this.#isBracketOpen) return this.#lexBracketColon();
      return this.#lexWord();
    }
    this.#unexpectedCharacter("");
  }

  #lexEnd(): void {
    if (this.#parenDepth !== 0) this.#fail("unclosedBracket", "unclosed left parenthesis", this.#length);
    else if (this.#isBracketOpen) this.#fail("unclosedBracket", "unclosed left bracket", this.#length);
    else this.#emit(T.END, 0);
  }

  #lexComparison(code: number): void {
    const next = this.#at(this.start + 1);
    if (code === EQUALS) {
      if (next === EQUALS) this.#emit(T.EQUAL_EQUAL, 2);
      else if (next === TILDE) {
        this.#fail("unexpectedCharacter", "unexpected character after '=': '~'", this.start + 2);
      } else this.#emit(T.EQUAL, 1);
    } else if (code === 33) {
      if (next === EQUALS) this.#emit(T.NOT_EQUAL, 2);
      else this.#failAfter("unexpected character after '!'");
    } else if (code === 60) {
      if (next === EQUALS) this.#emit(T.LESS_EQUAL, 2);
      else if (next === 47) this.#emit(T.TRIM_UPPER, 2);
      else this.#emit(T.LESS, 1);
    } else if (next === EQUALS) this.#emit(T.GREATER_EQUAL, 2);
    else if (next === 47) this.#emit(T.TRIM_LOWER, 2);
    else this.#emit(T.GREATER, 1);
  }

  #lexParen(code: number): void {
    if (code === 40) {
      this.#parenDepth++;
      this.#emit(T.LEFT_PAREN, 1);
    } else if (--this.#parenDepth < 0) {
      // Prometheus has already passed the parenthesis when it complains.
      this.#fail("unmatchedBracket", "unexpected right parenthesis ')'", this.start + 1, this.start + 1);
    } else this.#emit(T.RIGHT_PAREN, 1);
  }

  #lexBracket(code: number): void {
    if (code === 91) {
      if (this.#isBracketOpen) {
        return this.#fail("unmatchedBracket", "unexpected left bracket '['", this.start + 1);
      }
      this.#sawColon = false;
      this.#isBracketOpen = true;
      this.#mode = DURATION_EXPRESSION;
      return this.#emit(T.LEFT_BRACKET, 1);
    }
    if (!this.#isBracketOpen)
      return this.#fail("unmatchedBracket", "unexpected right bracket ']'", this.start + 1);
    this.#isBracketOpen = false;
    this.#emit(T.RIGHT_BRACKET, 1);
  }

  #lexBracketColon(): void {
    if (this.#sawColon) return this.#fail("unexpectedCharacter", "unexpected colon ':'", this.start + 1);
    this.#sawColon = true;
    this.#emit(T.COLON, 1);
  }

  #lexBracketWord(code: number): void {
    if (this.#lexDurationWord(code)) return;
    this.#unexpectedCharacter(", expected ':'");
  }

  #lexDurationExpression(code: number): void {
    switch (code) {
      case END_OF_INPUT:
        return this.#fail("unclosedBracket", "unexpected end of input in duration expression", this.#length);
      case 93:
        this.#mode = STATEMENTS;
        this.#isBracketOpen = false;
        this.#sawColon = false;
        return this.#emit(T.RIGHT_BRACKET, 1);
      case COLON:
        return this.#lexDurationColon();
      case 40:
      case 41:
        return this.#lexParen(code);
      case 43:
        return this.#emit(T.ADD, 1);
      case 45:
        return this.#emit(T.SUBTRACT, 1);
      case 42:
        return this.#emit(T.MULTIPLY, 1);
      case 47:
        return this.#emit(T.DIVIDE, 1);
      case 37:
        return this.#emit(T.MODULO, 1);
      case 94:
        return this.#emit(T.POWER, 1);
      case 44:
        return this.#emit(T.COMMA, 1);
      default:
        if (isDigit(code) || (code === DOT && isDigit(this.#at(this.start + 1)))) {
          this.#sawDuration = true;
          this.#mode = STATEMENTS;
          return this.#lexNumberOrDuration();
        }
        if (!this.#lexDurationWord(code)) this.#unexpectedCharacter(" in duration expression");
    }
  }

  #lexDurationColon(): void {
    const what = this.#sawDuration ? "repeated colon" : "colon before duration";
    if (!this.#sawDuration || this.#sawColon) {
      const at = this.start + 1;
      return this.#fail("unexpectedCharacter", `unexpected ${what} in duration expression`, at, at);
    }
    this.#sawColon = true;
    this.#emit(T.COLON, 1);
  }

  /** `step`, `range`, `max_of` and `min_of` in brackets, in any case. */
  #lexDurationWord(code: number): boolean {
    if (code < 0 || !DURATION_WORD_STARTS.includes(String.fromCharCode(code))) return false;
    let end = this.start + 1;
    for (let next = this.#at(end); next >= 0 && next < 128 && CLASS[next] === ALPHA; next = this.#at(end))
      end++;
    if (end - this.start > T.LONGEST_KEYWORD) return false;
    const kind = T.KEYWORDS.get(this.#text.slice(this.start, end).toLowerCase()) ?? T.IDENTIFIER;
    if (kind !== T.STEP && kind !== T.RANGE && kind !== T.MAX_OF && kind !== T.MIN_OF) return false;
    this.#emit(kind, end - this.start);
    return true;
  }

  #lexInsideBraces(code: number): void {
    if (code >= 0 && code < 128 && CLASS[code] === ALPHA) {
      let end = this.start + 1;
      while (isAlphaNumeric(this.#at(end))) end++;
      return this.#emit(T.IDENTIFIER, end - this.start);
    }
    switch (code) {
      case END_OF_INPUT:
        return this.#fail("unclosedBracket", "unexpected end of input inside braces", this.#length);
      case 44:
        return this.#emit(T.COMMA, 1);
      case QUOTE:
      case APOSTROPHE:
      case BACKQUOTE:
        return this.#lexString(code);
      case EQUALS:
        if (this.#at(this.start + 1) === TILDE) return this.#emit(T.EQUAL_REGEX, 2);
        return this.#emit(T.EQUAL, 1);
      case 33: {
        const next = this.#at(this.start + 1);
        if (next === TILDE) return this.#emit(T.NOT_EQUAL_REGEX, 2);
        if (next === EQUALS) return this.#emit(T.NOT_EQUAL, 2);
        return this.#failAfter("unexpected character after '!' inside braces");
      }
      case 123:
        return this.#fail("unmatchedBracket", "unexpected left brace '{'", this.start + 1);
      case 125:
        this.#isBraceOpen = false;
        return this.#emit(T.RIGHT_BRACE, 1);
      default:
        this.#unexpectedCharacter(" inside braces");
    }
  }

  #lexWord(): void {
    const text = this.#text;
    let end = this.start;
    let isFolded = false;
    let hasColon = false;
    for (let code = this.#at(end); ; code = this.#at(++end)) {
      if (code === COLON) hasColon = true;
      else if (code < 0 || code >= 128 || CLASS[code] === 0) break;
      else if (code >= 65 && code <= 90) isFolded = true;
    }
    const length = end - this.start;
    if (length > T.LONGEST_KEYWORD || hasColon)
      return this.#emit(hasColon ? T.METRIC_IDENTIFIER : T.IDENTIFIER, length);
    const word = text.slice(this.start, end);
    const kind = T.KEYWORDS.get(isFolded ? word.toLowerCase() : word) ?? T.IDENTIFIER;
    const isFill = kind >= T.FILL && kind <= T.FILL_RIGHT;
    this.#emit(isFill && !this.#isParenNext(end) ? T.IDENTIFIER : kind, length);
  }

  #isParenNext(position: number): boolean {
    while (isSpace(this.#at(position))) position++;
    return this.#at(position) === 40;
  }

  #lexNumberOrDuration(): void {
    let end = this.start;
    let code = this.#at(end);
    while (isDigit(code)) code = this.#at(++end);
    // Most numbers are plain digits, most durations digits and one unit.
    if (end > this.start && code !== DOT && code !== UNDERSCORE && !isAlphaNumeric(code)) {
      return this.#emit(T.NUMBER, end - this.start);
    }
    const scanned = this.#scanNumber();
    if (scanned > 0) return this.#emit(T.NUMBER, scanned - this.start);
    const duration = this.#scanDuration(-scanned);
    if (duration > 0) return this.#emit(T.DURATION, duration - this.start);
    const reached = this.#text.slice(this.start, -duration);
    end = -duration;
    while (isAlphaNumeric(this.#at(end))) end++;
    this.#fail("invalidNumber", `bad number or duration syntax: ${quoteGo(reached)}`, end);
  }

  /** The end of the number, or the negated place where it broke off; follows `scanNumber` upstream step by step. */
  #scanNumber(): number {
    let end = this.start;
    let isHex = false;
    if (this.#at(end) === 48) {
      end++;
      const marker = this.#at(end);
      if (marker === 120 || marker === 88) {
        isHex = true;
        end++;
        if (this.#at(end) === UNDERSCORE) end++;
      }
    }
    const isNumeral = isHex ? isHexDigit : isDigit;
    if (this.#at(end) === DOT) end++;
    if (isNumeral(this.#at(end))) end++;
    let sawDot = false;
    let sawExponent = false;
    for (;;) {
      const code = this.#at(end);
      if (code === DOT) {
        end++;
        if (sawDot) return -end;
        sawDot = true;
        const next = this.#at(end);
        if (next === UNDERSCORE || next === DOT) return -(end + 1);
        if (isHex) return -end;
      } else if (isExponent(code)) {
        end++;
        if (sawExponent) return -end;
        sawExponent = true;
        const sign = this.#at(end);
        if (sign === 43 || sign === 45) end++;
        const next = this.#at(end);
        if (next === DOT || next === UNDERSCORE || isExponent(next)) return -(end + 1);
        if (next === END_OF_INPUT) return -end;
      } else if (code === UNDERSCORE) {
        end++;
        const next = this.#at(end);
        if (next === DOT || next === UNDERSCORE || isExponent(next)) return -(end + 1);
        if (next === END_OF_INPUT) return -end;
      } else if (isNumeral(code)) {
        do end++;
        while (isNumeral(this.#at(end)));
      } else break;
    }
    return end > this.start && !isAlphaNumeric(this.#at(end)) ? end : -end;
  }

  /** The end of the duration whose first digits end at `end`, or the negated place where it broke off. */
  #scanDuration(end: number): number {
    if (!isUnit(this.#at(end))) return -end;
    end++;
    if (this.#at(end) === 115) end++;
    while (isDigit(this.#at(end))) {
      do end++;
      while (isDigit(this.#at(end)));
      const unit = this.#at(end);
      if (!isUnit(unit) || unit === 121) return -end;
      end++;
      if (this.#at(end) === 115) end++;
    }
    return isAlphaNumeric(this.#at(end)) ? -(end + 1) : end;
  }

  #lexString(quote: number): void {
    const text = this.#text;
    const isRaw = quote === BACKQUOTE;
    let position = this.start + 1;
    for (;;) {
      const code = this.#at(position);
      if (code === quote) return this.#emit(T.STRING, position + 1 - this.start);
      if (code === END_OF_INPUT || (code === NEWLINE && !isRaw)) {
        // A bad escape inside has been found before: that is the error Prometheus shows.
        const found = this.problem;
        this.#fail("invalidString", `unterminated ${isRaw ? "raw" : "quoted"} string`, position);
        this.problem = found ?? this.problem;
        return;
      }
      if (code === BACKSLASH && !isRaw) position = this.#scanEscape(position, quote);
      else if (code === 0xfffd || isLoneSurrogate(text, position, code)) {
        this.#noteInString("invalidString", "invalid UTF-8 rune", position, ++position);
      } else position += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    }
  }

  /** Checks the escape at `start`, a backslash, and says where it ends. */
  #scanEscape(start: number, quote: number): number {
    const letter = this.#at(start + 1);
    if (
      letter === quote ||
      letter === BACKSLASH ||
      (letter > 0 && "abfnrtv".includes(String.fromCharCode(letter)))
    ) {
      return start + 2;
    }
    const isOctal = letter >= 48 && letter <= 55;
    const width = isOctal ? 3 : letter === 120 ? 2 : letter === 117 ? 4 : letter === 85 ? 8 : 0;
    if (width === 0) {
      const isEnd = letter === END_OF_INPUT;
      const message = isEnd
        ? "escape sequence not terminated"
        : `unknown escape sequence ${describeRune(this.#runeAt(start + 1))}`;
      this.#noteInString(
        "invalidEscape",
        message,
        start,
        isEnd || letter === NEWLINE ? start + 1 : start + 2,
      );
      return isEnd || letter === NEWLINE ? start + 1 : start + 2;
    }
    const base = isOctal ? 8 : 16;
    const digitsAt = isOctal ? start + 1 : start + 2;
    let value = 0;
    for (let position = digitsAt; position < digitsAt + width; position++) {
      const code = this.#at(position);
      const digit = isHexDigit(code) ? Number.parseInt(String.fromCharCode(code), 16) : 16;
      if (digit >= base) {
        const isEnd = code === END_OF_INPUT;
        const message = isEnd
          ? "escape sequence not terminated"
          : `illegal character ${describeRune(this.#runeAt(position))} in escape sequence`;
        this.#noteInString("invalidEscape", message, start, position);
        return position;
      }
      value = value * base + digit;
    }
    const end = digitsAt + width;
    if (value > (width < 4 ? 255 : 0x10ffff) || (value >= 0xd800 && value < 0xe000)) {
      this.#noteInString("invalidEscape", "escape sequence is an invalid Unicode code point", start, end);
    }
    return end;
  }

  /** Notes the first mistake of a string and goes on: the string still ends where it ends. */
  #noteInString(code: PromqlErrorCode, message: string, start: number, end: number): void {
    this.problem ??= { code, message, at: this.start, start, end };
  }

  #runeAt(position: number): number {
    return this.#text.codePointAt(position) ?? 0xfffd;
  }

  #unexpectedCharacter(where: string): void {
    const rune = this.#runeAt(this.start);
    const end = this.start + (rune > 0xffff ? 2 : 1);
    const isExpectation = where.startsWith(",");
    const message = isExpectation
      ? `unexpected character: ${quoteRune(rune)}${where}`
      : `unexpected character${where}: ${quoteRune(rune)}`;
    this.#fail("unexpectedCharacter", message, end);
  }

  #failAfter(message: string): void {
    const next = this.start + 1;
    this.#fail("unexpectedCharacter", `${message}: ${quoteRune(this.#runeAt(next))}`, next + 1);
  }
}

function isLoneSurrogate(text: string, position: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdfff) return false;
  const rune = text.codePointAt(position) ?? code;
  return rune <= 0xffff;
}
