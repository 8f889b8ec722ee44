import type { Transform } from "node:stream";
import { builtin } from "../base/builtin.js";
import {
  availableCompressions,
  brotliParameters,
  type CompressionId,
  checkWhole,
  FREE_OUTPUT,
} from "./compression.js";
import { SerializationError } from "./error.js";
import { checkLimit, type SerializerLimits } from "./limits.js";
import type { Chunks } from "./stream.js";

type Zlib = typeof import("node:zlib");
type Streams = typeof import("node:stream");

/** Counts what it has taken of its input, other than what has been handed to it. */
interface Decompressor extends Transform {
  readonly bytesWritten: number;
}

/** What is built into Node, of which browsers have nothing. */
interface StreamCodec {
  readonly streams: Streams;
  createCompressor(): Transform;
  createDecompressor(): Decompressor;
}

/** Not in the types of Node 20. */
interface Zstd {
  createZstdCompress(): Transform;
  createZstdDecompress(): Decompressor;
}

const BATCH_BYTES = 16 * 1_024;

/** The chunks compressed. No more is read than is asked for, but for what the compressor itself keeps. */
export function compressStream(chunks: Chunks, compression: CompressionId): AsyncGenerator<Uint8Array> {
  const { streams, createCompressor } = codecOf(compression, "encode");
  return through(streams, batched(chunks), createCompressor(), (error) => error);
}

/**
 * The chunks decompressed. Stops once the output is over `limits.ratio` times the input so far; how long the stream may be
 * altogether is for the reader of its records to say.
 *
 * @throws {@link SerializationError} `limit`, `encoding` for a broken stream, `unsupported`; errors of the source as they are
 */
export async function* decompressStream(
  chunks: Chunks,
  compression: CompressionId,
  limits: SerializerLimits,
): AsyncGenerator<Uint8Array> {
  const { streams, createDecompressor } = codecOf(compression, "decode");
  const decompressor = createDecompressor();
  let input = 0;
  let output = 0;
  const counted = mapChunks(chunks, (chunk) => {
    input += chunk.length;
    return chunk;
  });
  const broken = (cause: unknown): unknown =>
    new SerializationError("encoding", `the ${compression} stream is broken`, { direction: "decode", cause });
  for await (const chunk of through(streams, counted, decompressor, broken)) {
    output += chunk.length;
    if (output > FREE_OUTPUT) checkLimit(limits, "ratio", output / input, { direction: "decode" });
    yield chunk;
  }
  checkWhole(decompressor.bytesWritten, input, compression);
}

/** Errors of the source come out as they are, those of the transform as `wrap` says. */
async function* through(
  { Readable }: Streams,
  chunks: Chunks,
  transform: Transform,
  wrap: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  let sourceError: { readonly error: unknown } | undefined;
  const source = Readable.from(
    (async function* () {
      try {
        yield* chunks;
      } catch (error) {
        sourceError = { error };
        throw error;
      }
    })(),
    // One chunk at a time: the source is asked for the next once the transform has room.
    { highWaterMark: 1 },
  );
  source.on("error", (error) => transform.destroy(error));
  try {
    for await (const chunk of source.pipe(transform)) yield chunk;
  } catch (error) {
    if (sourceError !== undefined) throw sourceError.error;
    throw wrap(error);
  } finally {
    // A consumer that leaves early takes the source along.
    source.destroy();
  }
}

/** Compressors take long to begin with a chunk, and records are short. */
async function* batched(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let batch: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    batch.push(chunk);
    size += chunk.length;
    if (size < BATCH_BYTES) continue;
    yield Buffer.concat(batch);
    batch = [];
    size = 0;
  }
  yield Buffer.concat(batch);
}

async function* mapChunks(
  chunks: Chunks,
  map: (chunk: Uint8Array) => Uint8Array,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield map(chunk);
}

function codecOf(compression: CompressionId, direction: "encode" | "decode"): StreamCodec {
  const [zlib, streams] = [builtin?.("node:zlib"), builtin?.("node:stream")];
  if (zlib === undefined || streams === undefined || !availableCompressions().includes(compression)) {
    throw new SerializationError("unsupported", `there is no ${compression} here`, { direction });
  }
  return { streams, ...transformsOf(zlib, compression) };
}

function transformsOf(
  zlib: Zlib,
  compression: CompressionId,
): Pick<StreamCodec, "createCompressor" | "createDecompressor"> {
  switch (compression) {
    case "gzip":
      return { createCompressor: zlib.createGzip, createDecompressor: zlib.createGunzip };
    case "br": {
      const params = brotliParameters(zlib);
      return {
        createCompressor: () => zlib.createBrotliCompress({ params }),
        createDecompressor: zlib.createBrotliDecompress,
      };
    }
    case "zstd": {
      // A Node that has one form of a compression has the other.
      const { createZstdCompress, createZstdDecompress } = zlib as Zlib & Zstd;
      return { createCompressor: createZstdCompress, createDecompressor: createZstdDecompress };
    }
    default:
      return compression satisfies never;
  }
}
