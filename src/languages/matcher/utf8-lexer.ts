import type { Span } from "../../base/position.js";
import type { MatcherErrorCode } from "./matcher.js";

export type TokenKind = "{" | "}" | "," | "operator" | "quoted" | "unquoted" | "end" | "error";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
  /** In characters from 0, as Alertmanager counts. */
  readonly startColumn: number;
  readonly endColumn: number;
  /** What is wrong with an `error`. */
  readonly problem?: { readonly code: MatcherErrorCode; readonly message: string };
}

const RESERVED = /[\p{White_Space}{}!=~,\\"'`]/u;
/** What Go's `unicode.IsSpace` takes for one. */
export const UNICODE_SPACE: RegExp = /\p{White_Space}/u;

/** Whether a text has to be quoted to be read as one name or value. */
export function isReserved(text: string): boolean {
  return RESERVED.test(text);
}

/** The token at or after `at`, which is in that `column`; spaces in front of it are skipped. */
export function readToken(text: string, at: number, column: number): Token {
  while (UNICODE_SPACE.test(text[at] ?? "")) {
    at++;
    column++;
  }
  const { kind, length, problem } = scan(text, at);
  const part = text.slice(at, at + length);
  return {
    kind,
    text: part,
    span: { start: at, end: at + length },
    startColumn: column,
    endColumn: column + [...part].length,
    ...(problem === undefined ? {} : { problem }),
  };
}

interface Scanned extends Pick<Token, "kind" | "problem"> {
  readonly length: number;
}

function scan(text: string, at: number): Scanned {
  const char = text[at];
  const next = text[at + 1];
  switch (char) {
    case undefined:
      return { kind: "end", length: 0 };
    case "{":
    case "}":
    case ",":
      return { kind: char, length: 1 };
    case "=":
      return { kind: "operator", length: next === "~" ? 2 : 1 };
    case "!": {
      if (next === "=" || next === "~") return { kind: "operator", length: 2 };
      const found = next === undefined ? "unexpected end of input, " : "!: ";
      return failure("missingOperator", `${found}expected one of '=~'`, 1);
    }
    case '"':
      return scanQuoted(text, at);
    default:
      return scanUnquoted(text, at);
  }
}

function scanQuoted(text: string, start: number): Scanned {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === '"') return { kind: "quoted", length: at + 1 - start };
  }
  return failure("unterminatedQuote", `${text.slice(start)}: missing end "`, text.length - start);
}

function scanUnquoted(text: string, start: number): Scanned {
  let at = start;
  while (at < text.length && !isReserved(text[at] ?? "")) at++;
  if (at === start) return failure("invalidInput", `${text[at]}: invalid input`, 1);
  return { kind: "unquoted", length: at - start };
}

function failure(code: MatcherErrorCode, message: string, length: number): Scanned {
  return { kind: "error", length, problem: { code, message } };
}
