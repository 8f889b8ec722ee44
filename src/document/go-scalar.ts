import type { ScalarValue } from "./document.js";

export type GoYamlDialect = "go-yaml-v3" | "go-yaml-v2";

const WORDS: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map(
    (word) => [word, Number.POSITIVE_INFINITY] as const,
  ),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
]);

/** YAML 1.1 booleans: for go-yaml v2 everywhere, for v3 only where a Go `bool` is wanted. */
const BOOLEAN_WORDS: ReadonlyMap<string, boolean> = new Map<string, boolean>([
  ...["y", "Y", "yes", "Yes", "YES", "on", "On", "ON"].map((word) => [word, true] as const),
  ...["n", "N", "no", "No", "NO", "off", "Off", "OFF"].map((word) => [word, false] as const),
]);

const SMALL_INTEGER = /^(?:0|[1-9][0-9]{0,14})$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const MAX_UINT64 = 2n ** 64n - 1n;
const MAX_INT64 = 2n ** 63n - 1n;
/** No number or word that means something is longer; longer ones need not be looked at. */
const MAX_LENGTH = 400;

/**
 * The untyped value of a plain scalar, as `resolve` in go-yaml's resolve.go finds it. Timestamps stay text.
 */
export function resolvePlain(text: string, dialect: GoYamlDialect): ScalarValue {
  if (text.length > MAX_LENGTH) return text;
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46)
    return resolveNumber(text, first === 46);
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return dialect === "go-yaml-v2" ? (BOOLEAN_WORDS.get(text) ?? text) : text;
}

/** What go-yaml v3 takes for a Go `bool` beyond true and false: even a quoted `"yes"`. */
export function booleanWord(text: string): boolean | undefined {
  return BOOLEAN_WORDS.get(text);
}

/** Whether a Go `int64` holds the number. */
export function isInt64(value: bigint): boolean {
  return value <= MAX_INT64 && value >= -MAX_INT64 - 1n;
}

function resolveNumber(text: string, startsWithDot: boolean): ScalarValue {
  if (SMALL_INTEGER.test(text)) return Number(text);
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  const digits = startsWithDot ? text : text.replaceAll("_", "");
  const integer = resolveInteger(digits);
  if (integer !== undefined) return integer;
  const float = FLOAT.test(digits) ? Number(digits) : Number.NaN;
  return Number.isFinite(float) ? float : text;
}

function resolveInteger(digits: string): number | bigint | undefined {
  const match = INTEGER.exec(digits);
  if (match === null) return undefined;
  const [, sign = "", hex, binary, octal, decimal] = match;
  const size = BigInt(hex ? `0x${hex}` : binary ? `0b${binary}` : octal ? `0o${octal}` : (decimal ?? 0));
  const value = sign === "-" ? -size : size;
  if (!isInt64(value) && (sign !== "" || value > MAX_UINT64)) return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
