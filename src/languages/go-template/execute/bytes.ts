const RAW_BYTE = /[\udc80-\udcff]/;
const ASCII = /^[\0-\x7f]*$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The bytes of a Go string. A lone surrogate U+DC80 to U+DCFF stands for a byte that is not UTF-8. */
export function bytesOf(text: string): Uint8Array {
  if (!hasRawBytes(text)) return encoder.encode(text);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) bytes.push(code - 0xdc00);
    else bytes.push(...encoder.encode(char));
  }
  return Uint8Array.from(bytes);
}

/** The Go string that has these bytes. */
export function textFromBytes(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return textFromBrokenBytes(bytes);
  }
}

/** Length in bytes, as `len` gives it. */
export function byteLength(text: string): number {
  return ASCII.test(text) ? text.length : bytesOf(text).length;
}

/** Text without lone surrogates: bytes that are not UTF-8 become U+FFFD, as a receiver would show them. */
export function toWellFormed(text: string): string {
  return hasRawBytes(text) ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(text)) : text;
}

/** Whether there are bytes that are not UTF-8. */
export function hasRawBytes(text: string): boolean {
  if (!RAW_BYTE.test(text)) return false;
  for (const char of text) if (char.length === 1 && RAW_BYTE.test(char)) return true;
  return false;
}

function textFromBrokenBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    try {
      text += decoder.decode(bytes.subarray(at, at + length));
      at += length;
    } catch {
      text += String.fromCharCode(0xdc00 + first);
      at++;
    }
  }
  return text;
}
