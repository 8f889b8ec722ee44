import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Matcher } from "../../../src/languages/matcher/matcher.js";
import { matchesAll } from "../../../src/languages/matcher/matching.js";
import { parseMatchers } from "../../../src/languages/matcher/parser.js";
import {
  contradictionIn,
  createMatcherSet,
  implies,
  impliesAll,
  isAlwaysTrue,
  valuesOfPattern,
} from "../../../src/rules/facts/matcher-sets.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

function parse(text: string): readonly Matcher[] {
  const result = parseMatchers(text);
  if (!result.ok) throw new Error(`cannot parse ${text}`);
  return result.value.matchers;
}

function one(text: string): Matcher {
  const [matcher] = parse(text);
  if (matcher === undefined) throw new Error(`no matcher in ${text}`);
  return matcher;
}

describe("no value is left", () => {
  test.each([
    ['a="b",a="c"', "a"],
    ['a="b",a!="b"', "a"],
    ['a="b",a=~"c|d"', "a"],
    ['a="b",a!~"b.*"', "a"],
    ['x="y",a!~".*"', "a"],
    ['a=~"b.*",a!~"b.*"', "a"],
    ['a=~"b.*",a=~"c.*"', "a"],
    ['a=~".+",a=""', "a"],
    ['a!~".+",a!=""', "a"],
    ['a=~"b|c",a!="b",a!~"c"', "a"],
  ])("%s", (text, label) => {
    expect(contradictionIn(createMatcherSet(parse(text)))).toBe(label);
  });

  test.each([
    'a="b",b="c"',
    'a=~"b.*",a=~"b.*c"',
    'a=~"b.*",a=~".*c"',
    'a!="b",a!="c"',
    'a=~".*b",a!~".*b.*c"',
    'a!~".+"',
    "{}",
  ])("but it is in %s", (text) => {
    expect(contradictionIn(createMatcherSet(parse(text)))).toBeUndefined();
  });
});

describe("one set is within a matcher", () => {
  test.each([
    ['a="b"', 'a=~"b|c"'],
    ['a="b"', 'a!="c"'],
    ['a="b"', 'a!~"c.*"'],
    ['a=~"b|c"', 'a=~"b|c|d"'],
    ['a=~"b.*"', 'a=~"b.*"'],
    ['a!~"b.*"', 'a!~"b.*"'],
    ['a!~"b.*"', 'a!="bc"'],
    ['a!~"b|c"', 'a!~"c"'],
    ['a=~"b.*"', 'a!~"c.*"'],
    ['a!=""', 'a=~".+"'],
    ['a=~"b.*"', 'a=~".+"'],
    ["{}", 'a=~".*"'],
  ])("%s in %s", (set, matcher) => {
    expect(implies(createMatcherSet(parse(set)), one(matcher))).toBe(true);
  });

  test.each([
    ["{}", 'a="b"'],
    ["{}", 'a!="b"'],
    ['a=~"b.*"', 'a="b"'],
    ['a=~"b|c"', 'a="b"'],
    ['a=~"b.*"', 'a=~"bc.*"'],
    ['b="c"', 'a=~".+"'],
    ['a!="b"', 'a!~"b|c"'],
    ["{}", 'a!~"b^c"'],
  ])("%s not in %s", (set, matcher) => {
    expect(implies(createMatcherSet(parse(set)), one(matcher))).toBe(false);
  });

  test("all of several have to hold", () => {
    const set = createMatcherSet(parse('a="b",c=~"d|e"'));
    expect(impliesAll(set, parse('a=~"b|x",c!="f"'))).toBe(true);
    expect(impliesAll(set, parse('a=~"b|x",c="d"'))).toBe(false);
    expect(impliesAll(set, [])).toBe(true);
  });
});

test.each([
  ['a=~".*"', true],
  ['a=~"(.*)?"', true],
  ['a=~".+"', false],
  ['a!=""', false],
  ['a!~"b"', false],
])("%s is always true: %s", (text, expected) => {
  expect(isAlwaysTrue(one(text))).toBe(expected);
});

test.each([
  ["b", ["b"]],
  ["b|c", ["b", "c"]],
  ["b.*", undefined],
  ["(?i)b", undefined],
])("the values of %s are %j", (pattern, values) => {
  expect(valuesOfPattern(pattern)).toEqual(values);
});

test("labels may be called like members of objects", () => {
  const set = createMatcherSet(parse('__proto__="a",constructor="b"'));
  expect([...set.keys()]).toEqual(["__proto__", "constructor"]);
  expect(implies(set, one('constructor=~"b|c"'))).toBe(true);
});

const value = fc.constantFrom("", "a", "ab", "abc", "b", "ba");
const pattern = fc.constantFrom(
  "a",
  "a|b",
  "a.*",
  "ab.*",
  ".*",
  ".+",
  "b.*",
  "",
  "a|",
  "[ab]",
  "a?b",
  "(a|b)c?",
  "(?i)A",
  ".*b",
  "a+",
);
const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  fc.record({ name: fc.constantFrom("x", "y"), operator: fc.constantFrom("=", "!="), value }),
  fc.record({ name: fc.constantFrom("x", "y"), operator: fc.constantFrom("=~", "!~"), value: pattern }),
);
const labels = fc.record({ x: value, y: value });

test("what is said of a set holds for every alert", () => {
  fc.assert(
    fc.property(fc.array(matcher, { maxLength: 4 }), matcher, labels, (matchers, other, alert) => {
      if (!matchesAll(matchers, alert)) return;
      const set = createMatcherSet(matchers);
      expect(contradictionIn(set)).toBeUndefined();
      if (implies(set, other)) expect(matchesAll([other], alert)).toBe(true);
      for (const [label, { values }] of set) {
        if (values !== undefined) expect(values).toContain(label === "x" ? alert.x : alert.y);
      }
    }),
    { numRuns: fuzzRuns(500, 100_000) },
  );
});
