import { type FoundRecord, framingError, isSpace, type RecordFinder, trimmed } from "./record-finder.js";

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** The items of one JSON list, each of which is read on its own. */
export class JsonArrayFinder implements RecordFinder {
  #phase: "before" | "first" | "item" | "after" = "before";
  /** Bytes after `start` that were looked at. */
  #seen = 0;
  #depth = 0;
  #inString = false;

  find(bytes: Uint8Array, start: number, isLast: boolean): FoundRecord | undefined {
    if (this.#phase === "before" || this.#phase === "after") return this.#outside(bytes, start, isLast);
    const end = this.#endOfItem(bytes, start);
    if (end === undefined) {
      if (isLast) throw framingError("json", "malformed", "the data ends before the list does");
      return undefined;
    }
    this.#seen = 0;
    const item = trimmed(bytes, start, end, end + 1);
    const isEnd = bytes[end] === CLOSE_BRACKET;
    const isEmptyList = this.#phase === "first" && isEnd;
    if (item.start === item.end && !isEmptyList) {
      throw framingError("json", "malformed", "an item of the list is missing");
    }
    this.#phase = isEnd ? "after" : "item";
    return item;
  }

  /** Before the bracket that opens the list, and behind the one that closes it. */
  #outside(bytes: Uint8Array, start: number, isLast: boolean): FoundRecord | undefined {
    let at = start;
    while (isSpace(bytes[at])) at++;
    if (at < bytes.length) {
      if (this.#phase === "after")
        throw framingError("json", "trailing_data", "there is more after the list");
      if (bytes[at] !== OPEN_BRACKET) throw framingError("json", "malformed", "the data is no list");
      this.#phase = "first";
      return { start: at, end: at, next: at + 1 };
    }
    if (isLast && this.#phase === "before") throw framingError("json", "malformed", "the data is no list");
    return at === start ? undefined : { start: at, end: at, next: at };
  }

  /** Offset of the comma or bracket behind the item. */
  #endOfItem(bytes: Uint8Array, start: number): number | undefined {
    let at = start + this.#seen;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (this.#inString) {
        if (byte === BACKSLASH) at++;
        else if (byte === QUOTE) this.#inString = false;
      } else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) this.#depth++;
      else if (this.#depth === 0 && (byte === COMMA || byte === CLOSE_BRACKET)) return at;
      else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) this.#depth--;
    }
    // Past the end after a backslash: the byte it escapes is still to come.
    this.#seen = at - start;
    return undefined;
  }
}
