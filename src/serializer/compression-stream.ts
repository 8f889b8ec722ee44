import { Readable, type Transform } from "node:stream";
import * as zlib from "node:zlib";
import { brotliParameters, type CompressionId, checkWhole, FREE_OUTPUT, isAvailable } from "./compression.js";
import { SerializationError } from "./error.js";
import { checkLimit, type SerializerLimits } from "./limits.js";
import type { Chunks } from "./stream.js";

/** Counts what it has taken of its input, other than what has been handed to it. */
interface Decompressor extends Transform {
  readonly bytesWritten: number;
}

interface StreamCodec {
  createCompressor(): Transform;
  createDecompressor(): Decompressor;
}

/** Not in the types of Node 20. */
interface Zstd {
  readonly createZstdCompress?: StreamCodec["createCompressor"];
  readonly createZstdDecompress?: StreamCodec["createDecompressor"];
}

const codecs = new Map<CompressionId, StreamCodec>([
  ["gzip", { createCompressor: () => zlib.createGzip(), createDecompressor: () => zlib.createGunzip() }],
  [
    "br",
    {
      createCompressor: () => zlib.createBrotliCompress({ params: brotliParameters() }),
      createDecompressor: () => zlib.createBrotliDecompress(),
    },
  ],
]);
const { createZstdCompress, createZstdDecompress }: typeof zlib & Zstd = zlib;
if (createZstdCompress !== undefined && createZstdDecompress !== undefined) {
  codecs.set("zstd", { createCompressor: createZstdCompress, createDecompressor: createZstdDecompress });
}

const BATCH_BYTES = 16 * 1_024;

/** The chunks compressed. No more is read than is asked for, but for what the compressor itself keeps. */
export function compressStream(chunks: Chunks, compression: CompressionId): AsyncGenerator<Uint8Array> {
  return through(batched(chunks), codecOf(compression, "encode").createCompressor(), (error) => error);
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
  const decompressor = codecOf(compression, "decode").createDecompressor();
  let input = 0;
  let output = 0;
  const counted = mapChunks(chunks, (chunk) => {
    input += chunk.length;
    return chunk;
  });
  const broken = (cause: unknown): unknown =>
    new SerializationError("encoding", `the ${compression} stream is broken`, { direction: "decode", cause });
  for await (const chunk of through(counted, decompressor, broken)) {
    output += chunk.length;
    if (output > FREE_OUTPUT) checkLimit(limits, "ratio", output / input, { direction: "decode" });
    yield chunk;
  }
  checkWhole(decompressor.bytesWritten, input, compression);
}

/** Errors of the source come out as they are, those of the transform as `wrap` says. */
async function* through(
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
  const codec = isAvailable(compression) ? codecs.get(compression) : undefined;
  if (codec !== undefined) return codec;
  throw new SerializationError("unsupported", `this Node.js has no streams of ${compression}`, { direction });
}
