import { type FoundRecord, framingError, isSpace, type RecordFinder, trimmed } from "./record-finder.js";

const LINE_FEED = 0x0a;
const RECORD_SEPARATOR = 0x1e;
const HASH = 0x23;
const PERCENT = 0x25;
const DASH = 0x2d;
const DOT = 0x2e;

/** One record a line; blank lines are none. */
export class LineFinder implements RecordFinder {
  /** Bytes after `start` known to hold no line end. */
  #seen = 0;

  find(bytes: Uint8Array, start: number, isLast: boolean): FoundRecord | undefined {
    const end = bytes.indexOf(LINE_FEED, start + this.#seen);
    if (end !== -1) {
      this.#seen = 0;
      return trimmed(bytes, start, end, end + 1);
    }
    this.#seen = bytes.length - start;
    return isLast && this.#seen > 0 ? trimmed(bytes, start, bytes.length, bytes.length) : undefined;
  }
}

/** RFC 7464: each record is between a record separator and a line feed. */
export class JsonSequenceFinder implements RecordFinder {
  #seen = 1;

  find(bytes: Uint8Array, start: number, isLast: boolean): FoundRecord | undefined {
    if (start === bytes.length) return undefined;
    if (bytes[start] !== RECORD_SEPARATOR) {
      throw framingError("json", "malformed", "a record of a JSON sequence starts with a record separator");
    }
    const found = bytes.indexOf(RECORD_SEPARATOR, start + this.#seen);
    if (found === -1 && !isLast) {
      this.#seen = bytes.length - start;
      return undefined;
    }
    this.#seen = 1;
    const end = found === -1 ? bytes.length : found;
    // Without the line feed a number may be cut off and look whole.
    if (end > start + 1 && !isSpace(bytes[end - 1])) {
      throw framingError("json", "malformed", "a record of a JSON sequence ends with a line feed");
    }
    return trimmed(bytes, start + 1, end, end);
  }
}

/** YAML documents between lines `---` and `...`, which can be nothing else, not even within block scalars. */
export class YamlDocumentFinder implements RecordFinder {
  /** Offset after `start` of the first line not looked at. */
  #line = 0;
  /** Bytes after `start` known to hold no further line end. */
  #seen = 0;
  /** Whether a line is a directive, after which the document must start with `---`. */
  #hasDirective = false;
  /** Whether the document has started: there is `---`, or anything but directives and comments. */
  #hasContent = false;

  find(bytes: Uint8Array, start: number, isLast: boolean): FoundRecord | undefined {
    for (;;) {
      const line = start + this.#line;
      const found = bytes.indexOf(LINE_FEED, start + this.#seen);
      if (found === -1 && !isLast) {
        this.#seen = bytes.length - start;
        return undefined;
      }
      const next = found === -1 ? bytes.length : found + 1;
      if (isMarker(bytes, line, next, DOT)) {
        if (hasContent(bytes, line + 3, next))
          throw framingError("yaml", "malformed", "the end of a document, `...`, has a line of its own");
        return this.#record(start, line, next);
      }
      if (isMarker(bytes, line, next, DASH)) {
        if (this.#hasContent) return this.#record(start, line, line);
        this.#hasContent = true;
      } else if (bytes[line] === PERCENT && !this.#hasContent) this.#hasDirective = true;
      else this.#hasContent ||= hasContent(bytes, line, next);
      if (next === bytes.length && isLast)
        return line === next && line === start ? undefined : this.#record(start, next, next);
      this.#line = next - start;
      this.#seen = this.#line;
    }
  }

  #record(start: number, end: number, next: number): FoundRecord {
    const found = { start: this.#hasContent || this.#hasDirective ? start : end, end, next };
    this.#line = 0;
    this.#seen = 0;
    this.#hasDirective = false;
    this.#hasContent = false;
    return found;
  }
}

function isMarker(bytes: Uint8Array, line: number, next: number, character: number): boolean {
  for (let index = 0; index < 3; index++) if (bytes[line + index] !== character) return false;
  return line + 3 === next || isSpace(bytes[line + 3]);
}

function hasContent(bytes: Uint8Array, line: number, next: number): boolean {
  while (line < next && isSpace(bytes[line])) line++;
  return line < next && bytes[line] !== HASH;
}
