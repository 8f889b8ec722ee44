import { describe, expect, test } from "vitest";
import { booleanWord, isInt64, resolvePlain } from "../../src/document/go-scalar.js";

describe("untyped values as in go-yaml's resolve.go", () => {
  test.each([
    ["", null],
    ["~", null],
    ["Null", null],
    ["nULL", "nULL"],
    ["true", true],
    ["FALSE", false],
    ["0", 0],
    ["-0", 0],
    ["007", 7],
    ["017", 15],
    ["+0777", 511],
    ["08", 8],
    ["0o17", 15],
    ["-0o17", -15],
    ["0b101", 5],
    ["0x1F", 31],
    ["1_000", 1000],
    ["+12", 12],
    ["9007199254740993", 9007199254740993n],
    ["18446744073709551615", 18446744073709551615n],
    ["18446744073709551616", 2 ** 64],
    ["-9223372036854775808", -9223372036854775808n],
    ["+9223372036854775808", 2 ** 63],
    ["1.5", 1.5],
    ["1.", 1],
    [".5", 0.5],
    ["1_0.5", 10.5],
    [".5_0", ".5_0"],
    ["1e3", 1000],
    ["1e400", "1e400"],
    ["-.inf", Number.NEGATIVE_INFINITY],
    [".Inf", Number.POSITIVE_INFINITY],
    [".nan", Number.NaN],
    ["1:30", "1:30"],
    ["2001-12-14", "2001-12-14"],
    ["5m", "5m"],
    ["-", "-"],
    [".", "."],
    ["0x", "0x"],
    ["<<", "<<"],
    ["9".repeat(401), "9".repeat(401)],
  ])("%j", (text, value) => {
    expect(resolvePlain(text, "go-yaml-v3")).toEqual(value);
    expect(resolvePlain(text, "go-yaml-v2")).toEqual(value);
  });

  test.each(["y", "Yes", "ON"])("%s is true to v2 and text to v3", (word) => {
    expect(resolvePlain(word, "go-yaml-v2")).toBe(true);
    expect(resolvePlain(word, "go-yaml-v3")).toBe(word);
    expect(booleanWord(word)).toBe(true);
  });

  test("oN is no word of anyone", () => {
    expect(resolvePlain("oN", "go-yaml-v2")).toBe("oN");
    expect(booleanWord("oN")).toBeUndefined();
  });
});

test("the bounds of an int64", () => {
  expect([2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 63n) - 1n].map(isInt64)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
