import { decode as decodePackage, encode as encodePackage } from "@msgpack/msgpack";
import { SerializationError } from "../error.js";
import type { Format } from "../format.js";
import { checkLimit } from "../limits.js";
import type { FormatOptions } from "../options.js";
import type { WirePlan } from "../plan.js";
import { Narrowing, narrow } from "./msgpack/from-wire.js";
import { applyPatches } from "./msgpack/patch.js";
import { findDuplicate, type Scan, scanValue } from "./msgpack/scan.js";
import { WireConversion } from "./msgpack/to-wire.js";

function fail(code: "malformed" | "trailing_data" | "unsupported", reason: string, offset: number): never {
  throw new SerializationError(code, reason, { format: "msgpack", direction: "decode", place: { offset } });
}

function encode(value: unknown, plan: WirePlan | undefined, options: FormatOptions): Uint8Array {
  const conversion = new WireConversion(options);
  const wire = conversion.convert(value, plan);
  const bytes = encodePackage(wire, {
    useBigInt64: true,
    sortKeys: options.canonical,
    // The conversion has bounded the depth.
    maxDepth: Number.POSITIVE_INFINITY,
  });
  if (!conversion.wroteNegativeZero) return bytes;
  return applyPatches(bytes, scanValue(bytes, 0, options)?.placeholders ?? []);
}

/** Everything `decodePackage` is not careful about is refused here, or listed to be patched. */
function check(bytes: Uint8Array, plan: WirePlan | undefined, options: FormatOptions): Scan {
  checkLimit(options.limits, "bytes", bytes.length, { format: "msgpack", direction: "decode" });
  const scan = scanValue(bytes, 0, options);
  if (scan === undefined) fail("malformed", "the data ends before the value does", bytes.length);
  if (scan.end < bytes.length) fail("trailing_data", "there is more after the value", scan.end);
  const [placeholder] = scan.placeholders;
  if (placeholder !== undefined) fail("unsupported", "an extension of type 127", placeholder.start);
  if (plan === undefined && scan.integerKey !== undefined) {
    fail("unsupported", "a map key is an integer, and no schema says what to make of it", scan.integerKey);
  }
  return scan;
}

function countEntries(raw: unknown): number {
  if (typeof raw !== "object" || raw === null || raw instanceof Date || raw instanceof Uint8Array) return 0;
  const values: readonly unknown[] = Object.values(raw);
  let count = Array.isArray(raw) ? 0 : values.length;
  for (const value of values) if (typeof value === "object") count += countEntries(value);
  return count;
}

function decode(data: string | Uint8Array, plan: WirePlan | undefined, options: FormatOptions): unknown {
  if (typeof data === "string") fail("malformed", "MessagePack is bytes, not text", 0);
  const { patches, entries } = check(data, plan, options);
  const raw = decodePackage(applyPatches(data, patches), { useBigInt64: true, mapKeyConverter: String });
  if (countEntries(raw) !== entries) findDuplicate(data, options);
  return narrow(raw, plan, new Narrowing(options));
}

/**
 * MessagePack. Integers take the shortest form of up to 64 bits, bigints beyond are decimal text, dates are timestamps of
 * milliseconds, -0 is a float64; maps whose keys are not strings are lists of pairs, as are sets lists.
 */
export const msgpack: Format = {
  id: "msgpack",
  mediaType: "application/vnd.msgpack",
  mediaTypes: ["application/vnd.msgpack", "application/msgpack", "application/x-msgpack"],
  suffix: "+msgpack",
  extensions: [".msgpack", ".mpk"],
  isText: false,
  encode,
  decode,
  recordLength(bytes, start, options) {
    const scan = scanValue(bytes, start, options);
    return scan === undefined ? undefined : scan.end - start;
  },
};
