import type { CompressionId } from "./compression.js";
import { decompress, sniffCompression } from "./compression.js";
import { isSerializationError } from "./error.js";
import type { FramingId } from "./format.js";
import type { FormatId } from "./format-id.js";
import { DEFAULT_FORMAT_OPTIONS, type FormatOptions } from "./options.js";
import { FORMATS, formatOf } from "./registry.js";
import { decodeText } from "./text.js";

/**
 * How sure a detection is: `declared` by a content type, `named` by a file extension, `certain` since the bytes mean nothing else,
 * `likely` since they read as this format, of which others may hold such bytes too.
 */
export type Certainty = "declared" | "named" | "certain" | "likely";

export interface Detection {
  readonly format: FormatId;
  readonly certainty: Certainty;
  /** For the media types and extensions of streams, such as `.ndjson`. */
  readonly framing?: FramingId;
  /** By the file name, or by the first bytes when nothing names the format. */
  readonly compression?: CompressionId;
}

export interface DetectionHints {
  /** A `Content-Type` header; it is never overridden. */
  readonly contentType?: string;
  readonly fileName?: string;
}

const STREAM_TYPES: ReadonlyMap<string, readonly [FormatId, FramingId]> = new Map([
  ["application/x-ndjson", ["json", "ndjson"]],
  ["application/jsonl", ["json", "ndjson"]],
  ["application/json-seq", ["json", "json-seq"]],
]);
const STREAM_EXTENSIONS: ReadonlyMap<string, readonly [FormatId, FramingId]> = new Map([
  [".ndjson", ["json", "ndjson"]],
  [".jsonl", ["json", "ndjson"]],
]);
const COMPRESSED_EXTENSIONS: ReadonlyMap<string, CompressionId> = new Map([
  [".gz", "gzip"],
  [".br", "br"],
  [".zst", "zstd"],
]);
const EXTENSION = /\.[a-z0-9]{1,16}$/;
const MAY_BE_JSON = /^(?:[[{"\-\d]|true|false|null)/;
const MAX_HEADER = 8_192;

/** The `Content-Type` to send; UTF-8 is said where the default would be another (`text/xml`, RFC 7303) or none. */
export function contentTypeFor(format: FormatId): string {
  const { id, mediaType } = formatOf(format, "encode");
  return id === "xml" || id === "yaml" ? `${mediaType}; charset=utf-8` : mediaType;
}

/** The format of a media type, by its name or its structured suffix: `application/vnd.api+json` is JSON. */
export function formatOfMediaType(contentType: string): Detection | undefined {
  const type = (contentType.slice(0, MAX_HEADER).split(";")[0] ?? "").trim().toLowerCase();
  const stream = STREAM_TYPES.get(type);
  if (stream !== undefined) return { format: stream[0], framing: stream[1], certainty: "declared" };
  const format =
    FORMATS.find(({ mediaTypes }) => mediaTypes.includes(type)) ??
    FORMATS.find(({ suffix }) => suffix !== undefined && type.endsWith(suffix));
  return format === undefined ? undefined : { format: format.id, certainty: "declared" };
}

/** The compression of a file name by its extension. */
export function compressionOfFileName(fileName: string): CompressionId | undefined {
  return COMPRESSED_EXTENSIONS.get(EXTENSION.exec(fileName.toLowerCase())?.[0] ?? "");
}

/** The format of a file name by its extension, below an extension of a compression: `rules.yaml.gz`. */
export function formatOfFileName(fileName: string): Detection | undefined {
  const name = fileName.toLowerCase();
  const last = EXTENSION.exec(name)?.[0] ?? "";
  const compression = compressionOfFileName(name);
  const extension =
    compression === undefined ? last : (EXTENSION.exec(name.slice(0, -last.length))?.[0] ?? "");
  const found = compression === undefined ? {} : { compression };
  const stream = STREAM_EXTENSIONS.get(extension);
  if (stream !== undefined) return { format: stream[0], framing: stream[1], certainty: "named", ...found };
  const format = FORMATS.find(({ extensions }) => extensions.includes(extension));
  return format === undefined ? undefined : { format: format.id, certainty: "named", ...found };
}

/**
 * Tells the format of data: by content type, else by file name, else by its first bytes. A content type that no format has gives
 * `undefined`, whatever the bytes look like. Protobuf is never guessed, since almost any bytes are some message.
 */
export function detectFormat(
  data: string | Uint8Array,
  hints: DetectionHints = {},
  options: FormatOptions = DEFAULT_FORMAT_OPTIONS,
): Detection | undefined {
  if (hints.contentType !== undefined) return formatOfMediaType(hints.contentType);
  const named = hints.fileName === undefined ? undefined : formatOfFileName(hints.fileName);
  if (named !== undefined) return named;
  const compression = typeof data === "string" ? undefined : sniffCompression(data);
  if (typeof data === "string" || compression === undefined) return sniff(data, options);
  try {
    const inner = sniff(decompress(data, compression, options.limits), options);
    return inner === undefined ? undefined : { ...inner, compression };
  } catch (error) {
    // A broken or exploding stream is no format at all; other errors are ours.
    if (isSerializationError(error)) return undefined;
    throw error;
  }
}

function sniff(data: string | Uint8Array, options: FormatOptions): Detection | undefined {
  if (typeof data !== "string" && isMessagePack(data, options))
    return { format: "msgpack", certainty: "likely" };
  const text = textOf(data)?.trimStart();
  if (text === undefined || text === "") return undefined;
  if (text.startsWith("<")) return { format: "xml", certainty: "certain" };
  if (MAY_BE_JSON.test(text) && reads("json", text, options)) {
    // Every JSON text is YAML too; a lone scalar may be meant so.
    return { format: "json", certainty: text.startsWith("{") || text.startsWith("[") ? "certain" : "likely" };
  }
  return { format: "yaml", certainty: "likely" };
}

/** A map or list, by a first byte that JSON, XML and YAML cannot or seldom have, whose length is that of the data. */
function isMessagePack(bytes: Uint8Array, options: FormatOptions): boolean {
  const first = bytes[0] ?? 0;
  const isContainer = (first >= 0x80 && first <= 0x9f) || (first >= 0xdc && first <= 0xdf);
  return isContainer && reads("msgpack", bytes, options);
}

function reads(format: FormatId, data: string | Uint8Array, options: FormatOptions): boolean {
  try {
    FORMATS.find(({ id }) => id === format)?.decode(data, undefined, options);
    return true;
  } catch (error) {
    if (isSerializationError(error)) return false;
    throw error;
  }
}

function textOf(data: string | Uint8Array): string | undefined {
  try {
    return decodeText(data, "yaml");
  } catch {
    return undefined;
  }
}
