import { parseTimestamp } from "../../alertmanager/timestamp.js";
import { err, ok, type Result } from "../../base/result.js";

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITE = /^([+-]?)inf(?:inity)?$/i;

/** A number as Go's `ParseFloat` reads it, in decimal; nothing at all is NaN. `undefined` for anything else. */
export function parseValue(text: string): number | undefined {
  if (text === "" || text.toLowerCase() === "nan") return Number.NaN;
  const sign = INFINITE.exec(text)?.[1];
  if (sign !== undefined) return sign === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const value = isDecimal(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** Longer is no number or time that a program writes, and not worth a look. */
const MAX_LENGTH = 400;

function isDecimal(text: string): boolean {
  return text.length <= MAX_LENGTH && DECIMAL.test(text);
}

/** Seconds up to the year 5138, and milliseconds from 1973 on, do not overlap here. */
const FIRST_MILLISECONDS = 1e11;

/** Times of a file: RFC 3339, Unix seconds or Unix milliseconds. All numbers of a file are of the same kind. */
export class TimeReader {
  #isMilliseconds: boolean | undefined;

  /** Milliseconds since 1970, or what is wrong. */
  read(time: string | number): Result<number, string> {
    const number = typeof time === "number" || isDecimal(time) ? Number(time) : undefined;
    if (number === undefined) {
      const instant = parseTimestamp(String(time).slice(0, MAX_LENGTH));
      return instant === undefined ? err(EXPECTED) : ok(instant);
    }
    const isMilliseconds = Math.abs(number) >= FIRST_MILLISECONDS;
    this.#isMilliseconds ??= isMilliseconds;
    if (isMilliseconds !== this.#isMilliseconds) {
      const before = this.#isMilliseconds ? "milliseconds" : "seconds";
      return err(`this time is not in ${before}, as the times before are`);
    }
    const instant = isMilliseconds ? number : number * 1000;
    return Math.abs(instant) <= MAX_TIME ? ok(instant) : err(EXPECTED);
  }
}

/** The range of a `Date`. */
const MAX_TIME = 8.64e15;
const EXPECTED = "expected a time: Unix seconds, Unix milliseconds, or one such as 2026-03-01T08:00:00Z";
