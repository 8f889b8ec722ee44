import { quoteGo } from "../strconv.js";
import { formatGoFloat, parseGoFloatText } from "./float.js";
import { DURATION, durationSeconds } from "./time-type.js";
import { CallFailure, type GoValue, typeName, unwrap } from "./value.js";

const LARGE = ["k", "M", "G", "T", "P", "E", "Z", "Y"];
const LARGE_1024 = ["ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"];
const SMALL = ["m", "u", "n", "p", "f", "a", "z", "y"];

/** What Prometheus and Alertmanager take for a number: one, a duration in seconds, or a text that holds one. */
export function numberOf(argument: GoValue | undefined): number {
  const value = unwrap(argument ?? { kind: "nil" });
  switch (value.kind) {
    case "float":
      return value.value;
    case "int":
    case "uint":
      if (value.type === DURATION) return durationSeconds(value.value);
      return Number(value.value);
    case "string": {
      if (value.type.name !== "string") break;
      const number = parseGoFloatText(value.value);
      if (typeof number === "number") return number;
      throw new CallFailure(`strconv.ParseFloat: parsing ${quoteGo(value.value)}: ${number}`);
    }
  }
  throw new CallFailure(`can't convert ${typeName(value)} to float`);
}

/** Four significant digits, as all of these functions print. */
function fourDigits(value: number): string {
  return formatGoFloat(value, "g", 4);
}

/** `1234567` is `1.235M`, `0.001` is `1m`. */
export function humanize(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return fourDigits(value);
  return Math.abs(value) >= 1 ? scaleDown(value, 1_000, LARGE) : scaleUp(value, "");
}

/** `1048576` is `1Mi`. */
export function humanize1024(value: number): string {
  if (!(Math.abs(value) > 1) || !Number.isFinite(value)) return fourDigits(value);
  return scaleDown(value, 1_024, LARGE_1024);
}

/** Seconds: `3661` is `1h 1m 1s`, `0.5` is `500ms`. */
export function humanizeDuration(value: number): string {
  if (!Number.isFinite(value)) return fourDigits(value);
  if (value === 0) return "0s";
  if (Math.abs(value) < 1) return scaleUp(value, "s");
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  const whole = Math.trunc(size);
  const fields = [
    [Math.floor(whole / 86_400), "d"],
    [Math.floor(whole / 3_600) % 24, "h"],
    [Math.floor(whole / 60) % 60, "m"],
    [whole % 60, "s"],
  ] as const;
  const first = fields.findIndex(([count]) => count !== 0);
  if (first < 0 || first === 3) return `${sign}${fourDigits(size)}s`;
  return (
    sign +
    fields
      .slice(first)
      .map(([count, unit]) => `${count}${unit}`)
      .join(" ")
  );
}

/** `0.123` is `12.3%`. */
export function humanizePercentage(value: number): string {
  return `${fourDigits(value * 100)}%`;
}

function scaleDown(value: number, base: number, prefixes: readonly string[]): string {
  let scaled = value;
  let prefix = "";
  for (const next of prefixes) {
    if (Math.abs(scaled) < base) break;
    prefix = next;
    scaled /= base;
  }
  return fourDigits(scaled) + prefix;
}

function scaleUp(value: number, unit: string): string {
  let scaled = value;
  let prefix = "";
  for (const next of SMALL) {
    if (Math.abs(scaled) >= 1) break;
    prefix = next;
    scaled *= 1_000;
  }
  return fourDigits(scaled) + prefix + unit;
}
