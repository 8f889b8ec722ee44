import { type Direction, SerializationError } from "./error.js";
import type { FormatId } from "./format-id.js";

/** Bounds on what a stranger's data may make us build, the same for every format. Each may be reached, not passed. */
export interface SerializerLimits {
  /** Size of the data as received; of a string its length in UTF-16 units. Default 16 MiB. */
  readonly bytes: number;
  /** Size after decompression. Default 64 MiB. */
  readonly decompressedBytes: number;
  /** Decompressed size over compressed size, asked only above 1 MiB of output. Default 200. */
  readonly ratio: number;
  /** Nesting of maps and lists. Default 100: zod overflows the stack between 1,500 and 2,000 levels. */
  readonly depth: number;
  /** Values, after aliases are expanded. Default 1,000,000. */
  readonly nodes: number;
  /** Length of one string or byte string. Default 8 MiB. */
  readonly stringLength: number;
  /** Length of one key. Default 1,024. */
  readonly keyLength: number;
  /** Digits of one number, since `BigInt` is quadratic. Default 1,000. */
  readonly digits: number;
  /** Records of one stream, none of which is over `bytes`. Default: no bound, since they are not kept. */
  readonly records: number;
  /** Size of one stream. Default: no bound. */
  readonly streamBytes: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_SERIALIZER_LIMITS: SerializerLimits = {
  bytes: 16 * MEBIBYTE,
  decompressedBytes: 64 * MEBIBYTE,
  ratio: 200,
  depth: 100,
  nodes: 1_000_000,
  stringLength: 8 * MEBIBYTE,
  keyLength: 1_024,
  digits: 1_000,
  records: Number.POSITIVE_INFINITY,
  streamBytes: Number.POSITIVE_INFINITY,
};

/** Larger sizes for data of one's own; what is correct does not change. */
export const TRUSTED_SERIALIZER_LIMITS: SerializerLimits = {
  ...DEFAULT_SERIALIZER_LIMITS,
  bytes: 512 * MEBIBYTE,
  decompressedBytes: 512 * MEBIBYTE,
  ratio: Number.POSITIVE_INFINITY,
  depth: 300,
  nodes: 50_000_000,
  stringLength: 256 * MEBIBYTE,
  keyLength: MEBIBYTE,
};

const LIMIT_NAMES: Readonly<Record<keyof SerializerLimits, string>> = {
  bytes: "bytes",
  decompressedBytes: "bytes after decompression",
  ratio: "times the compressed size",
  depth: "levels of nesting",
  nodes: "values",
  stringLength: "characters in one string",
  keyLength: "characters in one key",
  digits: "digits in one number",
  records: "records",
  streamBytes: "bytes in one stream",
};

/** Where {@link checkLimit} counts, for its error. */
export interface LimitContext {
  readonly format?: FormatId;
  readonly direction: Direction;
  readonly path?: readonly (string | number)[];
}

/** @throws {@link SerializationError} `limit` when `actual` is over the bound. */
export function checkLimit(
  limits: SerializerLimits,
  name: keyof SerializerLimits,
  actual: number,
  context: LimitContext,
): void {
  const max = limits[name];
  if (actual <= max) return;
  throw new SerializationError("limit", `over the limit of ${max} ${LIMIT_NAMES[name]}`, {
    ...context,
    limit: { name, max },
    actual,
  });
}
