import { TocsinError } from "../../base/errors.js";
import { isSerializationError, SerializationError } from "../../serializer/error.js";
import type { FormatId } from "../../serializer/format-id.js";
import { compareConversion, type Loss } from "../../serializer/losses.js";
import { formatOptions } from "../../serializer/options.js";
import { formatOf } from "../../serializer/registry.js";
import { type Chunks, frameRecords, splitRecords } from "../../serializer/stream.js";
import { encodeUtf8 } from "../../serializer/text.js";
import { type TranscodeOptions, transcode } from "../../serializer/transcode.js";
import type { Choice } from "./choice.js";

/** What is converted into what, and how. */
export interface Conversion {
  readonly from: Choice;
  readonly to: Choice;
  readonly options: TranscodeOptions;
  /** Told of what each record loses; without it nobody looks. */
  readonly onLosses: ((losses: readonly Loss[], record: InputRecord) => void) | undefined;
}

export interface InputRecord {
  readonly data: Uint8Array;
  /** Its number, from 0; `undefined` when the input is no stream of records. */
  readonly index: number | undefined;
}

/** A record that cannot be converted; `cause` says why. */
export class ConversionError extends Error {
  override readonly name = "ConversionError";
  override readonly cause: SerializationError;
  readonly record: InputRecord;

  constructor(cause: SerializationError, record: InputRecord) {
    super(cause.message);
    this.cause = cause;
    this.record = record;
  }
}

/**
 * What the input becomes, in pieces.
 *
 * @throws {@link ConversionError} for a record; {@link SerializationError} for what breaks the framing; {@link TocsinError}
 * `invalid_argument` for a stream that does not fit into one value.
 */
export async function* convert(chunks: Chunks, conversion: Conversion): AsyncGenerator<Uint8Array> {
  const converted = convertEach(recordsOf(chunks, conversion), conversion);
  if (conversion.to.framing === undefined) yield await only(converted);
  else yield* frameRecords(converted, conversion.to.framing);
}

async function* recordsOf(
  chunks: Chunks,
  { from, options }: Pick<Conversion, "from" | "options">,
): AsyncGenerator<InputRecord> {
  if (from.framing === undefined) {
    for await (const data of chunks) yield { data, index: undefined };
    return;
  }
  const format = formatOf(from.format, "decode");
  let index = 0;
  for await (const data of splitRecords(chunks, from.framing, format, formatOptions(options))) {
    yield { data, index };
    index++;
  }
}

async function* convertEach(
  records: AsyncIterable<InputRecord>,
  conversion: Conversion,
): AsyncGenerator<Uint8Array> {
  for await (const record of records) yield convertRecord(record, conversion);
}

function convertRecord(record: InputRecord, { from, to, options, onLosses }: Conversion): Uint8Array {
  try {
    const made = transcode(record.data, from.format, to.format, options);
    onLosses?.(compareConversion(record.data, from.format, made, to.format, options), record);
    return typeof made === "string" ? encodeUtf8(made) : made;
  } catch (error) {
    if (!isSerializationError(error)) throw error;
    const cause = error.direction === "encode" ? inInput(error, record.data, from.format, options) : error;
    throw new ConversionError(cause, record);
  }
}

/** A value that the other format cannot hold stands in the input, too. */
function inInput(
  error: SerializationError,
  data: Uint8Array,
  from: FormatId,
  options: TranscodeOptions,
): SerializationError {
  return new SerializationError(error.code, error.reason, {
    format: error.format,
    direction: "encode",
    path: error.path,
    place: () => formatOf(from, "decode").locate?.(data, error.path, formatOptions(options)),
    issues: error.issues,
    cause: error,
  });
}

async function only(records: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array | undefined;
  for await (const record of records) {
    if (first !== undefined) {
      throw new TocsinError(
        "invalid_argument",
        "the input has more than one record: choose a stream for --to, such as json-array, ndjson or yaml-docs",
        { argument: "--to" },
      );
    }
    first = record;
  }
  if (first !== undefined) return first;
  throw new TocsinError("invalid_argument", "the input has no record to make a value of", {
    argument: "--to",
  });
}
