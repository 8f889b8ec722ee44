import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parseGoComplex,
  parseGoNumber,
  quoteGo,
  unquoteGo,
} from "../../../src/languages/go-template/strconv.js";

test.each([
  ["a", '"a"'],
  ['\x07\b\f\n\r\t\v\\"', '"\\a\\b\\f\\n\\r\\t\\v\\\\\\""'],
  ["é😀 ", '"é😀 "'],
  ["\x00\x7f\u00a0\u2028", '"\\x00\\x7f\\u00a0\\u2028"'],
  ["\u{e0001}\udcff", '"\\U000e0001\\xff"'],
])("%j is quoted as %s", (text, quoted) => {
  expect(quoteGo(text)).toBe(quoted);
  expect(unquoteGo(quoted)).toBe(text);
});

test.each([
  ['"\\x41\\101\\u0041\\U00000041"', "AAAA"],
  ['"\\xc3\\xa9\\xe2\\x82\\xac\\xf0\\x9f\\x98\\x80"', "é€😀"],
  ['"\\xc3"', "\udcc3"],
  ["`a\\n\r`", "a\\n"],
  ["'\\''", "'"],
  ["'😀'", "😀"],
])("%s is %j", (literal, value) => {
  expect(unquoteGo(literal)).toBe(value);
});

test.each([
  '"',
  '"a',
  "a",
  '"\\q"',
  '"\\\'"',
  "'\\\"'",
  "'ab'",
  "''",
  '"a\nb"',
  '"a"b"',
  "`a`b`",
  '"\\400"',
  '"\\ud800"',
  '"\\U00110000"',
  "/a/",
])("%j is no literal", (literal) => {
  expect(unquoteGo(literal)).toBeUndefined();
});

test("quoting and unquoting undo each other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      fc.pre(!/\p{Cs}/u.test(text));
      expect(unquoteGo(quoteGo(text))).toBe(text);
    }),
  );
});

test.each([
  ["0", 0],
  ["-0", 0],
  ["+5", 5],
  ["017", 15],
  ["0_17", 15],
  ["0o17", 15],
  ["0b1_1", 3],
  ["0x_1F", 31],
  ["-0x10", -16],
  ["18446744073709551615", 2 ** 64],
  ["-9223372036854775808", -(2 ** 63)],
  ["1.", 1],
  ["1e1_0", 1e10],
  ["08.5", 8.5],
  ["0x1.8p1", 3],
  ["-0x.8p-1", -0.25],
  ["2i", NaN],
])("%s is %d", (text, value) => {
  expect(parseGoNumber(text)).toEqual({ ok: true, value });
});

test.each([
  ["08", 'integer overflow: "08"'],
  ["18446744073709551616", 'integer overflow: "18446744073709551616"'],
  ["+9223372036854775808", 'integer overflow: "+9223372036854775808"'],
  [`1${"0".repeat(200)}`, `integer overflow: "1${"0".repeat(200)}"`],
  ["1__0", 'illegal number syntax: "1__0"'],
  ["0x", 'illegal number syntax: "0x"'],
  ["0xp1", 'illegal number syntax: "0xp1"'],
  ["0x1.8", 'illegal number syntax: "0x1.8"'],
  ["1e400", 'illegal number syntax: "1e400"'],
  [".", 'illegal number syntax: "."'],
  ["-", 'illegal number syntax: "-"'],
  ["0b2i", 'illegal number syntax: "0b2i"'],
])("%s: %s", (text, message) => {
  expect(parseGoNumber(text)).toEqual({ ok: false, message });
});

test("a complex number is a pair", () => {
  expect(parseGoComplex("1e+3-2.5i")).toEqual({ ok: true, value: NaN });
  expect(parseGoComplex("1+i")).toEqual({ ok: false, message: "syntax error scanning complex number" });
  expect(parseGoComplex("1")).toMatchObject({ ok: false });
});
