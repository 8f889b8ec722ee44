import { describe, expect, test } from "vitest";
import {
  literalLines,
  printKey,
  printNumber,
  printString,
} from "../../../../src/serializer/formats/yaml/scalar.js";

describe("texts", () => {
  test.each([
    "5m",
    "up == 0",
    "Instance {{ $labels.instance }} is down",
    "/var/run",
    "a'b\"c",
    "http://x",
    "rate(x[5m])",
    "über",
    "x😀",
    "x#y",
    ".*",
  ])("%s stands bare", (text) => {
    expect(printString(text)).toBe(text);
  });

  test.each([
    "",
    " x",
    "x ",
    "yes",
    "N",
    "Null",
    "~",
    "=",
    "<<",
    ".",
    "._",
    "..",
    "12:30",
    "2001-01-01",
    "2001-12-14 21:59:43",
    "0x1F",
    "0o7",
    "0b1",
    "1_000",
    "1e3",
    ".5",
    "-.INF",
    ".NaN",
    "a: b",
    "a:",
    "a #b",
    "- a",
    "? a",
    "[a",
    "{a",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "'a",
    '"a',
    "#a",
    ",a",
    "---",
    "a\nb",
    "a\tb",
    "a\u00a0b",
  ])("%j is quoted", (text) => {
    expect(printString(text)).toBe(JSON.stringify(text));
  });

  test.each([
    ["\u007f", '"\\u007f"'],
    ["\u0085", '"\\u0085"'],
    ["\u2028", '"\\u2028"'],
    ["\ufeff", '"\\ufeff"'],
    ["\uffff", '"\\uffff"'],
  ])("%j is escaped", (text, written) => {
    expect(printString(text)).toBe(written);
  });

  test("keys are bare only as names", () => {
    expect(["alert", "a.b/c-d", "on", "5m", "a b", "1", "<<"].map(printKey)).toEqual([
      "alert",
      "a.b/c-d",
      '"on"',
      '"5m"',
      '"a b"',
      '"1"',
      '!!str "<<"',
    ]);
  });
});

test("lines of a text make a block, where readers agree on it", () => {
  expect(literalLines("a\n b\n")).toEqual(["|", "a", " b"]);
  expect(literalLines("a\n\nb")).toEqual(["|-", "a", "", "b"]);
  for (const text of [
    "a",
    " a\nb",
    "a \nb",
    "a\nb\n\n",
    "\na",
    "a\tb\nc",
    "a\n\u0085",
    "a\u2003\nb",
    "a\nb ",
  ]) {
    expect(literalLines(text)).toBe(undefined);
  }
});

test.each([
  [1, "1"],
  [-0, "-0.0"],
  [0.1, "0.1"],
  [1e21, "1.0e+21"],
  [5e-324, "5.0e-324"],
  [1.5e300, "1.5e+300"],
  [Number.NaN, ".nan"],
  [Number.POSITIVE_INFINITY, ".inf"],
  [Number.NEGATIVE_INFINITY, "-.inf"],
])("%d is written %s", (value, written) => {
  expect(printNumber(value)).toBe(written);
});
