import { delimitedRange } from "../formats/protobuf/delimited.js";
import { checkLimit, type SerializerLimits } from "../limits.js";
import { type FoundRecord, framingError, type RecordFinder } from "./record-finder.js";

/** Messages with their length in front. Unlike elsewhere, an empty record is one: the message without fields. */
export class DelimitedFinder implements RecordFinder {
  readonly #limits: SerializerLimits;

  constructor(limits: SerializerLimits) {
    this.#limits = limits;
  }

  find(bytes: Uint8Array, start: number, isLast: boolean): FoundRecord | undefined {
    if (start === bytes.length) return undefined;
    const range = delimitedRange(bytes, start);
    if (range === "malformed")
      throw framingError("protobuf", "malformed", "the length of a message is malformed");
    if (range !== undefined) {
      checkLimit(this.#limits, "bytes", range.end - range.start, { format: "protobuf", direction: "decode" });
      if (range.end <= bytes.length) return { ...range, next: range.end };
    }
    if (isLast) throw framingError("protobuf", "malformed", "the data ends before the message does");
    return undefined;
  }
}
