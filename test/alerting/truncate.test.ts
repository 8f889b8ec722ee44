import fc from "fast-check";
import { expect, test } from "vitest";
import { TEXT_UNITS, type TextUnit, textLength, truncate } from "../../src/alerting/truncate.js";
import { isTocsinError } from "../../src/base/errors.js";

const FAMILY = "👩‍👩‍👧";
const E_ACUTE = "e\u0301";

test.each<[text: string, max: number, unit: TextUnit, cut: string]>([
  ["abc", 3, "utf16", "abc"],
  ["abcd", 3, "utf16", "ab…"],
  ["abcd", 1, "utf16", "…"],
  ["abcd", 0, "utf16", ""],
  ["", 0, "bytes", ""],
  ["abcd", 2, "bytes", "ab"],
  ["äbcd", 1, "bytes", ""],
  ["äöü", 6, "bytes", "äöü"],
  ["äöüß", 7, "bytes", "äö…"],
  [`${FAMILY}b`, 8, "utf16", "…"],
  [`${FAMILY}bc`, 9, "utf16", `${FAMILY}…`],
  [`${FAMILY}bc`, 5, "codePoints", "…"],
  [`${FAMILY}bc`, 6, "codePoints", `${FAMILY}…`],
  [`${FAMILY}bc`, 2, "graphemes", `${FAMILY}…`],
  [`${FAMILY}bc`, 3, "graphemes", `${FAMILY}bc`],
  [`a${E_ACUTE}b`, 3, "codePoints", "a…"],
  [`a${E_ACUTE}${E_ACUTE}`, 4, "codePoints", `a${E_ACUTE}…`],
  ["🇩🇪🇫🇷🇮🇹", 4, "codePoints", "🇩🇪…"],
  ["a\r\nbc", 3, "utf16", "a…"],
  ["\ud800abc", 4, "bytes", "…"],
])("%j cut to %i %s is %j", (text, max, unit, cut) => {
  expect(truncate(text, { max, unit })).toBe(cut);
});

test("the mark can be another, or none", () => {
  const limit = { max: 6, unit: "utf16" } as const;
  expect([truncate("abcdefgh", limit, { mark: " […]" }), truncate("abcdefgh", limit, { mark: "" })]).toEqual([
    "ab […]",
    "abcdef",
  ]);
});

test.each([-1, 1.5, Number.NaN])("a limit of %d is refused", (max) => {
  expect(() => truncate("a", { max, unit: "utf16" })).toThrow(
    expect.toSatisfy((error) => isTocsinError(error, "invalid_argument")),
  );
});

const wildText = fc
  .array(fc.constantFrom("a", " ", "é", E_ACUTE, FAMILY, "🇩🇪", "\r\n", "\u202eא", "\u0000", "\ud800", "각"), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

test("texts longer than a piece are counted as a whole", () => {
  const texts = [
    FAMILY.repeat(200),
    `a${"\u0301".repeat(3_000)}b`,
    `x${"🇩🇪".repeat(300)}`,
    "é".repeat(600),
    `a${"𝅘𝅥".repeat(400)}`,
  ];
  for (const text of texts) {
    const parts = [...graphemes.segment(text)];
    expect(textLength(text, "graphemes")).toBe(parts.length);
    for (const max of [0, 1, 2, Math.floor(parts.length / 2), parts.length - 1])
      expect(truncate(text, { max, unit: "graphemes" }, { mark: "" })).toBe(text.slice(0, parts[max]?.index));
  }
});

test("a long text takes no longer for each of its characters", () => {
  const text = `${FAMILY}${E_ACUTE}`.repeat(200_000);
  expect(truncate(text, { max: 4, unit: "graphemes" })).toBe(`${FAMILY}${E_ACUTE}${FAMILY}…`);
  expect(truncate(text, { max: 20, unit: "bytes" })).toBe("…");
});

test("what remains is within the limit, ends on the border of a grapheme, and could not be longer", () => {
  fc.assert(
    fc.property(wildText, fc.nat(30), fc.constantFrom(...TEXT_UNITS), (text, max, unit) => {
      const cut = truncate(text, { max, unit });
      expect(textLength(cut, unit)).toBeLessThanOrEqual(max);
      if (cut === text) return;
      expect(textLength(text, unit)).toBeGreaterThan(max);
      const mark = textLength("…", unit) <= max ? "…" : "";
      expect(cut.endsWith(mark)).toBe(true);
      const kept = cut.slice(0, cut.length - mark.length);
      const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
      const borders = parts.map((_, count) => parts.slice(0, count).join(""));
      expect(borders).toContain(kept);
      const longer = kept + (parts[borders.indexOf(kept)] ?? "");
      expect(textLength(longer, unit) + textLength(mark, unit)).toBeGreaterThan(max);
    }),
  );
});
