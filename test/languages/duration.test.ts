import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseGoDuration,
  parsePrometheusDuration,
  printGoDuration,
  printPrometheusDuration,
} from "../../src/languages/duration.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const DAY = 86_400_000;

describe("parsePrometheusDuration", () => {
  test.each<[text: string, milliseconds: number, printed: string]>([
    ["0", 0, "0s"],
    ["0s", 0, "0s"],
    ["5m", 300_000, "5m"],
    ["01h", 3_600_000, "1h"],
    ["90m", 5_400_000, "1h30m"],
    ["7d", 7 * DAY, "1w"],
    ["90d", 90 * DAY, "90d"],
    ["1y", 365 * DAY, "1y"],
    ["1y1d", 366 * DAY, "366d"],
    ["1y2w3d4h5m6s7ms", 382 * DAY + 14_706_007, "382d4h5m6s7ms"],
    ["292y", 292 * 365 * DAY, "292y"],
    ["106751d", 106_751 * DAY, "106751d"],
    ["9223372036s", 9_223_372_036_000, "106751d23h47m16s"],
    ["000000000000000000000000000000001s", 1000, "1s"],
  ])("%s is %i ms and prints as %s", (text, milliseconds, printed) => {
    expect(parsePrometheusDuration(text)).toEqual({ ok: true, value: milliseconds });
    expect(printPrometheusDuration(milliseconds)).toBe(printed);
  });

  test.each([
    ["", "empty duration string"],
    ["00", 'not a valid duration string: "00"'],
    ["60", 'not a valid duration string: "60"'],
    ["-5m", 'not a valid duration string: "-5m"'],
    ["m", 'not a valid duration string: "m"'],
    ["1m1h", 'not a valid duration string: "1m1h"'],
    ["1d1d", 'not a valid duration string: "1d1d"'],
    ["1s1", 'not a valid duration string: "1s1"'],
    ["18446744073709551616s", 'not a valid duration string: "18446744073709551616s"'],
    ["999999999999999999999s", 'not a valid duration string: "999999999999999999999s"'],
    ["1.5h", 'unknown unit "." in duration "1.5h"'],
    ["1M", 'unknown unit "M" in duration "1M"'],
    ["1\n", 'unknown unit "\\n" in duration "1\\n"'],
    ["1us", 'unknown unit "us" in duration "1us"'],
    ["293y", "duration out of range"],
    ["292y25w", "duration out of range"],
    ["9223372037s", "duration out of range"],
    ["18446744073709551615s", "duration out of range"],
  ])("%j: %s", (text, message) => {
    expect(parsePrometheusDuration(text)).toEqual({ ok: false, error: { message } });
  });

  test("reads what it prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_223_372_036_854 }), (milliseconds) => {
        const printed = printPrometheusDuration(milliseconds);
        expect(parsePrometheusDuration(printed)).toEqual({ ok: true, value: milliseconds });
      }),
      { numRuns: fuzzRuns(1000, 100_000) },
    );
  });

  test("prints a negative duration with its sign", () => {
    expect(printPrometheusDuration(-300_000)).toBe("-5m");
  });
});

describe("parseGoDuration", () => {
  test.each<[text: string, nanoseconds: bigint, printed: string]>([
    ["0", 0n, "0s"],
    ["-0", 0n, "0s"],
    ["1.5h", 5_400_000_000_000n, "1h30m0s"],
    ["30m1h", 5_400_000_000_000n, "1h30m0s"],
    ["300ms", 300_000_000n, "300ms"],
    ["-5s", -5_000_000_000n, "-5s"],
    ["+90s", 90_000_000_000n, "1m30s"],
    [".5s", 500_000_000n, "500ms"],
    ["1.s", 1_000_000_000n, "1s"],
    ["1.5s", 1_500_000_000n, "1.5s"],
    ["1\u00b5s", 1_000n, "1\u00b5s"],
    ["1.5\u03bcs", 1_500n, "1.5\u00b5s"],
    ["15us", 15_000n, "15\u00b5s"],
    ["1.1ns", 1n, "1ns"],
    ["1ms", 1_000_000n, "1ms"],
    ["0.3333333333333333333h", 1_200_000_000_000n, "20m0s"],
    ["0.99999999999999999999999s", 1_000_000_000n, "1s"],
    ["9223372036854775807ns", 2n ** 63n - 1n, "2562047h47m16.854775807s"],
    ["-9223372036854775808ns", -(2n ** 63n), "-2562047h47m16.854775808s"],
  ])("%s is %i ns and prints as %s", (text, nanoseconds, printed) => {
    expect(parseGoDuration(text)).toEqual({ ok: true, value: nanoseconds });
    expect(printGoDuration(nanoseconds)).toBe(printed);
  });

  test.each([
    ["", 'time: invalid duration ""'],
    ["-", 'time: invalid duration "-"'],
    [".s", 'time: invalid duration ".s"'],
    ["s", 'time: invalid duration "s"'],
    ["1s ", 'time: unknown unit "s " in duration "1s "'],
    ["10", 'time: missing unit in duration "10"'],
    ["1.5.5s", 'time: missing unit in duration "1.5.5s"'],
    ["1d", 'time: unknown unit "d" in duration "1d"'],
    ['1"\\\n', 'time: unknown unit "\\"\\\\\\x0a" in duration "1\\"\\\\\\x0a"'],
    ["1é", 'time: unknown unit "\\xc3\\xa9" in duration "1\\xc3\\xa9"'],
    ["9223372036854775808ns", 'time: invalid duration "9223372036854775808ns"'],
    ["9223372036854775809ns", 'time: invalid duration "9223372036854775809ns"'],
    ["3000000h", 'time: invalid duration "3000000h"'],
  ])("%j: %s", (text, message) => {
    expect(parseGoDuration(text)).toEqual({ ok: false, error: { message } });
  });

  test("reads what it prints", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (nanoseconds) => {
        expect(parseGoDuration(printGoDuration(nanoseconds))).toEqual({ ok: true, value: nanoseconds });
      }),
      { numRuns: fuzzRuns(1000, 100_000) },
    );
  });
});

test("any text gets a verdict", () => {
  const part = fc.constantFrom(
    "1",
    "0",
    "99999999999",
    "y",
    "w",
    "d",
    "h",
    "m",
    "s",
    "ms",
    "us",
    ".",
    "-",
    "+",
    " ",
    "é",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(part).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (duration) => {
      const prometheus = parsePrometheusDuration(duration);
      const go = parseGoDuration(duration);
      if (prometheus.ok) expect(Number.isSafeInteger(prometheus.value)).toBe(true);
      if (go.ok) expect(go.value <= 2n ** 63n - 1n).toBe(true);
    }),
    { numRuns: fuzzRuns(5000, 1_000_000) },
  );
});

test("long rows of digits cost no more than their length", () => {
  expect(parsePrometheusDuration(`${"9".repeat(1_000_000)}s`).ok).toBe(false);
  expect(parseGoDuration(`0.${"9".repeat(1_000_000)}s`)).toEqual({ ok: true, value: 1_000_000_000n });
  expect(parseGoDuration("1h".repeat(100_000)).ok).toBe(true);
});
