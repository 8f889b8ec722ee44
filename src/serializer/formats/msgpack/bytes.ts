export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) > 0x7f) return false;
  return true;
}

export function startsWith(
  bytes: Uint8Array,
  start: number,
  end: number,
  prefix: readonly number[],
): boolean {
  return end - start >= prefix.length && prefix.every((byte, index) => bytes[start + index] === byte);
}

/** 1, 2 or 4: MessagePack orders its headers by the size of the length. */
export function sizeOf(step: number): 1 | 2 | 4 {
  if (step === 0) return 1;
  return step === 1 ? 2 : 4;
}
