import * as z from "zod";
import { err, ok, type Result } from "../base/result.js";
import { bodyOf, type EncodedBody } from "./body.js";
import { type CompressionId, decompress } from "./compression.js";
import { compressStream, decompressStream } from "./compression-stream.js";
import { type DetectionHints, detectFormat } from "./detect.js";
import { isSerializationError, SerializationError } from "./error.js";
import type { Format, FramingId } from "./format.js";
import type { FormatId } from "./format-id.js";
import { FRAMINGS } from "./framing.js";
import { type FormatOptions, type FormatOptionsInput, formatOptions } from "./options.js";
import type { WirePlan } from "./plan.js";
import { planOf } from "./plan-of.js";
import { formatOf } from "./registry.js";
import { type Chunks, frameRecords, splitRecords } from "./stream.js";
import { encodeUtf8 } from "./text.js";
import { carryUnknownFields } from "./unknown-fields.js";
import { accepted, acceptedAsync, type ValidationContext } from "./validate.js";

/** `auto` tells the format from the content type, the file name or the first bytes. */
export type DecodeFormat = FormatId | "auto";

export interface DecodeOptions extends FormatOptionsInput, DetectionHints {
  /** How the data is compressed. When the format is `auto` the default is to look, else not to. */
  readonly compression?: CompressionId;
}

export interface BodyOptions extends FormatOptionsInput {
  readonly compression?: CompressionId;
}

export interface StreamOptions extends FormatOptionsInput {
  /** Of the whole stream. Its size after decompression is bounded by `limits.streamBytes` and `limits.ratio`. */
  readonly compression?: CompressionId;
}

/** Text, or bytes for the binary formats. */
export type Encoded<Id extends FormatId> = Id extends "protobuf" | "msgpack" ? Uint8Array : string;

interface Wire {
  readonly value: unknown;
  readonly context: ValidationContext;
  /** There may be {@link UNKNOWN_FIELDS} in it. */
  readonly hasUnknown: boolean;
}

/**
 * Moves the values of one schema between JSON, YAML, XML, Protocol Buffers and MessagePack. Every value reads back equal, from each
 * format; what a format cannot hold is an error. Codecs of the schema run on the way: `encode` takes what `z.decode` gives.
 *
 * Methods throw {@link SerializationError} and nothing else; the `safe` ones return it.
 */
export class UniversalSerializer<Schema extends z.core.$ZodType> {
  readonly schema: Schema;
  readonly #plan: WirePlan;
  readonly #options: FormatOptions;

  /** @throws {@link SerializationError} `unsupported` for a schema with symbols, functions, promises or files. */
  constructor(schema: Schema, options?: FormatOptionsInput) {
    this.schema = schema;
    this.#plan = planOf(schema);
    this.#options = formatOptions(options);
  }

