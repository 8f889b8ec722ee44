import { TocsinError } from "../../base/errors.js";
import { QUANTITY } from "../../base/patterns/quantity.js";
import { err, ok, type Result } from "../../base/result.js";

/** How a quantity was written, and is printed: `Ki Mi …`, `k M …`, or `e3`. */
export type QuantityFamily = "binary" | "decimal" | "exponent";

/** An amount of Kubernetes (`resource.Quantity`), exact to a billionth. */
export interface Quantity {
  /** Billionths: 1 is 1,000,000,000n. */
  readonly nano: bigint;
  readonly family: QuantityFamily;
}

export interface QuantityError {
  readonly code: "invalidQuantity" | "quantityTooLarge";
  readonly message: string;
}

const NANO = 10n ** 9n;
const MAX_BINARY = (2n ** 63n - 1n) * NANO;
/** Upstream has no bound; the largest number that it writes with a suffix has 39 digits. */
const MAX_DIGITS = 128;

/** Powers of 1000. */
const DECIMAL_SUFFIXES: readonly (readonly [suffix: string, exponent: number])[] = [
  ["n", -9],
  ["u", -6],
  ["m", -3],
  ["", 0],
  ["k", 3],
  ["M", 6],
  ["G", 9],
  ["T", 12],
  ["P", 15],
  ["E", 18],
];
const DECIMAL_EXPONENTS: ReadonlyMap<string, number> = new Map(DECIMAL_SUFFIXES);
/** The first is 1024. */
const BINARY_SUFFIXES: readonly string[] = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

/**
 * A quantity as `ParseQuantity` of apimachinery reads it: what is smaller than a billionth is rounded away from zero, and one with a
 * binary suffix is at most 2^63 - 1. Other than upstream, a text without digits such as `Ki` is refused, as by the schemas of
 * custom resources, and so is what has more than 128 digits. Never throws.
 *
 * @example
 * import { addQuantities, parseQuantity, printQuantity } from "tocsin/quantity";
 *
 * const [used, wanted] = [parseQuantity("1.5Gi"), parseQuantity("512Mi")];
 * if (used.ok && wanted.ok) console.log(printQuantity(addQuantities(used.value, wanted.value))); // 2Gi
 */
export function parseQuantity(text: string): Result<Quantity, QuantityError> {
  const match = QUANTITY.exec(text);
  if (match === null)
    return err({ code: "invalidQuantity", message: `not a quantity: ${JSON.stringify(text.slice(0, 80))}` });
  const [, sign, whole = "", decimals = "", bareDecimals = "", suffix = ""] = match;
  const fraction = decimals + bareDecimals;
  const power = BINARY_SUFFIXES.indexOf(suffix) + 1;
  const exponent = power > 0 ? 0 : (DECIMAL_EXPONENTS.get(suffix) ?? Number(suffix.slice(1)));
  const digits = (whole + fraction).replace(LEADING_ZEROS, "");
  if (digits.length > MAX_DIGITS || (digits !== "" && digits.length + exponent > MAX_DIGITS))
    return err({ code: "quantityTooLarge", message: `a quantity of more than ${MAX_DIGITS} digits` });
  const magnitude = scaled(BigInt(digits || "0") * 1024n ** BigInt(power), exponent - fraction.length + 9);
  const capped = power > 0 && magnitude > MAX_BINARY ? MAX_BINARY : magnitude;
  return ok({
    nano: sign === "-" ? -capped : capped,
    family:
      power > 0 ? binaryFamily(capped, fraction) : DECIMAL_EXPONENTS.has(suffix) ? "decimal" : "exponent",
  });
}

const LEADING_ZEROS = /^0+/;

/** Less than one is never written with a binary suffix again. */
function binaryFamily(magnitude: bigint, fraction: string): QuantityFamily {
  return fraction !== "" && magnitude > 0n && magnitude < NANO ? "decimal" : "binary";
}

/** `value` times a power of ten, rounded up. */
function scaled(value: bigint, exponent: number): bigint {
  if (value === 0n || exponent >= 0) return value === 0n ? 0n : value * 10n ** BigInt(exponent);
  // The value has at most 147 digits: whatever is divided by more of them is the smallest part there is.
  if (exponent < -2 * MAX_DIGITS) return 1n;
  return divideUp(value, 10n ** BigInt(-exponent));
}

/** Rounds away from zero. */
function divideUp(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  if (quotient * divisor === value) return quotient;
  return value < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

/**
 * The canonical form: no decimal point, and the largest suffix that loses nothing. Below 1024, and with a fraction, binary quantities are
 * printed with decimal suffixes; beyond `E` there are none, and an exponent is written.
 */
export function printQuantity({ nano, family }: Quantity): string {
  if (nano === 0n) return "0";
  const magnitude = nano < 0n ? -nano : nano;
  const isBinary = family === "binary" && magnitude >= 1024n * NANO && magnitude % NANO === 0n;
  const text = isBinary ? printBinary(magnitude / NANO) : printDecimal(magnitude, family === "exponent");
  return nano < 0n ? `-${text}` : text;
}

function printBinary(units: bigint): string {
  let mantissa = units;
  let power = 0;
  while (power < BINARY_SUFFIXES.length && mantissa % 1024n === 0n) {
    mantissa /= 1024n;
    power++;
  }
  return `${mantissa}${BINARY_SUFFIXES[power - 1] ?? ""}`;
}

function printDecimal(nano: bigint, withExponent: boolean): string {
  let mantissa = nano;
  let exponent = -9;
  while (mantissa % 1000n === 0n) {
    mantissa /= 1000n;
    exponent += 3;
  }
  const suffix = withExponent ? undefined : DECIMAL_SUFFIXES.find(([, value]) => value === exponent)?.[0];
  return `${mantissa}${suffix ?? (exponent === 0 ? "" : `e${exponent}`)}`;
}

/** Negative when `left` is less, positive when it is more; how they are written does not matter. */
export function compareQuantities(left: Quantity, right: Quantity): number {
  return left.nano < right.nano ? -1 : Number(left.nano > right.nano);
}

/** The exact sum, written as the first of the two that is not zero. */
export function addQuantities(left: Quantity, right: Quantity): Quantity {
  return { nano: left.nano + right.nano, family: left.nano === 0n ? right.family : left.family };
}

/** The exact difference, written as the first of the two that is not zero. */
export function subtractQuantities(left: Quantity, right: Quantity): Quantity {
  return addQuantities(left, { ...right, nano: -right.nano });
}

/**
 * `quantity` times `numerator / denominator`; billionths are rounded away from zero.
 *
 * @throws {@link TocsinError} `invalid_argument` for a denominator of 0
 */
export function scaleQuantity(quantity: Quantity, numerator: bigint, denominator: bigint = 1n): Quantity {
  if (denominator === 0n)
    throw new TocsinError("invalid_argument", "a quantity cannot be divided by 0", {
      argument: "denominator",
    });
  return { ...quantity, nano: divideUp(quantity.nano * numerator, denominator) };
}

/** Whole units, such as bytes or CPUs, rounded away from zero (`Quantity.Value`). */
export function quantityUnits({ nano }: Quantity): bigint {
  return divideUp(nano, NANO);
}
