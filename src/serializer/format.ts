import type { Path } from "../base/path.js";
import type { SourcePlace } from "./error.js";
import type { FormatId } from "./format-id.js";
import type { FormatOptions } from "./options.js";
import type { WirePlan } from "./plan.js";

export const FRAMING_IDS = [
  "ndjson",
  "json-seq",
  "json-array",
  "yaml-docs",
  "delimited-protobuf",
  "msgpack-concat",
] as const;

/** How records follow one another in a stream. */
export type FramingId = (typeof FRAMING_IDS)[number];

/**
 * One wire format. Values are on the input side of the schema: what `z.encode` gives and `z.decode` takes, with `Date`,
 * `bigint`, `Uint8Array`, `Map` and `Set` where the plan has them.
 *
 * Without a plan, values are of the JSON domain: null, booleans, finite numbers, bigints for integers a double would change,
 * strings, lists, and maps with string keys; anything else is `unrepresentable`.
 *
 * `decode` converts what fits the plan and leaves what does not as it was read: the schema then says what is wrong with it.
 * Both throw {@link SerializationError} and nothing else.
 */
export interface Format {
  readonly id: FormatId;
  /** What is sent. */
  readonly mediaType: string;
  /** What is accepted, `mediaType` first. */
  readonly mediaTypes: readonly string[];
  /** Structured syntax suffix of other media types, such as `+json`. */
  readonly suffix: string | undefined;
  /** With the dot, the usual one first. */
  readonly extensions: readonly string[];
  readonly isText: boolean;
  /** Text for text formats, bytes for binary ones. */
  encode(value: unknown, plan: WirePlan | undefined, options: FormatOptions): string | Uint8Array;
  decode(data: string | Uint8Array, plan: WirePlan | undefined, options: FormatOptions): unknown;
  /** Where the value at `path` stands in data that `decode` has read; for a missing key the map that lacks it. */
  locate?(data: string | Uint8Array, path: Path, options: FormatOptions): SourcePlace | undefined;
  /**
   * For binary formats whose values say where they end: the length in bytes of the value that starts at `start`,
   * `undefined` when more bytes are needed.
   */
  recordLength?(bytes: Uint8Array, start: number, options: FormatOptions): number | undefined;
}
