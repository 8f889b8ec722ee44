import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { patternOf } from "../../src/json-schema/pattern.js";

describe("a pattern says what the flags said", () => {
  test.each([
    [/^a-z$/, "^a-z$"],
    [/^ab-c$/i, "^[aA][bB]-[cC]$"],
    [/[a-f_A]x/i, "[a-fA-F_aA][xX]"],
    [/[A-F\dz]/i, "[A-Fa-f\\dzZ]"],
    [/\d\w\x41\u0042\cJ[\]a]/i, "\\d\\w\\x41\\u0042\\cJ[\\]aA]"],
    [/(?<year>a)\k<year>/i, "(?<year>[aA])\\k<year>"],
    [/\p{L}\u{1F600}b/iu, "\\p{L}\\u{1F600}[bB]"],
    [/a.[.]/s, "a[\\s\\S][.]"],
    [/a.c/is, "[aA][\\s\\S][cC]"],
    [/[A-z]/i, "[A-z]"],
    [/x/gy, "x"],
  ])("%s", (regexp, pattern) => expect(patternOf(regexp)).toBe(pattern));
});

test.each([/^a$/m, /[\w-.]/])("there is no pattern for %s", (regexp) => {
  expect(patternOf(regexp)).toBeUndefined();
});

test("it finds what the regular expression finds", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "A", "z", "Z", "-", "m", "\n", "1"), maxLength: 6 });
  const regexps = [/^a-z$/i, /^[a-m]+$/i, /^[^A-M]+$/i, /z.a/is, /(?:a|mz)-?1$/i];
  fc.assert(
    fc.property(fc.constantFrom(...regexps), text, (regexp, value) => {
      expect(new RegExp(patternOf(regexp) ?? "", "u").test(value)).toBe(regexp.test(value));
    }),
    { numRuns: 200 },
  );
});
