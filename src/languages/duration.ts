import { err, ok, type Result } from "../base/result.js";
import { quoteGo } from "./go-template/strconv.js";

export interface DurationError {
  /** The text of the Go program, such as `not a valid duration string: "60"`. */
  readonly message: string;
}

const MAX_NANOSECONDS = 2n ** 63n - 1n;
const NANOSECONDS_PER_MILLISECOND = 1_000_000n;
const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** From largest to smallest, in milliseconds; a year has 365 days. Prometheus wants this order too. */
const PROMETHEUS_UNITS = [
  ["y", 365 * DAY],
  ["w", 7 * DAY],
  ["d", DAY],
  ["h", 3_600 * SECOND],
  ["m", 60 * SECOND],
  ["s", SECOND],
  ["ms", 1],
] as const;
const UNIT_NAMES: readonly string[] = PROMETHEUS_UNITS.map(([unit]) => unit);
const PROMETHEUS_PART = /(\d*)(\D*)/y;

/** Milliseconds of a Prometheus duration (`model.ParseDuration`): `0`, or parts such as `1h30m` from large to small. */
export function parsePrometheusDuration(text: string): Result<number, DurationError> {
  if (text === "0") return ok(0);
  if (text === "") return err({ message: "empty duration string" });
  let total = 0n;
  let lastUnit = -1;
  PROMETHEUS_PART.lastIndex = 0;
  while (PROMETHEUS_PART.lastIndex < text.length) {
    const [, digits = "", unit = ""] = PROMETHEUS_PART.exec(text) ?? [];
    if (digits === "" || unit === "") return invalidDuration(text);
    const count = parseInteger(digits, 2n ** 64n - 1n);
    if (count === undefined) return invalidDuration(text);
    const index = UNIT_NAMES.indexOf(unit);
    if (index < 0) return err({ message: `unknown unit ${quoteGo(unit)} in duration ${quoteGo(text)}` });
    if (index <= lastUnit) return invalidDuration(text);
    lastUnit = index;
    total += count * BigInt(PROMETHEUS_UNITS[index]?.[1] ?? 0);
    if (total * NANOSECONDS_PER_MILLISECOND > MAX_NANOSECONDS)
      return err({ message: "duration out of range" });
  }
  return ok(Number(total));
}

const LEADING_ZEROS = /^0+(?=\d)/;
const MAX_DIGITS = 20;

/** `undefined` past `max`; a long row of digits is never converted. */
function parseInteger(digits: string, max: bigint): bigint | undefined {
  const significant = digits.replace(LEADING_ZEROS, "");
  if (significant.length > MAX_DIGITS) return undefined;
  const value = BigInt(significant);
  return value > max ? undefined : value;
}

function invalidDuration(text: string): Result<number, DurationError> {
  return err({ message: `not a valid duration string: ${quoteGo(text)}` });
}

/** As Prometheus prints it: years and weeks only where nothing remains, so 90 days are `90d`, not `12w6d`. */
export function printPrometheusDuration(milliseconds: number): string {
  let rest = Math.trunc(Math.abs(milliseconds));
  if (rest === 0) return "0s";
  let text = milliseconds < 0 ? "-" : "";
  for (const [unit, length] of PROMETHEUS_UNITS) {
    const count = Math.floor(rest / length);
    if (count === 0 || (length >= 7 * DAY && rest % length !== 0)) continue;
    text += `${count}${unit}`;
    rest -= count * length;
  }
  return text;
}

const GO_UNITS: ReadonlyMap<string, number> = new Map([
  ["ns", 1],
  ["us", 1e3],
  // U+00B5, the micro sign, and U+03BC, the Greek letter mu.
  ["\u00b5s", 1e3],
  ["\u03bcs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
  ["m", 60e9],
  ["h", 3_600e9],
]);
const SIGN = /^[+-]/;
const GO_PART = /(\d*)(?:(\.)(\d*))?([^\d.]*)/y;

/**
 * Nanoseconds of a Go duration (`time.ParseDuration`): an optional sign, then parts such as `1.5h` or `300ms` in any
 * order. There are no days.
 */
export function parseGoDuration(text: string): Result<bigint, DurationError> {
  const isNegative = text.startsWith("-");
  const body = text.replace(SIGN, "");
  if (body === "0") return ok(0n);
  if (body === "") return invalidGoDuration(text);
  let total = 0n;
  GO_PART.lastIndex = 0;
  while (GO_PART.lastIndex < body.length) {
    const [, whole = "", , fraction = "", unit = ""] = GO_PART.exec(body) ?? [];
    if (whole === "" && fraction === "") return invalidGoDuration(text);
    const count = whole === "" ? 0n : parseInteger(whole, 2n ** 63n);
    if (count === undefined) return invalidGoDuration(text);
    if (unit === "") return err({ message: `time: missing unit in duration ${quoteGoTime(text)}` });
    const length = GO_UNITS.get(unit);
    if (length === undefined) {
      return err({ message: `time: unknown unit ${quoteGoTime(unit)} in duration ${quoteGoTime(text)}` });
    }
    total += count * BigInt(length) + partOfUnit(fraction, length);
    if (total > 2n ** 63n) return invalidGoDuration(text);
  }
  if (isNegative) return ok(-total);
  return total > MAX_NANOSECONDS ? invalidGoDuration(text) : ok(total);
}

function invalidGoDuration(text: string): Result<bigint, DurationError> {
  return err({ message: `time: invalid duration ${quoteGoTime(text)}` });
}

/** Go computes a fraction with doubles, from as many digits as fit into 63 bits. */
function partOfUnit(fraction: string, length: number): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of fraction.slice(0, MAX_DIGITS)) {
    const next = value * 10n + BigInt(digit);
    if (value > MAX_NANOSECONDS / 10n || next > 2n ** 63n) break;
    value = next;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (length / scale)));
}

/** The quoting of Go's package time, which has its own: everything outside printable ASCII byte by byte. */
function quoteGoTime(text: string): string {
  let quoted = "";
  for (const byte of new TextEncoder().encode(text)) {
    if (byte < 0x20 || byte >= 0x80) quoted += `\\x${byte.toString(16).padStart(2, "0")}`;
    else if (byte === 0x22 || byte === 0x5c) quoted += `\\${String.fromCharCode(byte)}`;
    else quoted += String.fromCharCode(byte);
  }
  return `"${quoted}"`;
}

/** As Go prints it (`time.Duration.String`): `1h0m0s`, `1.5s`, `100ms`, `0s`. */
export function printGoDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return "0s";
  const sign = nanoseconds < 0n ? "-" : "";
  const total = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (total < 1_000n) return `${sign}${total}ns`;
  if (total < 1_000_000n) return `${sign}${printDecimal(total, 3)}\u00b5s`;
  if (total < 1_000_000_000n) return `${sign}${printDecimal(total, 6)}ms`;
  const minute = 60_000_000_000n;
  const seconds = `${printDecimal(total % minute, 9)}s`;
  const minutes = total / minute;
  if (minutes === 0n) return sign + seconds;
  if (minutes < 60n) return `${sign}${minutes}m${seconds}`;
  return `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
}

const TRAILING_ZEROS = /\.?0*$/;

function printDecimal(value: bigint, digits: number): string {
  const unit = 10n ** BigInt(digits);
  const fraction = (value % unit).toString().padStart(digits, "0");
  return `${value / unit}${`.${fraction}`.replace(TRAILING_ZEROS, "")}`;
}
