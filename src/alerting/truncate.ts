import { TocsinError } from "../base/errors.js";
import { utf8Length } from "../base/json-size.js";

/** What a limit counts: UTF-16 code units, Unicode code points, bytes of UTF-8, or graphemes, which readers take for characters. */
export const TEXT_UNITS = ["utf16", "codePoints", "bytes", "graphemes"] as const;
export type TextUnit = (typeof TEXT_UNITS)[number];

/** How long a text may be, in which unit. */
export interface TextLimit {
  readonly max: number;
  readonly unit: TextUnit;
}

export interface TruncateOptions {
  /** Stands where something was cut off, and counts; `…` by default. Left out where the limit has no room for it. */
  readonly mark?: string;
}

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The text if it is within the limit, and otherwise as many whole graphemes of its beginning as fit together with the mark. What
 * readers take for one character, such as a family emoji or a letter with its accents, is never cut in two.
 *
 * @throws {@link TocsinError} `invalid_argument` for a limit that is negative or not a whole number
 * @example
 * import { truncate } from "tocsin/alerting";
 * truncate("👩‍👩‍👧 is on call", { max: 12, unit: "utf16" }); // "👩‍👩‍👧 is…"
 */
export function truncate(text: string, limit: TextLimit, { mark = "…" }: TruncateOptions = {}): string {
  const { max, unit } = limit;
  if (!Number.isInteger(max) || max < 0)
    throw new TocsinError("invalid_argument", `limit.max: ${max} is not a whole number from 0`, {
      argument: "limit.max",
    });
  if (isWithin(text, limit)) return text;
  const markLength = textLength(mark, unit);
  const hasRoom = markLength <= max;
  const end = endWithin(text, { max: hasRoom ? max - markLength : max, unit });
  return text.slice(0, end) + (hasRoom ? mark : "");
}

/** Length of a text in a unit. A lone surrogate has the three bytes of U+FFFD, which is written in its place. */
export function textLength(text: string, unit: TextUnit): number {
  if (unit === "utf16") return text.length;
  let length = 0;
  if (unit === "graphemes") for (const _ of graphemeEnds(text)) length++;
  else for (const char of text) length += unit === "bytes" ? utf8Length(char.codePointAt(0) ?? 0) : 1;
  return length;
}

/** A UTF-16 unit is at most three bytes, and at most one of each other unit. */
function isWithin(text: string, { max, unit }: TextLimit): boolean {
  if (text.length * (unit === "bytes" ? 3 : 1) <= max) return true;
  if (unit === "graphemes") return graphemesEnd(text, max) === text.length;
  return textLength(text, unit) <= max;
}

/** Where the last grapheme ends that is still within the limit. */
function endWithin(text: string, limit: TextLimit): number {
  if (limit.unit === "graphemes") return graphemesEnd(text, limit.max);
  // Asking for one place is much faster than going through all graphemes before it.
  return GRAPHEMES.segment(text).containing(charactersEnd(text, limit))?.index ?? text.length;
}

function graphemesEnd(text: string, max: number): number {
  let count = 0;
  let end = 0;
  for (const next of graphemeEnds(text)) {
    if (++count > max) return end;
    end = next;
  }
  return end;
}

const CHUNK = 256;

/**
 * Where each grapheme ends. The text is read in pieces, since each step of a segmenter takes as long as its whole text; the last grapheme
 * of a piece may go on in the next.
 */
function* graphemeEnds(text: string): Generator<number> {
  let start = 0;
  let size = CHUNK;
  while (start < text.length) {
    const stop = start + size >= text.length ? text.length : wholeCharacters(text, start + size);
    let last = start;
    for (const { index, segment } of GRAPHEMES.segment(text.slice(start, stop))) {
      last = start + index;
      const end = last + segment.length;
      if (end < stop || stop === text.length) yield end;
    }
    if (stop === text.length) return;
    size = last === start ? size * 4 : CHUNK;
    start = last;
  }
}

/** The same place, or one before it where that is inside a surrogate pair. */
function wholeCharacters(text: string, index: number): number {
  return (text.codePointAt(index - 1) ?? 0) > 0xffff ? index - 1 : index;
}

/** Where the last code point ends that is still within the limit. */
function charactersEnd(text: string, { max, unit }: TextLimit): number {
  let left = max;
  let end = 0;
  for (const char of text) {
    left -= textLength(char, unit);
    if (left < 0) break;
    end += char.length;
  }
  return end;
}