  encode<Id extends FormatId>(
    value: z.output<Schema>,
    format: Id,
    options?: FormatOptionsInput,
  ): Encoded<Id> {
    const context: ValidationContext = { format, direction: "encode" };
    const wire = accepted(() => z.safeEncode(this.schema, value), context);
    if (keepsUnknown(format, formatOptions(options, this.#options))) carryUnknownFields(value, wire);
    return this.#print(wire, format, options);
  }

  /** For schemas with asynchronous codecs. */
  async encodeAsync<Id extends FormatId>(
    value: z.output<Schema>,
    format: Id,
    options?: FormatOptionsInput,
  ): Promise<Encoded<Id>> {
    const context: ValidationContext = { format, direction: "encode" };
    const wire = await acceptedAsync(() => z.safeEncodeAsync(this.schema, value), context);
    if (keepsUnknown(format, formatOptions(options, this.#options))) carryUnknownFields(value, wire);
    return this.#print(wire, format, options);
  }

  safeEncode<Id extends FormatId>(
    value: z.output<Schema>,
    format: Id,
    options?: FormatOptionsInput,
  ): Result<Encoded<Id>, SerializationError> {
    return safely(() => this.encode(value, format, options));
  }

  /** Text as UTF-8. */
  encodeBytes(value: z.output<Schema>, format: FormatId, options?: FormatOptionsInput): Uint8Array {
    const data: string | Uint8Array = this.encode(value, format, options);
    return typeof data === "string" ? encodeUtf8(data) : data;
  }

  /** Bytes with the headers of an HTTP message; large ones compressed when `compression` is given. */
  encodeBody(value: z.output<Schema>, format: FormatId, options?: BodyOptions): EncodedBody {
    return bodyOf(this.encodeBytes(value, format, options), format, options?.compression);
  }

  decode(data: string | Uint8Array, format: DecodeFormat, options?: DecodeOptions): z.output<Schema> {
    const { value, context, hasUnknown } = this.#read(data, format, options);
    // What a wire format holds is unknown until the schema has seen it.
    const output = accepted(() => z.safeDecode(this.schema, value as z.input<Schema>), context);
    if (hasUnknown) carryUnknownFields(value, output);
    return output;
  }

  /** For schemas with asynchronous codecs. */
  async decodeAsync(
    data: string | Uint8Array,
    format: DecodeFormat,
    options?: DecodeOptions,
  ): Promise<z.output<Schema>> {
    const { value, context, hasUnknown } = this.#read(data, format, options);
    const output = await acceptedAsync(
      () => z.safeDecodeAsync(this.schema, value as z.input<Schema>),
      context,
    );
    if (hasUnknown) carryUnknownFields(value, output);
    return output;
  }

  safeDecode(
    data: string | Uint8Array,
    format: DecodeFormat,
    options?: DecodeOptions,
  ): Result<z.output<Schema>, SerializationError> {
    return safely(() => this.decode(data, format, options));
  }

  /** From one format to another without running the schema's checks and codecs: both hold the same input of it. */
  transcode<Id extends FormatId>(
    data: string | Uint8Array,
    from: DecodeFormat,
    to: Id,
    options?: DecodeOptions,
  ): Encoded<Id> {
    return this.#print(this.#read(data, from, options).value, to, options);
  }

  /** One result for each value, made when it is asked for; a bad one does not stop the others. */
  *encodeEach<Id extends FormatId>(
    values: Iterable<z.output<Schema>>,
    format: Id,
    options?: FormatOptionsInput,
  ): Generator<Result<Encoded<Id>, SerializationError>> {
    for (const value of values) yield this.safeEncode(value, format, options);
  }

  /** One result for each item, made when it is asked for; a bad one does not stop the others. */
  *decodeEach(
    items: Iterable<string | Uint8Array>,
    format: DecodeFormat,
    options?: DecodeOptions,
  ): Generator<Result<z.output<Schema>, SerializationError>> {
    for (const item of items) yield this.safeDecode(item, format, options);
  }

  /**
   * The bytes of many values in a framing, in pieces: `ndjson`, `json-seq`, `json-array`, `yaml-docs`, `delimited-protobuf`
   * or `msgpack-concat`. A value is taken from the source when the consumer asks for more.
   */
  encodeStream(
    values: AsyncIterable<z.output<Schema>> | Iterable<z.output<Schema>>,
    framing: FramingId,
    options?: StreamOptions,
  ): AsyncGenerator<Uint8Array> {
    // A record of ndjson is one line.
    const compact = { ...options, indent: 0 };
    const encodeRecord = (value: z.output<Schema>): Uint8Array =>
      this.encodeBytes(value, FRAMINGS[framing].format, compact);
    const chunks = frameRecords(mapAsync(values, encodeRecord), framing);
    return options?.compression === undefined ? chunks : compressStream(chunks, options.compression);
  }

  /**
   * The values of a stream, one by one. Throws at the first bad record; the path of the error starts with its number, from 0, and
   * positions count within it.
   */
  async *decodeStream(
    chunks: Chunks,
    framing: FramingId,
    options?: StreamOptions,
  ): AsyncGenerator<z.output<Schema>> {
    for await (const result of this.safeDecodeStream(chunks, framing, options)) {
      if (!result.ok) throw result.error;
      yield result.value;
    }
  }

  /** Like {@link decodeStream}, but goes on after a bad record; what breaks the framing still throws. */
  async *safeDecodeStream(
    chunks: Chunks,
    framing: FramingId,
    options?: StreamOptions,
  ): AsyncGenerator<Result<z.output<Schema>, SerializationError>> {
    const { compression, ...recordOptions } = options ?? {};
    const settings = formatOptions(recordOptions, this.#options);
    const format = formatOf(FRAMINGS[framing].format, "decode");
    const plain = compression === undefined ? chunks : decompressStream(chunks, compression, settings.limits);
    let index = 0;
    for await (const record of splitRecords(plain, framing, format, settings)) {
      const result = this.safeDecode(record, format.id, recordOptions);
      yield result.ok ? result : err(inRecord(index, result.error));
      index++;
    }
  }

  toJson(value: z.output<Schema>, options?: FormatOptionsInput): string {
    return this.encode(value, "json", options);
  }

  fromJson(data: string | Uint8Array, options?: DecodeOptions): z.output<Schema> {
    return this.decode(data, "json", options);
  }

  toYaml(value: z.output<Schema>, options?: FormatOptionsInput): string {
    return this.encode(value, "yaml", options);
  }

  fromYaml(data: string | Uint8Array, options?: DecodeOptions): z.output<Schema> {
    return this.decode(data, "yaml", options);
  }

  toXml(value: z.output<Schema>, options?: FormatOptionsInput): string {
    return this.encode(value, "xml", options);
  }

  fromXml(data: string | Uint8Array, options?: DecodeOptions): z.output<Schema> {
    return this.decode(data, "xml", options);
  }

  toProtobuf(value: z.output<Schema>, options?: FormatOptionsInput): Uint8Array {
    return this.encode(value, "protobuf", options);
  }

  fromProtobuf(data: Uint8Array, options?: DecodeOptions): z.output<Schema> {
    return this.decode(data, "protobuf", options);
  }

  toMessagePack(value: z.output<Schema>, options?: FormatOptionsInput): Uint8Array {
    return this.encode(value, "msgpack", options);
  }

  fromMessagePack(data: Uint8Array, options?: DecodeOptions): z.output<Schema> {
    return this.decode(data, "msgpack", options);
  }

  #print<Id extends FormatId>(wire: unknown, id: Id, options: FormatOptionsInput | undefined): Encoded<Id> {
    const data = formatOf(id, "encode").encode(wire, this.#plan, formatOptions(options, this.#options));
    // The binary formats give bytes, the others text: `isText` says it at run time.
    return data as Encoded<Id>;
  }

  #read(data: string | Uint8Array, id: DecodeFormat, options: DecodeOptions | undefined): Wire {
    const settings = formatOptions(options, this.#options);
    const { format, compression } = found(data, id, options, settings);
    const plain =
      compression === undefined || typeof data === "string"
        ? { data, settings }
        : {
            data: decompress(data, compression, settings.limits),
            settings: {
              ...settings,
              limits: { ...settings.limits, bytes: settings.limits.decompressedBytes },
            },
          };
    return {
      value: format.decode(plain.data, this.#plan, plain.settings),
      context: {
        format: format.id,
        direction: "decode",
        locate: (path) => format.locate?.(plain.data, path, plain.settings),
      },
      hasUnknown: keepsUnknown(format.id, settings),
    };
  }
}

/** A {@link UniversalSerializer} for a schema. */
export function createSerializer<Schema extends z.core.$ZodType>(
  schema: Schema,
  options?: FormatOptionsInput,
): UniversalSerializer<Schema> {
  return new UniversalSerializer(schema, options);
}

function keepsUnknown(format: FormatId, { protobuf }: FormatOptions): boolean {
  return format === "protobuf" && protobuf.unknownFields === "keep";
}

interface Found {
  readonly format: Format;
  readonly compression: CompressionId | undefined;
}

function found(
  data: string | Uint8Array,
  id: DecodeFormat,
  options: DecodeOptions | undefined,
  settings: FormatOptions,
): Found {
  const compression = options?.compression;
  if (id !== "auto") return { format: formatOf(id, "decode"), compression };
  const detected = detectFormat(data, options, settings);
  if (detected !== undefined) {
    return {
      format: formatOf(detected.format, "decode"),
      compression: compression ?? detected.compression,
    };
  }
  throw new SerializationError("unknown_format", "neither a content type nor the data tells the format", {
    direction: "decode",
  });
}

async function* mapAsync<Value, Mapped>(
  values: AsyncIterable<Value> | Iterable<Value>,
  map: (value: Value) => Mapped,
): AsyncGenerator<Mapped> {
  for await (const value of values) yield map(value);
}

function inRecord(index: number, error: SerializationError): SerializationError {
  return new SerializationError(error.code, error.reason, {
    format: error.format,
    direction: "decode",
    path: [index, ...error.path],
    place: () => error.place,
    limit: error.limit,
    actual: error.actual,
    issues: error.issues.map((issue) => ({
      path: [index, ...issue.path],
      message: issue.message,
      code: issue.code,
      get place() {
        return issue.place;
      },
    })),
    cause: error,
  });
}

function safely<Value>(run: () => Value): Result<Value, SerializationError> {
  try {
    return ok(run());
  } catch (error) {
    if (isSerializationError(error)) return err(error);
    throw error;
  }
}
