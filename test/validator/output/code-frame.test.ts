import { expect, test } from "vitest";
import { lineStarts, positionAt } from "../../../src/base/position.js";
import { codeFrame } from "../../../src/validator/output/code-frame.js";

/** The frame of the part of `text` between two `‸`. */
function frame(marked: string): string {
  const start = marked.indexOf("‸");
  const end = marked.lastIndexOf("‸") - (marked.lastIndexOf("‸") > start ? 1 : 0);
  const text = marked.replaceAll("‸", "");
  const starts = lineStarts(text);
  return codeFrame(text, { start: positionAt(starts, start), end: positionAt(starts, end) });
}

test.each([
  ["a word", "a: 1\nexpr: ‸up‸ == 0\n", "  |\n2 | expr: up == 0\n  |       ^^"],
  ["a point", "expr: ‸\n", "  |\n1 | expr:\n  |       ^"],
  ["the end of the text", "a‸", "  |\n1 | a\n  |  ^"],
  ["tabs take one column", "\tkey: ‸x‸", "  |\n1 |  key: x\n  |       ^"],
  ["two lines", "a: ‸|\n  b‸\nc", "  |\n1 | a: |\n  |    ^\n2 |   b\n  |   ^"],
  ["many lines show the first ones", "‸a\nb\nc\nd\ne‸", "  |\n1 | a\n  | ^\n2 | b\n  | ^\n3 | c\n  | ^"],
  ["a range that ends where a line begins", "‸ab\n‸c", "  |\n1 | ab\n  | ^^"],
  ["line numbers are aligned", `${"\n".repeat(8)}‸a\nb‸`, "   |\n 9 | a\n   | ^\n10 | b\n   | ^"],
  ["escape sequences are made visible", "a: ‸\u001b[31mx‸", "  |\n1 | a: \u{FFFD}[31mx\n  |    ^^^^^^"],
  ["code points beyond 16 bits take one column", "‸😀‸x", "  |\n1 | 😀x\n  | ^"],
  ["CRLF", "a\r\n‸b‸\r\nc", "  |\n2 | b\n  | ^"],
])("%s", (_title, marked, expected) => {
  expect(frame(marked)).toBe(expected);
});

test("a long line is cut around the caret", () => {
  const rows = frame(`${"a".repeat(300)}‸bbb‸${"c".repeat(300)}`).split("\n");
  expect(rows[1]).toBe(`1 | …${"a".repeat(25)}bbb${"c".repeat(72)}…`);
  expect(rows[2]).toBe(`  | ${" ".repeat(26)}^^^`);
});

test("the end of a long line is cut on the left only", () => {
  const rows = frame(`${"a".repeat(300)}‸bbb‸`).split("\n");
  expect(rows[1]).toBe(`1 | …${"a".repeat(97)}bbb`);
  expect(rows[2]).toBe(`  | ${" ".repeat(98)}^^^`);
});

test("a range longer than the window is cut with it", () => {
  const rows = frame(`‸${"a".repeat(300)}‸`).split("\n");
  expect(rows[2]).toBe(`  | ${"^".repeat(100)}`);
});
