import { formatPath, type Path } from "../base/path.js";
import type { FormatId } from "./format-id.js";

/**
 * - `malformed`: the data breaks the grammar of its format, or is cut off.
 * - `schema`: the data is well formed, but the schema refuses the value; see `issues`.
 * - `unrepresentable`: the format has no form for this value that reads back the same.
 * - `limit`: a bound of {@link SerializerLimits} was hit; see `limit` and `actual`.
 * - `duplicate_key`: one map has a key twice.
 * - `trailing_data`: there is more after the value.
 * - `encoding`: bytes that are not UTF-8, half a surrogate pair, a broken compression stream.
 * - `unsupported`: a feature or schema kind that is refused on purpose: DOCTYPE, unknown YAML tags, functions.
 * - `unknown_format`: the format was not named and could not be told.
 * - `integrity`: the envelope's digest does not match its content.
 */
export type SerializationErrorCode =
  | "malformed"
  | "schema"
  | "unrepresentable"
  | "limit"
  | "duplicate_key"
  | "trailing_data"
  | "encoding"
  | "unsupported"
  | "unknown_format"
  | "integrity";

export type Direction = "encode" | "decode";

/** A place in the data. `offset` counts UTF-16 units in text formats, bytes in binary ones; `line` and `column` count from 1. */
export interface SourcePlace {
  readonly offset: number;
  /** Behind what is meant, where that is known. */
  readonly endOffset?: number;
  readonly line?: number;
  readonly column?: number;
  /** The line or bytes around the place, shortened. */
  readonly excerpt?: string;
}

/** One thing the schema has against the value. */
export interface SerializationIssue {
  readonly path: Path;
  readonly message: string;
  /** zod's code: `invalid_type`, `unrecognized_keys`… */
  readonly code: string;
  /** Where the value stands, for the first hundred issues in formats with text. */
  readonly place?: SourcePlace | undefined;
}

export interface SerializationErrorDetails {
  readonly format?: FormatId | undefined;
  readonly direction: Direction;
  readonly path?: Path;
  readonly place?: SourcePlace | (() => SourcePlace | undefined);
  /** Name and value of the bound that was hit. */
  readonly limit?: { readonly name: string; readonly max: number } | undefined;
  readonly actual?: number | undefined;
  readonly issues?: readonly SerializationIssue[];
  readonly cause?: unknown;
}

/** The one error of the serializer, for bad data and for values without a wire form. Positions are worked out when first read. */
export class SerializationError extends Error {
  override readonly name = "SerializationError";
  readonly code: SerializationErrorCode;
  readonly format: FormatId | undefined;
  readonly direction: Direction;
  /** From the root of the value to what is wrong. Empty for the root, or when unknown. */
  readonly path: Path;
  readonly limit: { readonly name: string; readonly max: number } | undefined;
  readonly actual: number | undefined;
  /** The message without format and path. */
  readonly reason: string;
  /** What the schema refuses; empty unless `code` is `schema`. */
  readonly issues: readonly SerializationIssue[];
  #place: SerializationErrorDetails["place"];

  constructor(code: SerializationErrorCode, reason: string, details: SerializationErrorDetails) {
    const { format, direction, path = [], cause } = details;
    const subject = format === undefined ? "" : ` ${format}`;
    const where = path.length === 0 ? "" : ` at ${formatPath(path)}`;
    super(`cannot ${direction}${subject}${where}: ${reason}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.reason = reason;
    this.format = format;
    this.direction = direction;
    this.path = path;
    this.limit = details.limit;
    this.actual = details.actual;
    this.#place = details.place;
    this.issues = details.issues ?? [];
  }

  get place(): SourcePlace | undefined {
    if (typeof this.#place === "function") this.#place = this.#place();
    return this.#place;
  }

  get offset(): number | undefined {
    return this.place?.offset;
  }

  get endOffset(): number | undefined {
    return this.place?.endOffset;
  }

  get line(): number | undefined {
    return this.place?.line;
  }

  get column(): number | undefined {
    return this.place?.column;
  }

  get excerpt(): string | undefined {
    return this.place?.excerpt;
  }
}

/** Recognizes a {@link SerializationError} by its name, so that two copies of the package agree. */
export function isSerializationError(
  error: unknown,
  code?: SerializationErrorCode,
): error is SerializationError {
  return (
    error instanceof Error &&
    error.name === "SerializationError" &&
    "code" in error &&
    (code === undefined || error.code === code)
  );
}
