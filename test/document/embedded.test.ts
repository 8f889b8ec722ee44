import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineStarts, positionAt } from "../../src/base/position.js";
import { childOf } from "../../src/document/document.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { readOne } from "./reading.js";
import { type Style, type Written, writeScalar } from "./scalar-writer.js";

const PATH = ["list", 0, "key"];

function expectEveryPlace({ text, value, places }: Written): void {
  const document = readOne(text);
  expect(document.problems).toEqual([]);
  const node =
    document.root &&
    PATH.reduce<ReturnType<typeof childOf>>((at, key) => at && childOf(at, key), document.root);
  expect(node).toMatchObject({ kind: "scalar", source: value });
  const starts = lineStarts(text);
  for (const [index, [start, end]] of places.entries()) {
    expect(document.rangeOf(PATH, { span: { start: index, end: index + 1 } })).toEqual({
      start: positionAt(starts, start),
      end: positionAt(starts, end),
    });
  }
}

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(..."abcxyz019_(){}[]<>=~!,.*/+-%$&|?") },
  { weight: 1, arbitrary: fc.constantFrom(...`'"\\:#@é\u{1f600}漢`) },
);
const PLAIN_START = /^[a-z0-9(<=~é漢\u{1f600}$/+.]/u;
const NOT_PLAIN = /[:#]|^(?:---|\.\.\.)/;
const plainWord = fc
  .string({ unit: character, minLength: 1 })
  .filter((word) => PLAIN_START.test(word) && !NOT_PLAIN.test(word));
const quotedWord = fc.string({ unit: character, minLength: 1 }).filter((word) => !NOT_PLAIN.test(word));
const anyWord = fc.string({
  unit: fc.oneof(character, fc.constantFrom("\0", "\t", "\n", "\x7f", "\x85", "\u00a0", "\u2028", "\ufeff")),
  minLength: 1,
});
const line = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: character, minLength: 1 }) },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.string({ unit: character, minLength: 1 }).map((text) => `  ${text}`) },
  { weight: 1, arbitrary: fc.string({ unit: character, minLength: 1 }).map((text) => `\t${text}`) },
);
const WORDS: Readonly<Record<Style, fc.Arbitrary<string[]>>> = {
  plain: fc.array(plainWord, { minLength: 1 }),
  single: fc.array(quotedWord),
  double: fc.array(anyWord),
  literal: fc.array(line, { minLength: 1 }),
  folded: fc.array(line, { minLength: 1 }),
};

describe("every unit of a value is found where it was written", () => {
  test.each<Style>(["plain", "single", "double", "literal", "folded"])("%s", (style) => {
    const choices = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(WORDS[style], fc.constantFrom("\n", "\r\n"), choices, (words, nl, picks) => {
        fc.pre(style !== "plain" || words.join(" ") !== "~");
        expectEveryPlace(writeScalar(style, words, nl, (count) => (picks.next().value ?? 0) % count));
      }),
      { numRuns: fuzzRuns(100, 100_000) },
    );
  });
});

/** The text that stands for `[start, end)` of the string under the key `a`. */
function written(text: string, start: number, end: number, file?: string): string {
  const document = readOne(text, file);
  const range = document.rangeOf(["a"], { span: { start, end } });
  return `${range.start.line}:${range.start.column} ${document.text.slice(range.start.offset, range.end.offset)}`;
}

describe("spans", () => {
  test.each([
    ["an empty span is a point", "a: bcd", 1, 1, "1:5 "],
    ["so is one that ends before it starts", "a: bcd", 2, 1, "1:6 "],
    ["past the end is the end", 'a: "bcd"', 5, 9, "1:8 "],
    ["the end of a text", "a: 'bcd'", 3, 3, "1:8 "],
    ["an empty text", "a: ''", 0, 0, "1:5 "],
    ["an empty block", "a: |\nb: c", 0, 0, "1:4 "],
    ["over several lines", "a:\n  bc\n  de", 1, 4, "2:4 c\n  d"],
    ["half of an escaped character is all of it", 'a: "\\U0001f600"', 1, 2, "1:5 \\U0001f600"],
    ["an escape", 'a: "b\\tc"', 1, 3, "1:6 \\tc"],
    ["after an escaped line break", 'a: "b\\\n  c"', 1, 2, "2:3 c"],
    ["an empty line after an escaped line break", 'a: "b\\\n\n  c"', 1, 2, "2:1 \n"],
    ["the last line break of a block", "a: |\n  b\nc: d", 1, 2, "2:4 \n"],
    ["line breaks that + keeps", "a: |+\n  b\n\n\n", 3, 4, "4:1 \n"],
    ["an empty first line", "a: |\n\n  b\n", 1, 2, "3:3 b"],
    ["an indentation of its own", "a: |3\n     b\n   c\n", 2, 3, "2:6 b"],
    ["a more indented first line", "a: >1-\n   b\n c\n", 2, 5, "2:4 b\n c"],
    ["old line breaks", "a: |\r  b\u0085  c\r", 2, 3, "2:7 c"],
  ])("%s", (_, text, start, end, place) => {
    expect(written(text, start, end)).toBe(place);
  });

  test("of JSON texts, where no line ends", () => {
    expect(written('{"a": "b\u0085 c\\"\\/d"}', 3, 6, "a.json")).toBe('1:11 c\\"\\/');
    expect(written('{"a": 125}', 1, 2, "a.json")).toBe("1:8 2");
  });
});
