import fc from "fast-check";
import { expect, test } from "vitest";
import { MATCHER_MODES } from "../../../src/languages/matcher/matcher.js";
import { matchesAll } from "../../../src/languages/matcher/matching.js";
import { parseMatcher, parseMatchers } from "../../../src/languages/matcher/parser.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

const PIECES = [
  "a",
  "b",
  "=",
  "!=",
  "=~",
  "!~",
  '"',
  "\\",
  ",",
  "{",
  "}",
  " ",
  "\n",
  "'",
  "[",
  "(",
  ")",
  ".*",
  "🙂",
  "\u0085",
];
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join("")),
);

test("every text has matchers or one error, with spans inside it", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...MATCHER_MODES), (input, mode) => {
      for (const result of [parseMatchers(input, { mode }), parseMatcher(input, { mode })]) {
        const spans = result.ok
          ? ("matchers" in result.value ? result.value.matchers : [result.value.matcher]).flatMap(
              ({ span, nameSpan, valueSpan }) => [span, nameSpan, valueSpan],
            )
          : [result.error.span];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(input.length);
        }
        if (result.ok && "matchers" in result.value) matchesAll(result.value.matchers, { a: input });
      }
    }),
    { numRuns: fuzzRuns(3_000, 1_000_000) },
  );
}, 1_800_000);

test("the fallback accepts what either parser accepts", () => {
  fc.assert(
    fc.property(text, (input) => {
      const accepted = MATCHER_MODES.map((mode) => parseMatchers(input, { mode }).ok);
      expect(accepted[2]).toBe(accepted[0] === true || accepted[1] === true);
    }),
    { numRuns: fuzzRuns(2_000, 1_000_000) },
  );
}, 1_800_000);
