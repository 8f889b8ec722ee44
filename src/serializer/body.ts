import { type CompressionId, compress, MIN_COMPRESSED_BYTES } from "./compression.js";
import { contentTypeFor } from "./detect.js";
import type { FormatId } from "./format-id.js";

/** What goes into an HTTP message: `contentEncoding` is there when the bytes are compressed. */
export interface EncodedBody {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly contentEncoding?: CompressionId;
}

/** Compresses only from 1 KiB on, and only when that makes it smaller. */
export function bodyOf(
  bytes: Uint8Array,
  format: FormatId,
  compression: CompressionId | undefined,
): EncodedBody {
  const contentType = contentTypeFor(format);
  if (compression === undefined || bytes.length < MIN_COMPRESSED_BYTES) return { bytes, contentType };
  const compressed = compress(bytes, compression);
  return compressed.length < bytes.length
    ? { bytes: compressed, contentType, contentEncoding: compression }
    : { bytes, contentType };
}
