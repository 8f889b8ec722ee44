import type { Span } from "../../base/position.js";

export type TemplateErrorCode =
  | "unclosed_action"
  | "unclosed_comment"
  | "unclosed_paren"
  | "unexpected_paren"
  | "unterminated_literal"
  | "bad_character"
  | "bad_literal"
  | "undefined_function"
  | "undefined_variable"
  | "unexpected_token"
  | "unexpected_end"
  | "unexpected_eof"
  | "missing_value"
  | "non_executable_command"
  | "bad_declaration"
  | "outside_range"
  | "duplicate_definition"
  | "too_deep";

export interface TemplateError {
  readonly code: TemplateErrorCode;
  /** Go's text without the `template: name:line: ` in front. */
  readonly message: string;
  readonly span: Span;
  /** As Go counts it, from 1: the line of the last token it had read, not always that of the span. */
  readonly line: number;
  /** The line of the `{{` of an action that was broken off on another line; Go adds it to the text. */
  readonly actionLine?: number;
}

/** The error as Go prints it: `template: __alert_a:1: unclosed action`. */
export function formatTemplateError(name: string, { message, line, actionLine }: TemplateError): string {
  const text = `template: ${name}:${line}: ${message}`;
  if (actionLine === undefined) return text;
  return `${text}${message.endsWith(" action") ? "" : " in action"} started at ${name}:${actionLine}`;
}
