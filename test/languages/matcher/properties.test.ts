import fc from "fast-check";
import { expect, test } from "vitest";
import { MATCHER_MODES, type Matcher } from "../../../src/languages/matcher/matcher.js";
import { matchesAll } from "../../../src/languages/matcher/matching.js";
import { parseMatcher, parseMatchers } from "../../../src/languages/matcher/parser.js";
import { printMatchers } from "../../../src/languages/matcher/printer.js";
import { fuzzRuns, inSlices } from "../../helpers/fuzz.js";

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
/** What people write, of which the mutants are made. */
const TABLE = [
  "team=db",
  '{team="db",severity=~"warning|critical",}',
  ' foo != "a b" , bar !~ "x.*y" ',
  "foo=bar}",
  "{foo=~a{2}}",
  'foo="bar\\t",a="\\u00e9"',
  '"team.name"="d\\"b"',
  "foo=~\\d+,b='c'",
  '{"🙂"=~"[a-z]{1,3}(?:x|y)?$", b!~"^(?i)z"}',
  'alertname=~".+",instance!~"host-[0-9]+:9100"',
];
const edit = fc.record({
  at: fc.nat(),
  removed: fc.nat(4),
  inserted: fc.oneof(fc.constant(""), fc.constantFrom(...PIECES), fc.constantFrom(...TABLE)),
});
const mutant = fc
  .tuple(fc.constantFrom(...TABLE), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([whole, edits]) =>
    edits.reduce((current, { at, removed, inserted }) => {
      // No half of a surrogate pair comes out of a file.
      const characters = Array.from(current);
      const place = at % (characters.length + 1);
      characters.splice(place, removed, inserted);
      return characters.join("");
    }, whole),
  );
const text = fc.oneof(
  { weight: 3, arbitrary: mutant },
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join("")),
);

test("every text has matchers or one error, with spans inside it", async () => {
  await inSlices(fuzzRuns(3_000, 1_000_000), (numRuns) =>
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
      { numRuns },
    ),
  );
}, 1_800_000);

test("the fallback accepts what either parser accepts", async () => {
  await inSlices(fuzzRuns(2_000, 1_000_000), (numRuns) =>
    fc.assert(
      fc.property(text, (input) => {
        const accepted = MATCHER_MODES.map((mode) => parseMatchers(input, { mode }).ok);
        expect(accepted[2]).toBe(accepted[0] === true || accepted[1] === true);
      }),
      { numRuns },
    ),
  );
}, 1_800_000);

test("what a parser reads and is printed means the same to the UTF-8 parser", async () => {
  const withoutPlaces = ({ name, operator, value }: Matcher): Matcher => ({ name, operator, value });
  await inSlices(fuzzRuns(2_000, 100_000), (numRuns) =>
    fc.assert(
      fc.property(mutant, fc.constantFrom(...MATCHER_MODES), (input, mode) => {
        const first = parseMatchers(input, { mode });
        if (!first.ok) return;
        const { matchers } = first.value;
        const again = parseMatchers(printMatchers(matchers), { mode: "utf8" });
        expect(again.ok && again.value.matchers.map(withoutPlaces)).toEqual(matchers.map(withoutPlaces));
      }),
      { numRuns },
    ),
  );
}, 1_800_000);
