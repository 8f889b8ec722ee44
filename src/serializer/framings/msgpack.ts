import type { Format } from "../format.js";
import type { FormatOptions } from "../options.js";
import { type FoundRecord, framingError, type RecordFinder } from "./record-finder.js";

/** An unfinished value is looked at again with each chunk while all looking has cost no more than this many times the bytes. */
const FREE_FACTOR = 64;
const FREE_BYTES = 1024 * 1024;
/** Then only once it has grown by this part. */
const GROWTH = 1.25;

/** MessagePack values one after the other; each says where it ends. */
export class MessagePackFinder implements RecordFinder {
  readonly #format: Format;
  readonly #options: FormatOptions;
  /** Length of the unfinished value when last looked at. */
  #tried = 0;
  #looked = 0;
  #received = 0;

  constructor(format: Format, options: FormatOptions) {
    this.#format = format;
    this.#options = options;
  }

  find(bytes: Uint8Array, start: number, isLast: boolean): FoundRecord | undefined {
    const pending = bytes.length - start;
    if (pending === 0) return undefined;
    const isFree = this.#looked <= FREE_BYTES + FREE_FACTOR * (this.#received + pending);
    if (!isFree && !isLast && pending < this.#tried * GROWTH) return undefined;
    this.#looked += pending;
    const length = this.#format.recordLength?.(bytes, start, this.#options);
    if (length === undefined) {
      if (isLast) throw framingError("msgpack", "malformed", "the data ends before the value does");
      this.#tried = pending;
      return undefined;
    }
    this.#tried = 0;
    this.#received += length;
    return { start, end: start + length, next: start + length };
  }
}
