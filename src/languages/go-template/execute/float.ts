import { parseGoFloat } from "../strconv.js";

/** The digits of a positive number: `0.d1d2d3… × 10^point`. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

export type FloatVerb = "e" | "f" | "g";

const TRAILING_ZEROS = /0+$/;

/**
 * Go's `strconv.FormatFloat`. Without a precision as many digits as tell the number from all others. The numbers are
 * rounded half to even from their exact value, where `toFixed` of JavaScript rounds half up.
 */
export function formatGoFloat(value: number, verb: FloatVerb, precision: number | undefined): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  return sign + formatPositive(Math.abs(value), verb, precision);
}

function formatPositive(value: number, verb: FloatVerb, precision: number | undefined): string {
  if (precision === undefined) {
    const decimal = shortest(value);
    const { digits, point } = decimal;
    if (verb === "e") return exponential(decimal, Math.max(digits.length - 1, 0));
    if (verb === "f") return fixed(decimal, Math.max(digits.length - point, 0));
    return general(decimal, digits.length, 6);
  }
  const exact = exactDecimal(value);
  if (verb === "e") return exponential(round(exact, precision + 1), precision);
  if (verb === "f") return fixed(round(exact, exact.point + precision), precision);
  const count = precision === 0 ? 1 : precision;
  const rounded = round(exact, count);
  const significant = rounded.digits.replace(TRAILING_ZEROS, "");
  const threshold =
    count > significant.length && significant.length >= rounded.point ? significant.length : count;
  return general({ digits: significant, point: rounded.point }, significant.length, threshold);
}

function general(decimal: Decimal, count: number, threshold: number): string {
  const exponent = decimal.point - 1;
  if (exponent < -4 || exponent >= threshold) return exponential(decimal, Math.max(count - 1, 0));
  return fixed(decimal, Math.max(count - decimal.point, 0));
}

function exponential({ digits, point }: Decimal, precision: number): string {
  const padded = digits.padEnd(precision + 1, "0");
  const fraction = precision > 0 ? `.${padded.slice(1, precision + 1)}` : "";
  const exponent = digits === "" ? 0 : point - 1;
  const size = String(Math.abs(exponent)).padStart(2, "0");
  return `${padded.slice(0, 1)}${fraction}e${exponent < 0 ? "-" : "+"}${size}`;
}

function fixed({ digits, point }: Decimal, precision: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  if (precision === 0) return whole;
  const zeros = "0".repeat(Math.min(Math.max(-point, 0), precision));
  const fraction = (zeros + digits.slice(Math.max(point, 0))).slice(0, precision);
  return `${whole}.${fraction.padEnd(precision, "0")}`;
}

function shortest(value: number): Decimal {
  if (value === 0) return { digits: "", point: 1 };
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

/** All digits of the binary fraction that a double is. */
function exactDecimal(value: number): Decimal {
  if (value === 0) return { digits: "", point: 1 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n) & 0x7ff;
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const exponent = (biased === 0 ? 1 : biased) - 1075;
  const scaled = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent);
  const text = scaled.toString();
  return { digits: text.replace(TRAILING_ZEROS, ""), point: text.length + Math.min(exponent, 0) };
}

/** To `count` digits, halves to even. */
function round({ digits, point }: Decimal, count: number): Decimal {
  if (count >= digits.length) return { digits, point };
  if (count < 0) return { digits: "", point };
  const kept = digits.slice(0, count);
  const next = digits.charCodeAt(count) - 48;
  const isHalf = next === 5 && digits.length === count + 1;
  const isOdd = count > 0 && (digits.charCodeAt(count - 1) - 48) % 2 === 1;
  if (next < 5 || (isHalf && !isOdd)) return { digits: kept, point };
  const raised = (BigInt(kept === "" ? "0" : kept) + 1n).toString().padStart(count, "0");
  return { digits: raised, point: point + raised.length - count };
}

/** Go's `strconv.ParseFloat`, or what its error says. */
export function parseGoFloatText(text: string): number | "invalid syntax" | "value out of range" {
  const special = SPECIAL_FLOATS.get(text.toLowerCase());
  if (special !== undefined) return special;
  const value = parseGoFloat(text);
  if (value === undefined) return "invalid syntax";
  return Number.isFinite(value) ? value : "value out of range";
}

const SPECIAL_FLOATS: ReadonlyMap<string, number> = new Map([
  ["nan", Number.NaN],
  ["inf", Number.POSITIVE_INFINITY],
  ["+inf", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["infinity", Number.POSITIVE_INFINITY],
  ["+infinity", Number.POSITIVE_INFINITY],
  ["-infinity", Number.NEGATIVE_INFINITY],
]);
