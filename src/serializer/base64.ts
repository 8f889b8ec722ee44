import { builtin } from "../base/builtin.js";

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** Units that are put together at once: each is an argument of a call. */
const BATCH = 8_192;

/** Many times as fast as what browsers have. */
const buffers = builtin?.("node:buffer");

export function bytesToBase64(bytes: Uint8Array): string {
  if (buffers !== undefined) {
    return buffers.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  }
  let units = "";
  for (let start = 0; start < bytes.length; start += BATCH) {
    units += String.fromCharCode(...bytes.subarray(start, start + BATCH));
  }
  return btoa(units);
}

/** Only the one canonical spelling (RFC 4648 section 4, with padding): other text stays text. */
export function bytesFromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !BASE64.test(text)) return undefined;
  const bytes =
    buffers === undefined
      ? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
      : Uint8Array.from(buffers.Buffer.from(text, "base64"));
  return bytesToBase64(bytes) === text ? bytes : undefined;
}
