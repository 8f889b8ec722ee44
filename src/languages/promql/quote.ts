import { GO_PRINTABLE } from "../../base/patterns/go-printable.js";

/** Nothing to escape, the common case. */
const PLAIN = /^[ !#-[\]-~]*$/;

const ESCAPES: ReadonlyMap<number, string> = new Map([
  [7, "\\a"],
  [8, "\\b"],
  [9, "\\t"],
  [10, "\\n"],
  [11, "\\v"],
  [12, "\\f"],
  [13, "\\r"],
  [92, "\\\\"],
]);

const REPLACEMENT = 0xfffd;

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** U+DC80…U+DCFF stand for single bytes that are not UTF-8, see `StringLiteral.value`. */
function isRawByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, "0");
}

function escapeCode(code: number, quote: string): string {
  if (code === quote.charCodeAt(0)) return `\\${quote}`;
  const known = ESCAPES.get(code);
  if (known !== undefined) return known;
  if (isRawByte(code)) return `\\x${hex(code - 0xdc00, 2)}`;
  const char = String.fromCodePoint(isSurrogate(code) ? REPLACEMENT : code);
  if (GO_PRINTABLE.test(char)) return char;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

/** `text` in double quotes, escaped as Go's `strconv.Quote` does, which PromQL reads back. */
export function quoteGo(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  let quoted = '"';
  for (const char of text) quoted += escapeCode(char.codePointAt(0) ?? REPLACEMENT, '"');
  return `${quoted}"`;
}

/** One character in single quotes, as Go's `%q` prints a rune. */
export function quoteRune(code: number): string {
  return `'${escapeCode(code, "'")}'`;
}

/** `U+0071 'q'`, as Go's `%#U` prints a rune. */
export function describeRune(code: number): string {
  const rune = isSurrogate(code) ? REPLACEMENT : code;
  const char = String.fromCodePoint(rune);
  const name = `U+${rune.toString(16).toUpperCase().padStart(4, "0")}`;
  return GO_PRINTABLE.test(char) ? `${name} '${char}'` : name;
}
