/** Puts the length of a message in front of it, as `writeDelimitedTo` of other languages does. */
export function delimit(message: Uint8Array): Uint8Array {
  const prefix: number[] = [];
  let rest = message.length;
  while (rest > 0x7f) {
    prefix.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  prefix.push(rest);
  const delimited = new Uint8Array(prefix.length + message.length);
  delimited.set(prefix);
  delimited.set(message, prefix.length);
  return delimited;
}

/** Bytes of a length: 32 bits in groups of seven. */
const MAX_PREFIX = 5;

/**
 * Where the message that starts at `start` with its length stands: `undefined` when the length itself needs more bytes,
 * `malformed` when it is none. `end` may lie beyond the bytes there are.
 */
export function delimitedRange(
  bytes: Uint8Array,
  start: number,
): { readonly start: number; readonly end: number } | undefined | "malformed" {
  let length = 0;
  for (let index = 0; index < MAX_PREFIX; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte > 0x7f) continue;
    if (length > 0x7fff_ffff) return "malformed";
    const from = start + index + 1;
    return { start: from, end: from + length };
  }
  return "malformed";
}
