import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineStarts, positionAt } from "../../src/base/position.js";

describe("lineStarts and positionAt", () => {
  test.each([
    ["", 0, 1, 1],
    ["abc", 2, 1, 3],
    ["a\nb", 1, 1, 2],
    ["a\nb", 2, 2, 1],
    ["a\r\nb", 2, 1, 3],
    ["a\r\nb", 3, 2, 1],
    ["a\rb", 2, 2, 1],
    ["a\n\nb", 2, 2, 1],
    ["a\n", 2, 2, 1],
    ["😀x", 2, 1, 3],
  ])("%j at %i is line %i, column %i", (text, offset, line, column) => {
    expect(positionAt(lineStarts(text), offset)).toEqual({ line, column, offset });
  });

  test("agree with counting the line breaks before the offset", () => {
    const text = fc
      .array(fc.constantFrom("a", "\n", "\r\n", "é"), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(60), (value, seed) => {
        const offset = Math.min(seed, value.length);
        const before = value.slice(0, offset).split("\n");
        const { line, column } = positionAt(lineStarts(value), offset);
        expect([line, column]).toEqual([before.length, (before.at(-1) ?? "").length + 1]);
      }),
    );
  });
});
