import type { PromqlError, PromqlErrorCode } from "./errors.js";
import { bytePosition } from "./errors.js";
import { hintFor } from "./hints.js";
import { Lexer } from "./lexer.js";
import type { ParserSettings, PromqlFeature } from "./options.js";
import { parseVersion } from "./options.js";
import * as T from "./token.js";

/** Deeper nesting is an error: far beyond what people write, far within what a JavaScript stack bears. */
const MAX_NESTING = 500;
/** The height of the tree, which a chain such as `a or b or …` raises without nesting. Readers of a tree may recurse. */
const MAX_HEIGHT = 2_000;
/** Reading goes on after this many errors, but no more are noted. */
const MAX_ERRORS = 100;

export interface ErrorExtras {
  readonly since?: string;
  readonly feature?: PromqlFeature;
}

/**
 * What the parsing functions share: the next token, the errors so far, and whether they are lost.
 *
 * The next token is read only when somebody looks, as goyacc does: whether `sum(a,b) $` first complains of the arguments or of
 * the `$` depends on it.
 */
export class Cursor {
  readonly text: string;
  readonly settings: ParserSettings;
  readonly errors: PromqlError[] = [];
  readonly #lexer: Lexer;
  #isRead = false;
  #nesting = 0;
  /** After a syntax error: everyone returns until someone finds a place to go on. */
  isLost = false;
  /** Something was left out of the tree, so there is none to give. */
  isIncomplete = false;
  /** Inside the arguments of an aggregation, which Prometheus names when it meets an unexpected token. */
  isInAggregation = false;
  /** The height of the node built last. */
  height = 1;
  /** Where the token taken last stood. */
  start = 0;
  end = 0;

  constructor(text: string, settings: ParserSettings) {
    this.text = text;
    this.settings = settings;
    this.#lexer = new Lexer(text);
  }

  /** The kind of the next token. */
  peek(): number {
    const lexer = this.#lexer;
    if (!this.#isRead) {
      lexer.next();
      this.#isRead = true;
      if (lexer.problem !== undefined) this.#reportLexer();
    }
    return lexer.kind;
  }

  /** Takes the token last looked at; `start` and `end` say where it stands. */
  take(): void {
    this.start = this.#lexer.start;
    this.end = this.#lexer.end;
    this.#isRead = false;
  }

  /** Takes the next token when it is of this kind. */
  accept(kind: number): boolean {
    if (this.peek() !== kind) return false;
    this.take();
    return true;
  }

  /** The text of the token taken last. */
  taken(): string {
    return this.text.slice(this.start, this.end);
  }

  report(
    code: PromqlErrorCode,
    message: string,
    start: number,
    end: number,
    extras?: ErrorExtras,
    at = start,
  ): void {
    if (this.errors.length >= MAX_ERRORS) return;
    const feature = extras?.feature;
    const hint =
      feature === undefined
        ? hintFor(code, message, this.text.slice(start, end))
        : `start Prometheus with --enable-feature=${feature}`;
    this.errors.push({
      code,
      message,
      span: { start, end },
      position: bytePosition(this.text, at),
      ...(hint === undefined ? {} : { hint }),
      ...(extras?.since === undefined ? {} : { since: extras.since }),
      ...(feature === undefined ? {} : { feature }),
    });
  }

  /** The next token has no place here; `context` and `expected` in the words of the upstream grammar. */
  unexpected(context = "", expected = ""): void {
    const kind = this.peek();
    this.isIncomplete = true;
    if (this.isLost) return;
    this.isLost = true;
    if (kind === T.ERROR) return;
    const { start, end } = this.#lexer;
    let message = `unexpected ${T.describeToken(kind, this.text.slice(start, end))}`;
    if (context !== "") message += ` in ${context}`;
    if (expected !== "") message += `, expected ${expected}`;
    this.report("unexpectedToken", message, start, end);
  }

  /** {@link unexpected} where an expression should begin or end. */
  unexpectedInExpression(): void {
    this.unexpected(this.isInAggregation ? "aggregation" : "");
  }

  /** Whether the target is older than `since`; if so, that is an error. */
  needs(since: string, what: string, start: number, end: number): void {
    if (this.settings.target >= (parseVersion(since) ?? 0)) return;
    const message = `${what} needs Prometheus ${since}, the target is ${this.settings.targetName}`;
    this.report("notInTarget", message, start, end, { since });
  }

  /** Goes one level down; false when that is too deep. Pair with {@link leave}. */
  enter(): boolean {
    if (++this.#nesting <= MAX_NESTING) return true;
    this.#tooDeep(`expression nests deeper than ${MAX_NESTING} levels`);
    return false;
  }

  leave(): void {
    this.#nesting--;
  }

  /** Says that a node was built over children of this height. */
  rise(height: number): void {
    this.height = height + 1;
    if (height >= MAX_HEIGHT) this.#tooDeep(`expression chains more than ${MAX_HEIGHT} operations`);
  }

  /**
   * After an error, skips to the first of these tokens that is not inside further brackets, and goes on there.
   * At the end of the input the cursor stays lost.
   */
  recover(first: number, second: number): boolean {
    let depth = 0;
    for (;;) {
      const kind = this.#peekQuietly();
      if (kind === T.ERROR || kind === T.END) return false;
      if (depth === 0 && (kind === first || kind === second)) {
        this.isLost = false;
        return true;
      }
      if (kind === T.LEFT_PAREN || kind === T.LEFT_BRACE || kind === T.LEFT_BRACKET) depth++;
      else if (kind === T.RIGHT_PAREN || kind === T.RIGHT_BRACE || kind === T.RIGHT_BRACKET) depth--;
      if (depth < 0) return false;
      this.take();
    }
  }

  /** While skipping, the lexer's own complaints would be noise. */
  #peekQuietly(): number {
    const lexer = this.#lexer;
    if (!this.#isRead) {
      lexer.next();
      lexer.problem = undefined;
      this.#isRead = true;
    }
    return lexer.kind;
  }

  #reportLexer(): void {
    const problem = this.#lexer.problem;
    if (problem === undefined) return;
    this.#lexer.problem = undefined;
    // The closing bracket may be in what an earlier syntax error made unreadable.
    const isConsequence = problem.code === "unclosedBracket" && this.isIncomplete;
    this.isIncomplete = true;
    if (isConsequence) return;
    this.report(problem.code, problem.message, problem.start, problem.end, undefined, problem.at);
  }

  #tooDeep(message: string): void {
    this.peek();
    this.report("tooDeep", message, this.#lexer.start, this.#lexer.end);
    this.isLost = true;
    this.isIncomplete = true;
    this.#lexer.stop();
    this.#isRead = true;
  }
}
