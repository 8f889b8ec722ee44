import { constants } from "node:buffer";
import * as zlib from "node:zlib";
import { SerializationError } from "./error.js";
import { checkLimit, type SerializerLimits } from "./limits.js";

/** Content codings of HTTP. `zstd` needs a Node whose zlib has it: 22.15 or later. */
export type CompressionId = "gzip" | "br" | "zstd";

/** Below this many bytes compression costs more than it saves. */
export const MIN_COMPRESSED_BYTES = 1_024;
/** The highest ratio is asked only above this: a short run of blanks compresses well too. */
export const FREE_OUTPUT = 1024 * 1024;
/** Node's default of 11 is two hundred times slower for a sixth less. */
const BROTLI_QUALITY = 5;

interface Codec {
  compress(bytes: Uint8Array): Uint8Array;
  decompress(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array;
}

/** Not in the types of Node 20. */
interface Zstd {
  readonly zstdCompressSync?: Codec["compress"];
  readonly zstdDecompressSync?: Codec["decompress"];
}

const codecs = new Map<CompressionId, Codec>([
  ["gzip", { compress: (bytes) => zlib.gzipSync(bytes), decompress: zlib.gunzipSync }],
  ["br", { compress: compressBrotli, decompress: zlib.brotliDecompressSync }],
]);
const { zstdCompressSync, zstdDecompressSync }: typeof zlib & Zstd = zlib;
if (zstdCompressSync !== undefined && zstdDecompressSync !== undefined) {
  codecs.set("zstd", { compress: zstdCompressSync, decompress: zstdDecompressSync });
}

/** The compressions this Node has. */
export function availableCompressions(): readonly CompressionId[] {
  return [...codecs.keys()];
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
    return codec.decompress(bytes, { maxOutputLength });
  } catch (cause) {
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

/** From the first bytes; brotli has none of its own. */
export function sniffCompression(bytes: Uint8Array): CompressionId | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0x1f && b === 0x8b) return "gzip";
  return a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd ? "zstd" : undefined;
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
  const codec = codecs.get(compression);
  if (codec !== undefined) return codec;
  throw new SerializationError("unsupported", `this Node.js has no ${compression}`, { direction });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
