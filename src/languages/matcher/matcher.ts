import type { Span } from "../../base/position.js";

export const MATCH_OPERATORS = ["=", "!=", "=~", "!~"] as const;
export type MatchOperator = (typeof MATCH_OPERATORS)[number];

/** One condition on a label, as in routes, inhibit rules, silences and filters. */
export interface Matcher {
  readonly name: string;
  readonly operator: MatchOperator;
  /** Unescaped. With `=~` and `!~` an RE2 pattern that has to match the whole value of the label. */
  readonly value: string;
}

/** A matcher with its places in the text, in UTF-16 units. */
export interface ParsedMatcher extends Matcher {
  readonly span: Span;
  readonly nameSpan: Span;
  /** Quotes included. Empty where the classic parser takes a value that is left out. */
  readonly valueSpan: Span;
}

/**
 * Which parser reads matchers. `classic` is Alertmanager 0.26 and older, and `--enable-feature=classic-mode`; `utf8` is
 * `utf8-strict-mode`; `fallback` is the default since 0.27: the UTF-8 parser, and the classic one where that fails.
 */
export const MATCHER_MODES = ["classic", "utf8", "fallback"] as const;
export type MatcherMode = (typeof MATCHER_MODES)[number];

export const MATCHER_ERROR_CODES = [
  /** Classic: no label name followed by an operator. */
  "badFormat",
  /** Classic: a quote inside a value, or one that is opened and not closed. */
  "unescapedQuote",
  "invalidUtf8",
  /** UTF-8: a character outside quotes that has to be quoted, or an escape that Go does not know. */
  "invalidInput",
  "unterminatedQuote",
  "missingName",
  "missingOperator",
  "missingValue",
  "missingComma",
  "missingOpenBrace",
  "missingCloseBrace",
  /** UTF-8: something after a comma that begins no matcher. */
  "missingMatcher",
  "trailingInput",
  "invalidRegex",
  /** A single matcher in braces. */
  "unexpectedBrace",
  /** A single matcher was wanted, and there are none or several. */
  "wrongCount",
  /** Our own limit: Alertmanager would go on. */
  "tooLong",
] as const;
export type MatcherErrorCode = (typeof MATCHER_ERROR_CODES)[number];

export interface MatcherError {
  readonly code: MatcherErrorCode;
  /** In the words of Alertmanager. Its columns count characters from 0. */
  readonly message: string;
  /** What to underline, in UTF-16 units. */
  readonly span: Span;
}
