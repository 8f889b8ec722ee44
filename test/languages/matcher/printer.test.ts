import fc from "fast-check";
import { expect, test } from "vitest";
import { MATCH_OPERATORS } from "../../../src/languages/matcher/matcher.js";
import { parseMatchers } from "../../../src/languages/matcher/parser.js";
import { printMatcher, printMatchers } from "../../../src/languages/matcher/printer.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

/** `Matcher.String` of Alertmanager 0.34. */
test.each([
  [{ name: "foo", operator: "=", value: "bar" }, 'foo="bar"'],
  [{ name: "foo", operator: "!=", value: 'a\\b"c\nd\te' }, 'foo!="a\\\\b\\"c\\nd\te"'],
  [{ name: "foo.bar", operator: "=~", value: "x" }, 'foo.bar=~"x"'],
  [{ name: "foo bar", operator: "!~", value: "é\t" }, '"foo bar"!~"é\\t"'],
  [{ name: "", operator: "=", value: "x" }, '""="x"'],
] as const)("%j is printed as %s", (matcher, text) => {
  expect(printMatcher(matcher)).toBe(text);
});

test("a list has braces and no spaces", () => {
  expect(printMatchers([])).toBe("{}");
  expect(
    printMatchers([
      { name: "a", operator: "=", value: "b" },
      { name: "c", operator: "=~", value: "d" },
    ]),
  ).toBe('{a="b",c=~"d"}');
});

const value = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("a", "\\", '"', "\n", "\t", ",", "}", "{", " ", "\u0085", "\x00") }),
);
const withoutPlaces = ({ name, operator, value }: { name: string; operator: string; value: string }) => ({
  name,
  operator,
  value,
});

test("what is printed reads back, with the UTF-8 parser whatever the name", () => {
  const matcher = fc.record({ name: value, operator: fc.constantFrom("=" as const, "!=" as const), value });
  fc.assert(
    fc.property(fc.array(matcher, { maxLength: 3 }), (matchers) => {
      const result = parseMatchers(printMatchers(matchers), { mode: "utf8" });
      // A newline in a value is escaped, one in a name quotes both.
      expect(result.ok && result.value.matchers.map(withoutPlaces)).toEqual(matchers.map(withoutPlaces));
    }),
    { numRuns: fuzzRuns(1_000, 100_000) },
  );
});

test("what is printed reads back with every parser where the name is classic", () => {
  const matcher = fc.record({
    name: fc.constantFrom("a", "team:b", "__proto__"),
    operator: fc.constantFrom(...MATCH_OPERATORS),
    value: fc.oneof(
      fc.stringMatching(/^(?:[a-z]|\.\*|\|){0,6}$/),
      fc.constantFrom("\n", '"', "\\\\", "a,b", "{x}"),
    ),
  });
  fc.assert(
    fc.property(
      fc.array(matcher, { maxLength: 3 }),
      fc.constantFrom("classic", "utf8", "fallback"),
      (matchers, mode) => {
        const result = parseMatchers(printMatchers(matchers), { mode });
        expect(result.ok && result.value.matchers.map(withoutPlaces)).toEqual(matchers.map(withoutPlaces));
        expect(result).not.toHaveProperty("value.warning");
      },
    ),
    { numRuns: fuzzRuns(1_000, 100_000) },
  );
});
