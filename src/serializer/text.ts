import { builtin } from "../base/builtin.js";
import { LONE_SURROGATE } from "../base/patterns/lone-surrogate.js";
import { lineStarts, positionAt } from "../base/position.js";
import { SerializationError, type SourcePlace } from "./error.js";
import type { FormatId } from "./format-id.js";

const BYTE_ORDER_MARK = "\ufeff";
/** Units of a line shown on each side of a place. */
const EXCERPT_SIDE = 40;

const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

/** Node's takes a part of the time of a decoder, which is what browsers have. */
export const isUtf8: (bytes: Uint8Array) => boolean = builtin?.("node:buffer").isUtf8 ?? canDecode;

function canDecode(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Half of a surrogate pair has no UTF-8 form: encoders write U+FFFD or broken bytes for it. */
export function hasLoneSurrogate(text: string): boolean {
  // Node has the method since version 20, the types of ES2023 do not.
  return !(text as string & { isWellFormed(): boolean }).isWellFormed();
}

/**
 * The text of UTF-8 bytes, or the text itself, without byte order mark.
 *
 * @throws {@link SerializationError} `encoding` for bytes that are not UTF-8 and for lone surrogates.
 */
export function decodeText(data: string | Uint8Array, format: FormatId): string {
  if (typeof data !== "string") {
    try {
      return decoder.decode(data);
    } catch (cause) {
      throw new SerializationError("encoding", "the bytes are not UTF-8", {
        format,
        direction: "decode",
        cause,
      });
    }
  }
  if (hasLoneSurrogate(data)) {
    throw new SerializationError("encoding", "half of a surrogate pair has no UTF-8 form", {
      format,
      direction: "decode",
      place: () => placeIn(data, data.search(LONE_SURROGATE)),
    });
  }
  return data.startsWith(BYTE_ORDER_MARK) ? data.slice(1) : data;
}

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The place of a part of a text, with what of its line is around the beginning. */
export function placeIn(text: string, offset: number, endOffset?: number): SourcePlace {
  const starts = lineStarts(text);
  const { line, column } = positionAt(starts, offset);
  const lineStart = offset - column + 1;
  const lineEnd = starts[line] ?? text.length;
  const from = Math.max(lineStart, offset - EXCERPT_SIDE);
  const excerpt = text.slice(from, Math.min(lineEnd, offset + EXCERPT_SIDE)).trimEnd();
  return { offset, ...(endOffset === undefined ? {} : { endOffset }), line, column, excerpt };
}
