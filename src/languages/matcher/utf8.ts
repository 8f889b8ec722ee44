import { LONE_SURROGATE } from "../../base/patterns/lone-surrogate.js";
import type { Span } from "../../base/position.js";
import { err, ok, type Result } from "../../base/result.js";
import { unquoteGo } from "../go-template/strconv.js";
import type { MatcherError, MatcherErrorCode, MatchOperator, ParsedMatcher } from "./matcher.js";
import { checkMatcherRegex, isRegexOperator, regexErrorSpan } from "./regex-matcher.js";
import { readToken, type Token, type TokenKind } from "./utf8-lexer.js";

/** A list of matchers as `matcher/parse` of Alertmanager 0.27 and later reads it. */
export function parseUtf8Matchers(text: string): Result<readonly ParsedMatcher[], MatcherError> {
  return new Parser(text).parse();
}

/** What was wanted where something else stands; the text is Alertmanager's. */
const EXPECTED = {
  missingName: "expected label name",
  missingOperator: "expected an operator such as '=', '!=', '=~' or '!~'",
  missingValue: "expected label value",
  missingComma: "expected a comma or close brace",
  missingMatcher: "expected a matcher or close brace after comma",
  trailingInput: "expected end of input",
} as const satisfies Partial<Record<MatcherErrorCode, string>>;

class Parser {
  readonly #text: string;
  readonly #matchers: ParsedMatcher[] = [];
  #token: Token;
  /** Where the token before ends. */
  #lastColumn = 0;
  #error: MatcherError | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#token = readToken(text, 0, 0);
  }

  parse(): Result<readonly ParsedMatcher[], MatcherError> {
    const brace = this.#token.kind === "{" ? this.#advance() : undefined;
    const { kind, problem } = this.#token;
    if (problem !== undefined) this.#fail(problem.code, `${place(this.#token)}: ${problem.message}`);
    else if (kind !== "}" && kind !== "end") this.#parseList();
    if (this.#error === undefined) this.#parseEnd(brace);
    return this.#error === undefined ? ok(this.#matchers) : err(this.#error);
  }

  #parseList(): void {
    for (;;) {
      const matcher = this.#parseMatcher();
      if (matcher === undefined) return;
      this.#matchers.push(matcher);
      if (this.#isAtEnd()) return;
      if (this.#expect("missingComma", ",") === undefined || this.#isAtEnd()) return;
      const { kind } = this.#token;
      if (kind !== "quoted" && kind !== "unquoted") {
        this.#expect("missingMatcher");
        return;
      }
    }
  }

  #parseMatcher(): ParsedMatcher | undefined {
    const nameToken = this.#expect("missingName", "quoted", "unquoted");
    if (nameToken === undefined) return undefined;
    const name = this.#unquote(nameToken);
    if (name === undefined) return undefined;
    const operatorToken = this.#expect("missingOperator", "operator");
    if (operatorToken === undefined) return undefined;
    const valueToken = this.#expect("missingValue", "quoted", "unquoted");
    if (valueToken === undefined) return undefined;
    const value = this.#unquote(valueToken);
    if (value === undefined) return undefined;
    // The lexer knows four operators.
    const operator = operatorToken.text as MatchOperator;
    const nameSpan = nameToken.span;
    const valueSpan = valueToken.span;
    const error = isRegexOperator(operator) ? checkMatcherRegex(value) : undefined;
    if (error !== undefined) {
      const span = regexErrorSpan(error, value, valueSpan);
      return this.#fail("invalidRegex", `failed to create matcher: ${error.message}`, span);
    }
    const span = { start: nameSpan.start, end: valueSpan.end };
    return { name, operator, value, span, nameSpan, valueSpan };
  }

  #unquote(token: Token): string | undefined {
    if (token.kind === "unquoted") return token.text;
    const value = unquoteGo(token.text);
    if (value !== undefined && !LONE_SURROGATE.test(value)) return value;
    return this.#fail("invalidInput", `${place(token)}: ${token.text}: invalid input`, token.span);
  }

  #parseEnd(brace: Token | undefined): void {
    const { kind, endColumn } = this.#token;
    if (brace !== undefined && kind === "end")
      this.#fail("missingCloseBrace", `0:${this.#lastColumn}: end of input: expected close brace`);
    else if (brace === undefined && kind === "}")
      this.#fail("missingOpenBrace", `0:${endColumn}: }: expected opening brace`);
    else {
      if (brace !== undefined) this.#advance();
      const { text, problem } = this.#token;
      if (problem !== undefined) this.#expect("trailingInput");
      else if (this.#token.kind !== "end")
        this.#fail("trailingInput", `${place(this.#token)}: ${text}: ${EXPECTED.trailingInput}`);
    }
  }

  #isAtEnd(): boolean {
    return this.#token.kind === "end" || this.#token.kind === "}";
  }

  #advance(): Token {
    const token = this.#token;
    this.#lastColumn = token.endColumn;
    this.#token = readToken(this.#text, token.span.end, token.endColumn);
    return token;
  }

  /** The next token where it is of one of these kinds; otherwise an error is noted. */
  #expect(code: keyof typeof EXPECTED, ...kinds: readonly TokenKind[]): Token | undefined {
    const token = this.#token;
    if (kinds.includes(token.kind)) return this.#advance();
    const { kind, text, problem } = token;
    const found =
      kind === "end" ? "end of input" : `${place(token)}: ${problem?.message ?? `unexpected ${text}`}`;
    return this.#fail(problem?.code ?? code, `${found}: ${EXPECTED[code]}`);
  }

  #fail(code: MatcherErrorCode, message: string, span: Span = this.#token.span): undefined {
    this.#error = { code, message, span };
  }
}

function place({ startColumn, endColumn }: Token): string {
  return `${startColumn}:${endColumn}`;
}
