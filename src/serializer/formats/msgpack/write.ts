import { encode } from "@msgpack/msgpack";
import type { FormatOptions } from "../../options.js";
import { applyPatches } from "./patch.js";
import { scanValue } from "./scan.js";

/** The bytes of a converted value; `hasNegativeZero` when it may have placeholders of -0, which become float64. */
export function writeWire(wire: unknown, hasNegativeZero: boolean, options: FormatOptions): Uint8Array {
  const bytes = encode(wire, {
    useBigInt64: true,
    sortKeys: options.canonical,
    // The conversion has bounded the depth.
    maxDepth: Number.POSITIVE_INFINITY,
  });
  return hasNegativeZero ? applyPatches(bytes, scanValue(bytes, 0, options)?.placeholders ?? []) : bytes;
}
