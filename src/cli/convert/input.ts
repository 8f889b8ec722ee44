import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { TocsinError } from "../../base/errors.js";
import { type CompressionId, decompress } from "../../serializer/compression.js";
import { decompressStream } from "../../serializer/compression-stream.js";
import { detectFormat } from "../../serializer/detect.js";
import type { SerializerLimits } from "../../serializer/limits.js";
import { formatOptions } from "../../serializer/options.js";
import { formatOf } from "../../serializer/registry.js";
import type { Chunks } from "../../serializer/stream.js";
import type { TranscodeOptions } from "../../serializer/transcode.js";
import { readInput, unreadable } from "../inputs.js";
import type { Io } from "../io.js";
import { type Choice, choose } from "./choice.js";
import type { InputRecord } from "./conversion.js";
import type { Origin } from "./report.js";

export interface Input {
  /** As it is shown. */
  readonly name: string;
  readonly format: Choice;
  /** Without compression; one chunk when it is no stream. */
  readonly chunks: Chunks;
  /** Those given, with the limits that hold for what the chunks are. */
  readonly options: TranscodeOptions;
}

/**
 * Opens a file, or standard input for `-`, and finds out what it is: by `wanted`, its extension or its first bytes. The last is said
 * on standard error, with how sure it is.
 *
 * @throws {@link TocsinError} `unreadable_input`, `invalid_argument` when nothing tells the format.
 */
export async function openInput(
  file: string,
  wanted: string | undefined,
  options: TranscodeOptions,
  io: Io,
): Promise<Input> {
  const known = choose(wanted, file);
  const settings = formatOptions(options);
  if (known?.framing !== undefined) {
    const name = file === "-" ? "<stdin>" : file;
    const raw = chunksOf(file, io);
    const { compression } = known;
    const chunks = compression === undefined ? raw : decompressStream(raw, compression, settings.limits);
    return { name, format: known, chunks, options };
  }
  const { file: name, content } = await readInput(file, io, settings.limits.bytes);
  const format = known ?? sniffed(name, content, options, io);
  if (format.compression === undefined) return { name, format, chunks: [content], options };
  const limits = { ...settings.limits, bytes: settings.limits.decompressedBytes };
  const chunks = decompressed(content, format.compression, settings.limits);
  return { name, format, chunks, options: { ...options, limits } };
}

/** Only when it is asked for, so that a broken stream is an error of the conversion. */
function* decompressed(
  content: Uint8Array,
  compression: CompressionId,
  limits: SerializerLimits,
): Generator<Uint8Array> {
  yield decompress(content, compression, limits);
}

/** What is shown of a record: its text, when it is one. */
export function originOf({ name, format }: Input, { data, index }: InputRecord): Origin {
  const isText = formatOf(format.format, "decode").isText;
  return { file: name, record: index, text: isText ? new TextDecoder().decode(data) : undefined };
}

function sniffed(name: string, content: Uint8Array, options: TranscodeOptions, io: Io): Choice {
  const found = detectFormat(content, {}, formatOptions(options));
  if (found === undefined) {
    const message = `--from is missing, since nothing tells the format of ${name}`;
    throw new TocsinError("invalid_argument", message, { argument: "--from" });
  }
  const how = found.certainty === "certain" ? "which is certain" : "which is likely; --from makes it certain";
  io.stderr(`note: the first bytes of ${name} say ${found.format}, ${how}\n`);
  return found;
}

async function* chunksOf(file: string, io: Io): AsyncGenerator<Uint8Array> {
  try {
    const chunks: AsyncIterable<Uint8Array> =
      file === "-" ? io.stdin() : createReadStream(resolve(io.cwd, file));
    yield* chunks;
  } catch (error) {
    throw unreadable(file, error);
  }
}
