import { SerializationError, type SerializationErrorCode } from "../error.js";
import type { FormatId } from "../format-id.js";

/** One record in a buffer, and where the next one starts. An empty record (`start` is `end`) is none. */
export interface FoundRecord {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Finds the records of one stream, one after the other. */
export interface RecordFinder {
  /**
   * The record that starts at `start` or after; `undefined` when it needs more bytes. Asked again with the same bytes and more,
   * which may have moved in the buffer together with `start`. With `isLast` there will be no more, and `undefined` ends the stream.
   */
  find(bytes: Uint8Array, start: number, isLast: boolean): FoundRecord | undefined;
}

export function framingError(
  format: FormatId,
  code: SerializationErrorCode,
  reason: string,
): SerializationError {
  return new SerializationError(code, reason, { format, direction: "decode" });
}

/** Blanks, tabs and line ends. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** The record without white space around it. */
export function trimmed(bytes: Uint8Array, start: number, end: number, next: number): FoundRecord {
  while (start < end && isSpace(bytes[start])) start++;
  while (end > start && isSpace(bytes[end - 1])) end--;
  return { start, end, next };
}
