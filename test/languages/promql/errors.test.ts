import { expect, test } from "vitest";
import { bytePosition, formatPromqlError } from "../../../src/languages/promql/errors.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";

test.each([
  ["abc", 2, 1, 3],
  ["a\nbc", 3, 2, 2],
  ["a\r\nb", 3, 2, 1],
  ["éx", 1, 1, 3],
  ["日x", 1, 1, 4],
  ["😀x", 2, 1, 5],
  ["\ud800x", 1, 1, 4],
  ["", 0, 1, 1],
])("in %j offset %i is line %i, byte %i", (text, offset, line, column) => {
  expect(bytePosition(text, offset)).toEqual({ line, column });
});

test("an error is formatted as promtool prints it, its span counts UTF-16 units", () => {
  const [error] = parsePromql('{a="é"}\n  + + *').errors;
  expect(error).toMatchObject({ code: "unexpectedToken", span: { start: 14, end: 15 } });
  expect(error && formatPromqlError(error)).toBe("2:7: parse error: unexpected <op:*>");
});
