import { err, ok, type Result } from "../../base/result.js";

export interface ByteSizeError {
  /** The text of the Go program, such as `units: unknown unit kb in 10kb`. */
  readonly message: string;
}

const PREFIXES = ["K", "M", "G", "T", "P", "E"] as const;
const UNIT_TABLES: readonly ReadonlyMap<string, bigint>[] = ["iB", "B"].map(
  (ending) =>
    new Map([
      ["B", 1n],
      ...PREFIXES.map((prefix, index) => [prefix + ending, 1024n ** BigInt(index + 1)] as const),
    ]),
);

const SIGN = /^[+-]/;
const PART = /(\d*)(?:\.(\d*))?([^\d.]*)/y;
const MIN_BYTES = -(2n ** 63n);
const MAX_BYTES = 2n ** 63n - 1n;
/** A row of digits that begins with this has no place for one more in Go. */
const DIGITS_END = (2n ** 63n - 10n) / 10n;
const MAX_DIGITS = 19;
/** Go computes with as many as there are; none of these moves a size by a byte. */
const MAX_FRACTION = 64;
const LEADING_ZEROS = /^0+/;

/**
 * Bytes of a size in Prometheus' configuration (`ParseBase2Bytes` of alecthomas/units): `0`, or parts such as `1GB512MB` with units
 * that are powers of 1024, all of the kind `MB` or all of the kind `MiB`. Fractions of a byte are dropped. Never throws.
 */
export function parseByteSize(text: string): Result<bigint, ByteSizeError> {
  let result: Result<bigint, ByteSizeError> = invalid(text);
  for (const units of UNIT_TABLES) {
    result = parseWith(units, text);
    if (result.ok) break;
  }
  return result;
}

function parseWith(units: ReadonlyMap<string, bigint>, text: string): Result<bigint, ByteSizeError> {
  const body = text.replace(SIGN, "");
  if (body === "0") return ok(0n);
  if (body === "") return invalid(text);
  // In parts of a byte, so that no digit of a fraction is lost.
  let total = 0n;
  PART.lastIndex = 0;
  while (PART.lastIndex < body.length) {
    const [, whole = "", fraction = "", unit = ""] = PART.exec(body) ?? [];
    if (whole === "" && fraction === "") return invalid(text);
    if (!isReadable(whole) || !isReadable(fraction) || fraction.length > MAX_FRACTION) return invalid(text);
    const length = units.get(unit);
    if (length === undefined) return err({ message: `units: unknown unit ${unit} in ${text}` });
    const digits = whole.replace(LEADING_ZEROS, "") + fraction;
    total += BigInt(digits) * length * 10n ** BigInt(MAX_FRACTION - fraction.length);
  }
  const bytes = (text.startsWith("-") ? -total : total) / 10n ** BigInt(MAX_FRACTION);
  return bytes < MIN_BYTES || bytes > MAX_BYTES
    ? err({ message: "units: overflow parsing unit" })
    : ok(bytes);
}

/** Go gives up on longer rows of digits, before and after the point. */
function isReadable(digits: string): boolean {
  const significant = digits.replace(LEADING_ZEROS, "");
  return significant.length <= MAX_DIGITS && BigInt(significant.slice(0, -1)) < DIGITS_END;
}

function invalid(text: string): Result<bigint, ByteSizeError> {
  return err({ message: `units: invalid ${text}` });
}

/** As Prometheus prints it: `1GiB512MiB`, `0B`. A negative one has its sign once, and can be read back. */
export function printByteSize(bytes: bigint): string {
  let rest = bytes < 0n ? -bytes : bytes;
  let text = "";
  for (const unit of ["B", ...PREFIXES.map((prefix) => `${prefix}iB`)]) {
    const count = unit === "EiB" ? rest : rest % 1024n;
    if (count > 0n) text = `${count}${unit}${text}`;
    rest /= 1024n;
  }
  return bytes < 0n ? `-${text}` : text || "0B";
}
