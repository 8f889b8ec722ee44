import { lineStarts, type Range } from "../../base/position.js";

/** Width of the window on a long line. */
const MAX_WIDTH = 100;
/** Lines of a range that are shown; of a longer one only the beginning is. */
const MAX_LINES = 3;

/** How the parts of a frame are colored; the identity leaves them as they are. */
export interface FrameStyle {
  readonly gutter: (text: string) => string;
  readonly marker: (text: string) => string;
}

const PLAIN: FrameStyle = { gutter: (text) => text, marker: (text) => text };

/**
 * The lines a range stands in, numbered, with carets below the range. Characters that would move the cursor or change
 * colors are shown as `�`, long lines are cut around the caret.
 */
export function codeFrame(
  text: string,
  range: Range,
  style: FrameStyle = PLAIN,
  starts = lineStarts(text),
): string {
  const lastLine = Math.min(range.end.line, range.start.line + MAX_LINES - 1);
  const width = String(lastLine).length;
  const rows = [style.gutter(`${" ".repeat(width)} |`)];
  for (let line = range.start.line; line <= lastLine; line++) {
    const content = lineAt(text, starts, line);
    const from = line === range.start.line ? range.start.column - 1 : leadingBlanks(content);
    const to = line === range.end.line ? range.end.column - 1 : content.length;
    if (line > range.start.line && to <= from) continue;
    const window = cut(content, from, to);
    rows.push(`${style.gutter(`${String(line).padStart(width)} |`)} ${printable(window.content)}`.trimEnd());
    const carets = "^".repeat(Math.max(1, displayLength(window.content.slice(window.from, window.to))));
    const indent = " ".repeat(displayLength(window.content.slice(0, window.from)));
    rows.push(`${style.gutter(`${" ".repeat(width)} |`)} ${indent}${style.marker(carets)}`);
  }
  return rows.join("\n");
}

function lineAt(text: string, starts: Uint32Array, line: number): string {
  const start = starts[line - 1] ?? text.length;
  const end = starts[line] ?? text.length;
  return text.slice(start, end).replace(LINE_END, "");
}

const LINE_END = /[\r\n]+$/;
const INDENT = /^[ \t]*/;

function leadingBlanks(content: string): number {
  return INDENT.exec(content)?.[0].length ?? 0;
}

interface Window {
  readonly content: string;
  readonly from: number;
  readonly to: number;
}

/** The part of a line around `from`, with `…` where something was left out. */
function cut(content: string, from: number, to: number): Window {
  const end = Math.min(Math.max(to, from), content.length);
  if (content.length <= MAX_WIDTH) return { content, from, to: end };
  const start = Math.max(0, Math.min(from - MAX_WIDTH / 4, content.length - MAX_WIDTH));
  const before = start > 0 ? "…" : "";
  const after = start + MAX_WIDTH < content.length ? "…" : "";
  const shift = before.length - start;
  return {
    content: before + content.slice(start, start + MAX_WIDTH) + after,
    from: from + shift,
    to: Math.min(end, start + MAX_WIDTH) + shift,
  };
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** `text` with everything that a terminal would obey made visible; a tab takes one column. */
export function printable(text: string): string {
  return text.replaceAll("\t", " ").replaceAll(UNPRINTABLE, "\u{FFFD}");
}

/** Columns in a terminal, near enough: one for each code point. */
function displayLength(text: string): number {
  return [...text].length;
}
