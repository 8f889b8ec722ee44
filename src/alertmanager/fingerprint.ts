import type { LabelSet } from "../languages/matcher/matching.js";
import { sortedLabels } from "./labels.js";

/** FNV-1a with 64 bits, in two halves: products of a half and the low part of the prime, 2^40 + 435, are exact. */
const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const PRIME_LOW = 0x1b3;
const TWO_32 = 2 ** 32;
const SEPARATOR = 0xff;

/**
 * The identity of an alert, 16 hexadecimal digits: `model.LabelSet.Fingerprint` of prometheus/common. Annotations do not count.
 *
 * @example
 * import { fingerprintOf } from "tocsin/alertmanager";
 * fingerprintOf({ alertname: "HighCPU", cluster: "eu1", instance: "h1" }); // "d23b038098c38bd9"
 */
export function fingerprintOf(labels: LabelSet): string {
  const encoder = new TextEncoder();
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  const add = (byte: number): void => {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME_LOW;
    // Times 2^40: the low half moves up by 32 bits and another 8.
    high = (high * PRIME_LOW + Math.floor(product / TWO_32) + ((mixed << 8) >>> 0)) % TWO_32;
    low = product % TWO_32;
  };
  for (const [name, value] of sortedLabels(labels)) {
    for (const text of [name, value]) {
      for (const byte of encoder.encode(text)) add(byte);
      add(SEPARATOR);
    }
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
