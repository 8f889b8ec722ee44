const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\x07", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\v", "\\v"],
  ["\\", "\\\\"],
  ['"', '\\"'],
]);
const SHORT_UNESCAPES: ReadonlyMap<string, string> = new Map([
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
  ["\\", "\\"],
  ['"', '"'],
  ["'", "'"],
]);
const NEEDS_ESCAPE = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\]/gu;
const ESCAPE = /\\(?:([abfnrtv\\'"])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3}))/y;

/**
 * Go's `%q`: what is not a letter, mark, number, punctuation, symbol or space is escaped. A lone surrogate
 * U+DC80 to U+DCFF stands for a byte that is not UTF-8, as {@link unquoteGo} makes it.
 */
export function quoteGo(text: string): string {
  return `"${text.replace(NEEDS_ESCAPE, escapeChar)}"`;
}

const NOT_RAW = /[`\0-\x08\x0a-\x1f\x7f\ufeff\udc80-\udcff]/u;

/** Go's `%#q`: between backquotes, where Go's `strconv.CanBackquote` allows for that. */
export function quoteGoRaw(text: string): string {
  return NOT_RAW.test(text) ? quoteGo(text) : `\`${text}\``;
}

function escapeChar(char: string): string {
  const short = SHORT_ESCAPES.get(char);
  if (short !== undefined) return short;
  const code = char.codePointAt(0) ?? 0;
  const hex = (digits: number): string => code.toString(16).padStart(digits, "0");
  if (code < 0x20 || code === 0x7f) return `\\x${hex(2)}`;
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`;
  return code > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`;
}

/**
 * The value of a Go string or character literal, quotes included, or `undefined` when Go says `invalid syntax`.
 * A byte that is not part of UTF-8 (`"\xff"`) becomes the lone surrogate U+DC00 + byte.
 */
export function unquoteGo(literal: string): string | undefined {
  const quote = literal[0];
  const body = literal.slice(1, -1);
  if (literal.length < 2 || literal.at(-1) !== quote) return undefined;
  if (quote === "`") return body.includes("`") ? undefined : body.replaceAll("\r", "");
  if (quote !== '"' && quote !== "'") return undefined;
  const value = unescapeBody(body, quote);
  return quote === "'" && value !== undefined && [...value].length !== 1 ? undefined : value;
}

/** What a body cannot hold, or not as it is. */
const NOT_PLAIN = /["'\\\n]/;

function unescapeBody(body: string, quote: string): string | undefined {
  if (!NOT_PLAIN.test(body)) return body;
  let value = "";
  let bytes: number[] = [];
  for (let at = 0; at < body.length; ) {
    const char = body[at] ?? "";
    if (char === quote || char === "\n") return undefined;
    if (char !== "\\") {
      value += decodeUtf8(bytes) + char;
      bytes = [];
      at++;
      continue;
    }
    ESCAPE.lastIndex = at;
    const [whole, short, byte, unit, point, octal] = ESCAPE.exec(body) ?? [];
    if (whole === undefined) return undefined;
    at += whole.length;
    const raw = byte === undefined ? octal : byte;
    if (raw !== undefined) {
      const code = Number.parseInt(raw, byte === undefined ? 8 : 16);
      if (code > 0xff) return undefined;
      bytes.push(code);
      continue;
    }
    const text = short === undefined ? fromCodePoint(unit ?? point ?? "") : unescapeShort(short, quote);
    if (text === undefined) return undefined;
    value += decodeUtf8(bytes) + text;
    bytes = [];
  }
  return value + decodeUtf8(bytes);
}

/** Only the quote that encloses the literal may be escaped. */
function unescapeShort(char: string, quote: string): string | undefined {
  return (char === "'" || char === '"') && char !== quote ? undefined : SHORT_UNESCAPES.get(char);
}

function fromCodePoint(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}

function decodeUtf8(bytes: readonly number[]): string {
  if (bytes.length === 0) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    try {
      text += decoder.decode(Uint8Array.from(bytes.slice(at, at + length)));
      at += length;
    } catch {
      text += String.fromCharCode(0xdc00 + byte);
      at++;
    }
  }
  return text;
}

const INTEGER =
  /^[+-]?(?:0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?[0-7])*|[1-9](?:_?\d)*)$/;
const DECIMAL_FLOAT = /^[+-]?(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?$/;
const HEX_FLOAT =
  /^([+-]?)0[xX]((?:_?[\da-fA-F])*)(?:\.((?:[\da-fA-F](?:_?[\da-fA-F])*)?))?[pP]([+-]?\d(?:_?\d)*)$/;
const LOOKS_LIKE_FLOAT = /[.eEpP]/;
const COMPLEX = /^(.+?)([+-](?:[eEpP][+-]|[^+-])+)i$/;
const OLD_OCTAL = /^0(?=\d)/;
const MAX_INTEGER_LENGTH = 100;

export type GoNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string };

/** The value of a number of a template; Go's text when it is none. */
export function parseGoNumber(text: string): GoNumber {
  if (text.endsWith("i") && isGoFloat(text.slice(0, -1))) return { ok: true, value: Number.NaN };
  const integer = parseGoInteger(text);
  if (integer !== undefined) return { ok: true, value: Number(integer) };
  const value = parseGoFloat(text);
  if (value === undefined || !Number.isFinite(value))
    return { ok: false, message: `illegal number syntax: ${quoteGo(text)}` };
  return LOOKS_LIKE_FLOAT.test(text)
    ? { ok: true, value }
    : { ok: false, message: `integer overflow: ${quoteGo(text)}` };
}

/** A pair such as `1+2i`. */
export function parseGoComplex(text: string): GoNumber {
  const [, real = "", imaginary = ""] = COMPLEX.exec(text) ?? [];
  const isValid = isGoFloat(real) && isGoFloat(imaginary);
  return isValid
    ? { ok: true, value: Number.NaN }
    : { ok: false, message: "syntax error scanning complex number" };
}

/** `undefined` for what is no integer, or fits neither int64 nor, without a sign, uint64. */
export function parseGoInteger(text: string): bigint | undefined {
  if (!INTEGER.test(text)) return undefined;
  const hasSign = text.startsWith("-") || text.startsWith("+");
  const digits = (hasSign ? text.slice(1) : text).replaceAll("_", "").replace(OLD_OCTAL, "0o");
  if (digits.length > MAX_INTEGER_LENGTH) return undefined;
  const value = BigInt(digits);
  const limit = text.startsWith("-") ? 2n ** 63n : hasSign ? 2n ** 63n - 1n : 2n ** 64n - 1n;
  if (value > limit) return undefined;
  return text.startsWith("-") ? -value : value;
}

/** A float as Go writes it, also `0x1p-2` and `1_000.5`; infinite when it is too large. */
export function parseGoFloat(text: string): number | undefined {
  let value: number | undefined;
  if (DECIMAL_FLOAT.test(text)) value = Number(text.replaceAll("_", ""));
  const hex = HEX_FLOAT.exec(text);
  if (hex !== null) {
    const [, sign, whole = "", fraction = "", exponent = ""] = hex.map((part) => part?.replaceAll("_", ""));
    if (whole + fraction === "") return undefined;
    const mantissa = Number.parseInt(`${whole}${fraction}`, 16) * (sign === "-" ? -1 : 1);
    value = mantissa * 2 ** (Number(exponent) - 4 * fraction.length);
  }
  return value;
}

function isGoFloat(text: string): boolean {
  return Number.isFinite(parseGoFloat(text));
}
