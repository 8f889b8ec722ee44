import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatDuration,
  formatFixed,
  formatFloat,
  parseDuration,
  parseNumber,
  unquote,
} from "../../../src/languages/promql/literals.js";

test.each([
  ["0", 0],
  ["42", 42],
  ["017", 15],
  ["0_7", 7],
  ["08", 8],
  ["0x1F", 31],
  ["0x_1f", 31],
  ["0x1e5", 485],
  [".5", 0.5],
  ["5.", 5],
  ["1.e3", 1000],
  ["1_000.5", 1000.5],
  ["9223372036854775807", 2 ** 63],
  ["0777777777777777777777", 2 ** 63],
  ["99999999999999999999", 1e20],
  ["inf", Number.POSITIVE_INFINITY],
  ["NaN", Number.NaN],
])("%s is the number %d", (text, value) => {
  expect(parseNumber(text)).toEqual({ value });
});

test.each([
  ["0x", "invalid syntax"],
  ["1_", "invalid syntax"],
  ["0xFFFFFFFFFFFFFFFFFF", "invalid syntax"],
  ["0x1e+5", "invalid syntax"],
  ["1e5.5", "invalid syntax"],
  ["1e400", "value out of range"],
])("%s is refused: %s", (text, reason) => {
  expect(parseNumber(text)).toEqual({
    problem: `error parsing number: strconv.ParseFloat: parsing "${text}": ${reason}`,
    isOutOfRange: false,
  });
});

test.each([
  ["5m", 300_000],
  ["1y2w3d4h5m6s7ms", 33_019_506_007],
  ["0s", 0],
  ["292y", 9_208_512_000_000],
])("%s lasts %d ms", (text, value) => {
  expect(parseDuration(text)).toEqual({ value });
});

test.each([
  ["1.5h", 'unknown unit "." in duration "1.5h"', false],
  [".5h", 'not a valid duration string: ".5h"', false],
  ["5m5m", 'not a valid duration string: "5m5m"', false],
  ["5ms1s", 'not a valid duration string: "5ms1s"', false],
  ["99999999999999999999m", 'not a valid duration string: "99999999999999999999m"', false],
  ["300y", "duration out of range", true],
  ["292y52w", "duration out of range", true],
])("%s is refused: %s", (text, problem, isOutOfRange) => {
  expect(parseDuration(text)).toEqual({ problem, isOutOfRange });
});

test.each([
  [0, "0s"],
  [0.5, "0s"],
  [1_001, "1s1ms"],
  [7_776_000_000, "90d"],
  [604_800_000, "1w"],
  [31_536_000_000, "1y"],
  [-300_000, "-5m"],
  [90_000, "1m30s"],
])("%d ms are written %s", (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test("durations written are read back", () => {
  fc.assert(
    fc.property(fc.nat(9e12), (milliseconds) => {
      expect(parseDuration(formatDuration(milliseconds))).toEqual({ value: milliseconds });
    }),
  );
});

test.each([
  [0, "0"],
  [-0, "-0"],
  [1e21, "1000000000000000000000"],
  [1.5e22, "15000000000000000000000"],
  [-1e-7, "-0.0000001"],
  [1.25e-9, "0.00000000125"],
  [Number.POSITIVE_INFINITY, "+Inf"],
  [Number.NEGATIVE_INFINITY, "-Inf"],
  [Number.NaN, "NaN"],
])("%d is written %s", (value, text) => {
  expect(formatFloat(value)).toBe(text);
});

test("numbers written are read back", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumber(formatFloat(value))).toEqual({ value });
    }),
  );
});

test.each([
  [1.5, "1.500000"],
  [1e20, "100000000000000000000.000000"],
  [1e22, "10000000000000000000000.000000"],
  [Number.NEGATIVE_INFINITY, "-Inf"],
])("%d with six decimals is %s", (value, text) => {
  expect(formatFixed(value)).toBe(text);
});

test.each([
  ['"plain"', "plain"],
  ["`raw\\n`", "raw\\n"],
  ['"\\a\\b\\f\\n\\r\\t\\v"', "\x07\b\f\n\r\t\v"],
  ["'it\\'s'", "it's"],
  ['"a\\\\b"', "a\\b"],
  ['"\\x41\\101\\u00e9\\U0001F600"', "AAé😀"],
  ['"\\xc3\\xa9"', "é"],
  ['"\\xe6\\x97\\xa5\\xf0\\x9f\\x98\\x80"', "日😀"],
  ['"\\xff"', "\udcff"],
  ['"\\377x"', "\udcffx"],
  ['"a\\xc3b"', "a\udcc3b"],
  ['"\\xed\\xa0\\x80"', "\udced\udca0\udc80"],
  ['"\\U00110000"', "\ufffd"],
  ['"\\x-41"', "\ufffd1"],
  ['"\\xzz"', "\ufffd"],
])("%s means %j", (token, value) => {
  expect(unquote(token)).toBe(value);
});
