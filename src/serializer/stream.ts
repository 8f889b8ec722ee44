import type { Format, FramingId } from "./format.js";
import { FRAMINGS } from "./framing.js";
import type { RecordFinder } from "./framings/record-finder.js";
import { checkLimit } from "./limits.js";
import type { FormatOptions } from "./options.js";
import { encodeUtf8 } from "./text.js";

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The bytes of records in a framing, in pieces as they come. */
export async function* frameRecords(
  records: AsyncIterable<Uint8Array>,
  framing: FramingId,
): AsyncGenerator<Uint8Array> {
  const { open, separator, close, frame = (record) => record } = FRAMINGS[framing];
  let isFirst = true;
  for await (const record of records) {
    const before = isFirst ? open : separator;
    if (before !== "") yield encodeUtf8(before);
    yield frame(record);
    isFirst = false;
  }
  // A list has its brackets without items too; the other framings then have nothing.
  if (isFirst && framing === "json-array") yield encodeUtf8(open);
  if (close !== "" && (!isFirst || framing === "json-array")) yield encodeUtf8(close);
}

/**
 * The records of a stream, cut out of the chunks as soon as they are complete. No more than one record is kept.
 *
 * @throws {@link SerializationError} `limit` for a record, a stream or a count over its bound; `malformed`, `trailing_data`
 */
export async function* splitRecords(
  chunks: Chunks,
  framing: FramingId,
  format: Format,
  options: FormatOptions,
): AsyncGenerator<Uint8Array> {
  const context = { format: format.id, direction: "decode" } as const;
  const { limits } = options;
  const splitter = new Splitter(
    FRAMINGS[framing].createFinder(format, options),
    framing === "delimited-protobuf",
  );
  let size = 0;
  let count = 0;
  const checked = (record: Uint8Array): Uint8Array => {
    checkLimit(limits, "records", ++count, context);
    checkLimit(limits, "bytes", record.length, context);
    return record;
  };
  for await (const chunk of chunks) {
    size += chunk.length;
    checkLimit(limits, "streamBytes", size, context);
    splitter.push(chunk);
    for (let record = splitter.next(); record !== undefined; record = splitter.next()) yield checked(record);
    checkLimit(limits, "bytes", splitter.pending, context);
  }
  splitter.end();
  for (let record = splitter.next(); record !== undefined; record = splitter.next()) yield checked(record);
}

/** Holds the bytes of the record that is not yet complete. */
class Splitter {
  readonly #finder: RecordFinder;
  readonly #takesEmpty: boolean;
  #buffer = new Uint8Array(0);
  #start = 0;
  #end = 0;
  #isLast = false;

  constructor(finder: RecordFinder, takesEmpty: boolean) {
    this.#finder = finder;
    this.#takesEmpty = takesEmpty;
  }

  get pending(): number {
    return this.#end - this.#start;
  }

  push(chunk: Uint8Array): void {
    const length = this.pending + chunk.length;
    if (this.#end + chunk.length > this.#buffer.length) {
      // Doubling, so that many small chunks of one record are copied in linear time.
      const target = length > this.#buffer.length ? new Uint8Array(2 * length) : this.#buffer;
      target.set(this.#buffer.subarray(this.#start, this.#end));
      this.#buffer = target;
      this.#end -= this.#start;
      this.#start = 0;
    }
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  end(): void {
    this.#isLast = true;
  }

  /** A copy, which stays when the buffer changes. */
  next(): Uint8Array | undefined {
    for (;;) {
      const bytes = this.#buffer.subarray(0, this.#end);
      const found = this.#finder.find(bytes, this.#start, this.#isLast);
      if (found === undefined) return undefined;
      this.#start = found.next;
      if (found.end > found.start || this.#takesEmpty) return bytes.slice(found.start, found.end);
    }
  }
}
