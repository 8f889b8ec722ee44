import { builtin } from "../base/builtin.js";
import { SerializationError } from "./error.js";
import { checkLimit, type SerializerLimits } from "./limits.js";

/** Content codings of HTTP. `zstd` needs Node 24: that of Node 22 takes data that is cut off for whole. */
export type CompressionId = "gzip" | "br" | "zstd";

/** Below this many bytes compression costs more than it saves. */
export const MIN_COMPRESSED_BYTES = 1_024;
/** The highest ratio is asked only above this: a short run of blanks compresses well too. */
export const FREE_OUTPUT = 1024 * 1024;
/** What Node can put into one buffer, in all its versions. */
const MAX_OUTPUT = 2 ** 32;
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

type Zlib = typeof import("node:zlib") & Zstd;

/** Not in the types of Node 20. */
interface Zstd {
  readonly zstdCompressSync?: Codec["compress"];
  readonly zstdDecompressSync?: (bytes: Uint8Array, options?: DecompressOptions) => unknown;
}

/** Made when the first is asked for: what is built into Node is loaded then, and zstd tried. */
let codecs: ReadonlyMap<CompressionId, Codec> | undefined;

function allCodecs(): ReadonlyMap<CompressionId, Codec> {
  codecs ??= createCodecs(builtin?.("node:zlib"));
  return codecs;
}

function createCodecs(zlib: Zlib | undefined): ReadonlyMap<CompressionId, Codec> {
  const found = new Map<CompressionId, Codec>();
  if (zlib === undefined) return found;
  const { gzipSync, gunzipSync, brotliCompressSync, brotliDecompressSync } = zlib;
  found.set("gzip", { compress: (bytes) => gzipSync(bytes), decompress: gunzipSync });
  found.set("br", {
    compress: (bytes) => brotliCompressSync(bytes, { params: brotliParameters(zlib, bytes.length) }),
    decompress: brotliDecompressSync,
  });
  const { zstdCompressSync, zstdDecompressSync } = zlib;
  if (zstdCompressSync !== undefined && zstdDecompressSync !== undefined && noticesEnd(zstdDecompressSync)) {
    found.set("zstd", { compress: zstdCompressSync, decompress: zstdDecompressSync });
  }
  return found;
}

/** Whether the decoder of zstd notices that data is cut off. */
function noticesEnd(decompressZstd: (bytes: Uint8Array) => unknown): boolean {
  try {
    decompressZstd(ZSTD_MAGIC);
    return false;
  } catch {
    return true;
  }
}

/** The compressions there are here: all in Node, where its `zstd` loses nothing, and none in browsers. */
export function availableCompressions(): readonly CompressionId[] {
  return [...allCodecs().keys()];
}

/** @throws {@link SerializationError} `unsupported` where there is no such compression, see {@link availableCompressions} */
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
  const maxOutputLength = Math.min(limits.decompressedBytes, Math.floor(byRatio), MAX_OUTPUT);
  let decompressed: Decompressed;
  try {
    // As Node says it is where `info` asks for it.
    decompressed = codec.decompress(bytes, { maxOutputLength, info: true }) as Decompressed;
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
  checkWhole(decompressed.engine.bytesWritten, bytes.length, compression);
  return decompressed.buffer;
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

/** `size` in bytes, 0 when it is not known. */
export function brotliParameters({ constants }: Zlib, size = 0): Readonly<Record<number, number>> {
  return { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: size };
}

function codecOf(compression: CompressionId, direction: "encode" | "decode"): Codec {
  const codec = allCodecs().get(compression);
  if (codec !== undefined) return codec;
  throw new SerializationError("unsupported", `there is no ${compression} here`, { direction });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
