import { bytesOf, hasRawBytes } from "./bytes.js";

const HTML_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\0", "\ufffd"],
  ['"', "&#34;"],
  ["'", "&#39;"],
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);
const HTML_SPECIAL = /[\0"'&<>]/g;
const JS_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["'", "\\'"],
  ['"', '\\"'],
  ["<", "\\u003C"],
  [">", "\\u003E"],
  ["&", "\\u0026"],
  ["=", "\\u003D"],
]);
const JS_SPECIAL = /[\\'"<>&=\0-\x1f]|[^\0-\x7f\p{L}\p{M}\p{N}\p{P}\p{S}]/gu;
const UNRESERVED = /^[\w.~-]$/;

/** Go's `template.HTMLEscapeString`, the function `html`. */
export function escapeHtml(text: string): string {
  return text.replace(HTML_SPECIAL, (char) => HTML_ESCAPES.get(char) ?? char);
}

/** Go's `template.JSEscapeString`, the function `js`. */
export function escapeJs(text: string): string {
  return text.replace(JS_SPECIAL, (char) => {
    const code = char.codePointAt(0) ?? 0;
    // Bytes that are not UTF-8 stay.
    if (hasRawBytes(char)) return char;
    return JS_ESCAPES.get(char) ?? `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
  });
}

/** Go's `url.QueryEscape`, the function `urlquery`. */
export function escapeQuery(text: string): string {
  let escaped = "";
  for (const byte of bytesOf(text)) {
    const char = String.fromCharCode(byte);
    if (byte === 0x20) escaped += "+";
    else if (UNRESERVED.test(char)) escaped += char;
    else escaped += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return escaped;
}
