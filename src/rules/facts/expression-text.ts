import type { Span } from "../../base/position.js";

const MAX_EXCERPT = 60;
const WHITESPACE = /\s+/g;

/** A part of an expression for a message: on one line, and cut short when it is long. */
export function excerpt(text: string, { start, end }: Span): string {
  return shorten(text.slice(start, Math.min(end, start + 4 * MAX_EXCERPT)).replaceAll(WHITESPACE, " "));
}

/** A label or a value for a message: in quotes, and cut short when it is long. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

function shorten(text: string): string {
  return text.length > MAX_EXCERPT ? `${text.slice(0, MAX_EXCERPT - 1)}…` : text;
}
