import { expect, test } from "vitest";
import { excerpt, quote } from "../../../src/rules/facts/expression-text.js";

test("an excerpt is on one line", () => {
  expect(excerpt("sum(\n  up\n)", { start: 0, end: 11 })).toBe("sum( up )");
});

test("what is long is cut short", () => {
  expect(excerpt("a".repeat(1_000), { start: 10, end: 900 })).toBe(`${"a".repeat(59)}…`);
  expect(quote("a".repeat(1_000))).toBe(`"${"a".repeat(59)}…"`);
});

test("quotes are escaped", () => {
  expect(quote('a"b')).toBe('"a\\"b"');
});
