import { expect, test } from "vitest";
import { describeRune, quoteGo, quoteRune } from "../../../src/languages/promql/quote.js";

test.each([
  ["plain", '"plain"'],
  ['a"b\\c', '"a\\"b\\\\c"'],
  ["\x07\b\t\n\v\f\r", '"\\a\\b\\t\\n\\v\\f\\r"'],
  ["\x01\x7f", '"\\x01\\x7f"'],
  ["é😀日", '"é😀日"'],
  ["\u00a0\u200b", '"\\u00a0\\u200b"'],
  ["\u{10ffff}", '"\\U0010ffff"'],
  ["\udcff", '"\\xff"'],
  ["\ud800", '"\ufffd"'],
])("%j quoted as Go does is %s", (text, quoted) => {
  expect(quoteGo(text)).toBe(quoted);
});

test("runes take single quotes and escape only those", () => {
  expect([quoteRune(39), quoteRune(34), quoteRune(0xf6)]).toEqual(["'\\''", "'\"'", "'ö'"]);
});

test("a rune is described with its code, and itself when that can be seen", () => {
  expect([describeRune(113), describeRune(10), describeRune(0x1f600), describeRune(0xd800)]).toEqual([
    "U+0071 'q'",
    "U+000A",
    "U+1F600 '😀'",
    "U+FFFD '\ufffd'",
  ]);
});
