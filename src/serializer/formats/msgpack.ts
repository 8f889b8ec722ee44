import { decode as decodePackage, encode as encodePackage } from "@msgpack/msgpack";
import { AsIs } from "../as-is.js";
import { SerializationError } from "../error.js";
import type { Format } from "../format.js";
import { checkLimit } from "../limits.js";
import type { FormatOptions } from "../options.js";
import type { WirePlan } from "../plan.js";
import { isReadAsIs } from "../plan-kinds.js";
import { Narrowing, narrow } from "./msgpack/from-wire.js";
import { applyPatches } from "./msgpack/patch.js";
import { findDuplicate, type Scan, scanValue, scanWhole } from "./msgpack/scan.js";
import { WireConversion } from "./msgpack/to-wire.js";
import { writeWire } from "./msgpack/write.js";

function fail(code: "malformed" | "trailing_data" | "unsupported", reason: string, offset: number): never {
  throw new SerializationError(code, reason, { format: "msgpack", direction: "decode", place: { offset } });
}

/** The package makes 0 of -0, and float64 of whole numbers beyond 32 bits. */
function isWritten(value: number): boolean {
  const isLong = Number.isInteger(value) && (value > 0xffff_ffff || value < -0x8000_0000);
  return Number.isFinite(value) && !Object.is(value, -0) && !isLong;
}

function encode(value: unknown, plan: WirePlan | undefined, options: FormatOptions): Uint8Array {
  const asIs = new AsIs(options.limits, isWritten);
  if (options.types === "plain" && asIs.holds(value, plan)) {
    return encodePackage(value, {
      ignoreUndefined: true,
      sortKeys: options.canonical,
      maxDepth: Number.POSITIVE_INFINITY,
      initialBufferSize: asIs.size,
    });
  }
  const conversion = new WireConversion(options);
  const wire = conversion.convert(value, plan);
  return writeWire(wire, conversion.wroteNegativeZero, options);
}

/** Everything `decodePackage` is not careful about is refused here, or listed to be patched. */
function check(bytes: Uint8Array, plan: WirePlan | undefined, options: FormatOptions): Scan {
  checkLimit(options.limits, "bytes", bytes.length, { format: "msgpack", direction: "decode" });
  const scan = scanWhole(bytes, options);
  if (scan === undefined) fail("malformed", "the data ends before the value does", bytes.length);
  if (scan.end < bytes.length) fail("trailing_data", "there is more after the value", scan.end);
  const [placeholder] = scan.placeholders;
  if (placeholder !== undefined) fail("unsupported", "an extension of type 127", placeholder.start);
  if (plan === undefined && scan.integerKey !== undefined) {
    fail("unsupported", "a map key is an integer, and no schema says what to make of it", scan.integerKey);
  }
  return scan;
}

/** Entries of all maps together. */
function countEntries(raw: object): number {
  if (raw instanceof Date || raw instanceof Uint8Array) return 0;
  let count = 0;
  if (Array.isArray(raw)) {
    for (let index = 0; index < raw.length; index++) {
      const item: unknown = raw[index];
      if (typeof item === "object" && item !== null) count += countEntries(item);
    }
    return count;
  }
  // An object that the package has made. This kind of loop makes no list of the keys.
  const map = raw as Readonly<Record<string, unknown>>;
  for (const key in map) {
    const item = map[key];
    count += typeof item === "object" && item !== null ? 1 + countEntries(item) : 1;
  }
  return count;
}

function decode(data: string | Uint8Array, plan: WirePlan | undefined, options: FormatOptions): unknown {
  if (typeof data === "string") fail("malformed", "MessagePack is bytes, not text", 0);
  const { patches, entries, mayRepeatKeys, integerKey, hasNilOrLong } = check(data, plan, options);
  const keys = integerKey === undefined ? {} : { mapKeyConverter: String };
  const raw = decodePackage(applyPatches(data, patches), { useBigInt64: true, ...keys });
  const isCounted = mayRepeatKeys && typeof raw === "object" && raw !== null;
  if (isCounted && countEntries(raw) !== entries) findDuplicate(data, options);
  const isUntouched = !hasNilOrLong && patches.length === 0 && options.types === "plain";
  if (isUntouched && (plan === undefined || isReadAsIs(plan))) return raw;
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
