/** What a literal means, or why Prometheus refuses it, in its words. */
export type Literal =
  | { readonly value: number }
  | { readonly problem: string; readonly isOutOfRange: boolean };

const DECIMAL_DIGITS = /^\d{1,15}$/;
const DECIMAL = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const OCTAL = /^0[0-7]+$/;
const HEX = /^0x[\da-f]+$/i;
/** An underscore that does not stand between two digits, or right after `0x`. */
const BAD_UNDERSCORE = /_(?![\da-f])|[^\da-fx]_|^_/i;
const NOT_A_NUMBER = /^nan$/i;
const INFINITE = /^inf$/i;
const MAX_INT64 = 2n ** 63n - 1n;

/** Reads a NUMBER token as Prometheus does: Go's `ParseInt` with base 0, then `ParseFloat`. So `017` is 15 and `08` is 8. */
export function parseNumber(text: string): Literal {
  if (DECIMAL_DIGITS.test(text) && (text.charCodeAt(0) !== 48 || text.length === 1))
    return { value: Number(text) };
  if (INFINITE.test(text)) return { value: Number.POSITIVE_INFINITY };
  if (NOT_A_NUMBER.test(text)) return { value: Number.NaN };
  const digits = BAD_UNDERSCORE.test(text) ? "" : text.replaceAll("_", "");
  const integer = HEX.test(digits)
    ? BigInt(digits)
    : OCTAL.test(digits)
      ? BigInt(`0o${digits.slice(1)}`)
      : undefined;
  if (integer !== undefined && integer <= MAX_INT64) return { value: Number(integer) };
  if (!DECIMAL.test(digits)) return numberProblem(text, "invalid syntax");
  const value = Number(digits);
  return Number.isFinite(value) ? { value } : numberProblem(text, "value out of range");
}

function numberProblem(text: string, reason: string): Literal {
  return {
    problem: `error parsing number: strconv.ParseFloat: parsing "${text}": ${reason}`,
    isOutOfRange: false,
  };
}

/** Milliseconds per unit, longest first: units of one duration come in this order. */
const UNITS: ReadonlyMap<string, { readonly rank: number; readonly milliseconds: number }> = new Map([
  ["y", { rank: 1, milliseconds: 31_536_000_000 }],
  ["w", { rank: 2, milliseconds: 604_800_000 }],
  ["d", { rank: 3, milliseconds: 86_400_000 }],
  ["h", { rank: 4, milliseconds: 3_600_000 }],
  ["m", { rank: 5, milliseconds: 60_000 }],
  ["s", { rank: 6, milliseconds: 1_000 }],
  ["ms", { rank: 7, milliseconds: 1 }],
]);

/** The longest duration, 2^63 - 1 nanoseconds, in whole milliseconds: about 292 years. */
const MAX_MILLISECONDS = 9_223_372_036_854;
const TWO_TO_64 = 2 ** 64;
const DURATION_PART = /(\d*)([^\d]*)/y;

/** Reads a DURATION token into milliseconds, with the checks and messages of `ParseDuration` in prometheus/common. */
export function parseDuration(text: string): Literal {
  let total = 0;
  let lastRank = 0;
  DURATION_PART.lastIndex = 0;
  while (DURATION_PART.lastIndex < text.length) {
    const match = DURATION_PART.exec(text);
    const digits = match?.[1] ?? "";
    const unitName = match?.[2] ?? "";
    if (digits === "" || unitName === "" || Number(digits) >= TWO_TO_64) return notADuration(text);
    const unit = UNITS.get(unitName);
    if (unit === undefined) {
      return { problem: `unknown unit "${unitName}" in duration "${text}"`, isOutOfRange: false };
    }
    if (unit.rank <= lastRank) return notADuration(text);
    lastRank = unit.rank;
    total += Number(digits) * unit.milliseconds;
    if (total > MAX_MILLISECONDS) return { problem: "duration out of range", isOutOfRange: true };
  }
  return { value: total };
}

