import { constants } from "node:buffer";
import * as zlib from "node:zlib";
import { isSerializationError, SerializationError } from "./error.js";
import { checkLimit, type SerializerLimits } from "./limits.js";

/** Content codings of HTTP. `zstd` needs Node 24: that of Node 22 takes data that is cut off for whole. */
export type CompressionId = "gzip" | "br" | "zstd";

/** Below this many bytes compression costs more than it saves. */
export const MIN_COMPRESSED_BYTES = 1_024;
/** The highest ratio is asked only above this: a short run of blanks compresses well too. */
export const FREE_OUTPUT = 1024 * 1024;
const GZIP_MAGIC = Uint8Array.of(0x1f, 0x8b);
const ZSTD_MAGIC = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd);
/** Node's default of 11 is two hundred times slower for a sixth less. */
const BROTLI_QUALITY = 5;

interface DecompressOptions {
  readonly maxOutputLength: number;
  /** Asks for {@link Decompressed}, which is not in the types. */
  readonly info: true;
}

interface Decompressed {
  readonly buffer: Uint8Array;
  /** How many bytes of the input it has taken: all up to the end that the data itself marks. */
  readonly engine: { readonly bytesWritten: number };
}

interface Codec {
  compress(bytes: Uint8Array): Uint8Array;
  decompress(bytes: Uint8Array, options: DecompressOptions): unknown;
}

/** Not in the types of Node 20. */
interface Zstd {
  readonly zstdCompressSync?: Codec["compress"];
  readonly zstdDecompressSync?: (bytes: Uint8Array, options?: DecompressOptions) => unknown;
}

const codecs = new Map<CompressionId, Codec>([
  ["gzip", { compress: (bytes) => zlib.gzipSync(bytes), decompress: zlib.gunzipSync }],
  ["br", { compress: compressBrotli, decompress: zlib.brotliDecompressSync }],
]);
const { zstdCompressSync, zstdDecompressSync }: typeof zlib & Zstd = zlib;
if (zstdCompressSync !== undefined && zstdDecompressSync !== undefined) {
  codecs.set("zstd", { compress: zstdCompressSync, decompress: zstdDecompressSync });
}

/** Found out when it is asked for: it takes a few milliseconds. */
let isZstdSound: boolean | undefined;

/** Whether the decoder of zstd notices that data is cut off. */
function noticesEnd(): boolean {
  try {
    zstdDecompressSync?.(ZSTD_MAGIC);
    return false;
  } catch {
    return true;
  }
}

/** Whether this Node has the compression, and one that loses nothing. */
export function isAvailable(compression: CompressionId): boolean {
  if (compression !== "zstd" || !codecs.has(compression)) return codecs.has(compression);
  isZstdSound ??= noticesEnd();
  return isZstdSound;
}

/** The compressions this Node has. */
export function availableCompressions(): readonly CompressionId[] {
  return [...codecs.keys()].filter(isAvailable);
}

/** @throws {@link SerializationError} `unsupported` when this Node lacks the compression. */
export function compress(bytes: Uint8Array, compression: CompressionId): Uint8Array {
  return codecOf(compression, "encode").compress(bytes);
}

/**
 * Stops at `limits.decompressedBytes` and at `limits.ratio` times the input.
 *
 * @throws {@link SerializationError} `limit`, `encoding` for a broken stream, `unsupported`
 */
export function decompress(
  bytes: Uint8Array,
  compression: CompressionId,
  limits: SerializerLimits,
): Uint8Array {
  checkLimit(limits, "bytes", bytes.length, { direction: "decode" });
  const codec = codecOf(compression, "decode");
  const byRatio = Math.max(FREE_OUTPUT, Math.min(limits.ratio * bytes.length, Number.MAX_SAFE_INTEGER));
  const maxOutputLength = Math.min(limits.decompressedBytes, Math.floor(byRatio), constants.MAX_LENGTH);
  try {
    // As Node says it is where `info` asks for it.
    const { buffer, engine } = codec.decompress(bytes, { maxOutputLength, info: true }) as Decompressed;
    checkWhole(engine.bytesWritten, bytes.length, compression);
    return buffer;
  } catch (cause) {
    if (isSerializationError(cause)) throw cause;
    if (!isTooLarge(cause)) {
      throw new SerializationError("encoding", `the ${compression} stream is broken`, {
        direction: "decode",
        cause,
      });
    }
    const name = maxOutputLength < limits.decompressedBytes ? "ratio" : "decompressedBytes";
    throw new SerializationError("limit", `decompresses to more than ${maxOutputLength} bytes`, {
      direction: "decode",
      limit: { name, max: limits[name] },
      actual: name === "ratio" ? maxOutputLength / bytes.length : maxOutputLength,
      cause,
    });
  }
}

/**
 * What is behind the end of compressed data is no part of it: the decoders of brotli and zstd pass over it without a word.
 *
 * @throws {@link SerializationError} `encoding`
 */
export function checkWhole(taken: number, given: number, compression: CompressionId): void {
  if (taken >= given) return;
  throw new SerializationError(
    "encoding",
    `${given - taken} bytes behind the end of the ${compression} stream`,
    {
      direction: "decode",
    },
  );
}

/** From the first bytes; brotli has none of its own. */
export function sniffCompression(bytes: Uint8Array): CompressionId | undefined {
  const startsWith = (magic: Uint8Array): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (startsWith(GZIP_MAGIC)) return "gzip";
  return startsWith(ZSTD_MAGIC) ? "zstd" : undefined;
}

function compressBrotli(bytes: Uint8Array): Uint8Array {
  return zlib.brotliCompressSync(bytes, { params: brotliParameters(bytes.length) });
}

/** `size` in bytes, 0 when it is not known. */
export function brotliParameters(size = 0): Readonly<Record<number, number>> {
  return {
    [zlib.constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: size,
  };
}

function codecOf(compression: CompressionId, direction: "encode" | "decode"): Codec {
  const codec = isAvailable(compression) ? codecs.get(compression) : undefined;
  if (codec !== undefined) return codec;
  throw new SerializationError("unsupported", `this Node.js has no ${compression}`, { direction });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
