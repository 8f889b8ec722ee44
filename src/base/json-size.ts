/**
 * Bytes of the JSON text of a value, in UTF-8 and without spaces, as `JSON.stringify` writes it. Counting ends once `max` is
 * passed, so a value that contains itself is merely too large. `undefined` for a value that has no JSON, such as a bigint.
 */
export function jsonByteLength(value: unknown, max: number): number | undefined {
  let bytes = 0;
  const pending: unknown[] = [value];
  while (pending.length > 0 && bytes <= max) {
    const next = pending.pop();
    if (typeof next === "object" && next !== null) bytes += openContainer(next, pending);
    else {
      const leaf = leafBytes(next);
      if (leaf === undefined) return undefined;
      bytes += leaf;
    }
  }
  return bytes;
}

/** Whether a value has a JSON text of at most `max` bytes. */
export function fitsInJson(value: unknown, max: number): boolean {
  const bytes = jsonByteLength(value, max);
  return bytes !== undefined && bytes <= max;
}

/** Bytes of a container without what is in it, which is put with the rest. */
function openContainer(value: object, pending: unknown[]): number {
  if ("toJSON" in value && typeof value.toJSON === "function") {
    pending.push(value.toJSON());
    return 0;
  }
  if (Array.isArray(value)) {
    for (const item of value) pending.push(item ?? null);
    return bracketsAndCommas(value.length);
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  let bytes = bracketsAndCommas(entries.length);
  for (const [key, item] of entries) {
    bytes += jsonTextBytes(key) + 1;
    pending.push(item);
  }
  return bytes;
}

function bracketsAndCommas(items: number): number {
  return 2 + Math.max(0, items - 1);
}

function leafBytes(value: unknown): number | undefined {
  if (typeof value === "string") return jsonTextBytes(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value).length : 4;
  if (typeof value === "boolean") return value ? 4 : 5;
  return value === null ? 4 : undefined;
}

/** Control characters that JSON writes with one letter: `\b \t \n \f \r`; and the quote and the backslash. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x22, 0x5c]);

/** Bytes that a field with a text adds to an object in JSON, its comma included. */
export function jsonFieldBytes(name: string, value: string): number {
  return jsonTextBytes(name) + 1 + jsonTextBytes(value) + 1;
}

/** Bytes of a text in JSON, its quotes included. */
export function jsonTextBytes(text: string): number {
  let bytes = 2;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (SHORT_ESCAPES.has(code)) bytes += 2;
    else if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) bytes += 6;
    else bytes += utf8Length(code);
  }
  return bytes;
}

/** Bytes of a code point in UTF-8. */
export function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