function notADuration(text: string): Literal {
  return { problem: `not a valid duration string: "${text}"`, isOutOfRange: false };
}

/** Years and weeks appear only when nothing is left over: 90d stays 90d (`Duration.String` in prometheus/common). */
export function formatDuration(milliseconds: number): string {
  let rest = Math.trunc(milliseconds);
  if (rest === 0) return "0s";
  if (rest < 0) return `-${formatDuration(-milliseconds)}`;
  let text = "";
  for (const [name, unit] of UNITS) {
    const isExactOnly = unit.rank <= 2;
    if (isExactOnly && rest % unit.milliseconds !== 0) continue;
    const count = Math.floor(rest / unit.milliseconds);
    if (count === 0) continue;
    text += `${count}${name}`;
    rest -= count * unit.milliseconds;
  }
  return text;
}

const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;

/** The shortest decimal that reads back as `value`, never with an exponent (Go's `FormatFloat(value, 'f', -1, 64)`). */
export function formatFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  if (Object.is(value, -0)) return "-0";
  const text = String(value);
  const match = EXPONENT.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = ""] = match;
  const power = Number(exponent);
  if (power < 0) return `${sign}0.${"0".repeat(-power - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(power, "0")}`;
}

/** `value` with six decimals, every digit of the whole part exact (Go's `%f`). */
export function formatFixed(value: number): string {
  if (!Number.isFinite(value)) return formatFloat(value);
  return Math.abs(value) < 1e21 ? value.toFixed(6) : `${BigInt(value)}.000000`;
}

const SIMPLE_ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x61, "\x07"],
  [0x62, "\b"],
  [0x66, "\f"],
  [0x6e, "\n"],
  [0x72, "\r"],
  [0x74, "\t"],
  [0x76, "\v"],
]);
const HEX_WIDTHS: ReadonlyMap<number, number> = new Map([
  [0x78, 2],
  [0x75, 4],
  [0x55, 8],
]);

/** The value of a STRING token, quotes included. The lexer has reported bad escapes; here they give something or other. */
export function unquote(token: string): string {
  const body = token.slice(1, -1);
  if (token.charCodeAt(0) === 96 || !body.includes("\\")) return body;
  let value = "";
  let bytes: number[] = [];
  let index = 0;
  const flush = (): void => {
    if (bytes.length > 0) value += decodeBytes(bytes);
    bytes = [];
  };
  while (index < body.length) {
    const next = body.indexOf("\\", index);
    if (next !== index) {
      flush();
      value += body.slice(index, next === -1 ? body.length : next);
      if (next === -1) break;
      index = next;
    }
    const letter = body.charCodeAt(index + 1);
    const isOctal = letter >= 48 && letter <= 55;
    const width = isOctal ? 3 : (HEX_WIDTHS.get(letter) ?? 0);
    const digitsAt = isOctal ? index + 1 : index + 2;
    const code = width === 0 ? 0 : Number.parseInt(body.slice(digitsAt, digitsAt + width), isOctal ? 8 : 16);
    if (code > 0x7f && width < 4) bytes.push(code);
    else {
      flush();
      if (width > 0) value += code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
      else value += SIMPLE_ESCAPES.get(letter) ?? body.charAt(index + 1);
    }
    index = digitsAt + width;
  }
  flush();
  return value;
}

/** Bytes written one by one (`"\xc3\xa9"`) as text; those that are not UTF-8 stand as U+DC00 + byte. */
function decodeBytes(bytes: readonly number[]): string {
  let text = "";
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes[index] ?? 0);
    const decoded = decodeSequence(bytes.slice(index, index + length));
    text += decoded ?? String.fromCharCode(0xdc00 + (bytes[index] ?? 0));
    index += decoded === undefined ? 1 : length;
  }
  return text;
}

function sequenceLength(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeSequence(bytes: readonly number[]): string | undefined {
  try {
    return UTF8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
