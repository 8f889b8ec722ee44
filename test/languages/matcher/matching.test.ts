import { expect, test } from "vitest";
import type { MatchOperator } from "../../../src/languages/matcher/matcher.js";
import { compareMatchers, matches, matchesAll } from "../../../src/languages/matcher/matching.js";

test.each<[operator: MatchOperator, value: string, label: string | undefined, expected: boolean]>([
  ["=", "a", "a", true],
  ["=", "a", "b", false],
  ["=", "", undefined, true],
  ["=", "", "a", false],
  ["!=", "a", "b", true],
  ["!=", "a", "a", false],
  ["!=", "a", undefined, true],
  ["=~", "a.c", "abc", true],
  ["=~", "a.c", "xabc", false],
  ["=~", "a|b", "b", true],
  ["=~", ".*", undefined, true],
  ["=~", ".+", undefined, false],
  ["!~", ".+", undefined, true],
  ["!~", "a.*", "abc", false],
  ["!~", "a.*", "b", true],
  // `.` is no newline, other than in PromQL.
  ["=~", ".*", "a\nb", false],
  ["=~", "(?s).*", "a\nb", true],
  ["=~", "a\nb", "a\nb", true],
  ["!~", "a.b", "a\nb", true],
  // `^(?:a)|(b)$`
  ["=~", "a)|(b", "axx", true],
  ["=~", "a)|(b", "x\nb", true],
  ["=~", "a)|(b", "xax", false],
  // Refused by RE2.
  ["=~", "[", "[", false],
  ["!~", "[", "a", false],
])("a%s%j and the label %j: %s", (operator, value, label, expected) => {
  const matcher = { name: "a", operator, value };
  expect(matches(matcher, label === undefined ? { b: "b" } : { a: label })).toBe(expected);
  expect(matches(matcher, new Map(label === undefined ? [] : [["a", label]]))).toBe(expected);
});

test.each(["constructor", "__proto__", "toString"])("%s is a label like any other", (name) => {
  expect(matches({ name, operator: "=", value: "" }, {})).toBe(true);
  expect(matches({ name, operator: "=", value: "x" }, Object.fromEntries([[name, "x"]]))).toBe(true);
});

test("a label without a value is missing", () => {
  const labels: Record<string, string> = JSON.parse("{}");
  Object.defineProperty(labels, "a", { value: undefined });
  expect(matches({ name: "a", operator: "=", value: "" }, labels)).toBe(true);
});

test("all matchers have to hold", () => {
  const a = { name: "a", operator: "=", value: "x" } as const;
  const b = { name: "b", operator: "=~", value: "y|z" } as const;
  expect(matchesAll([], {})).toBe(true);
  expect(matchesAll([a, b], { a: "x", b: "z" })).toBe(true);
  expect(matchesAll([a, b], { a: "x" })).toBe(false);
});

test("matchers are sorted by name, value and operator, in the order of bytes", () => {
  const matchers = [
    { name: "b", operator: "=", value: "a" },
    { name: "a", operator: "!~", value: "z" },
    { name: "a", operator: "=", value: "z" },
    { name: "a", operator: "=", value: "\u{1f642}" },
    { name: "a", operator: "=", value: "\ufffd" },
    { name: "ab", operator: "=", value: "" },
    { name: "a", operator: "=", value: "" },
  ] as const;
  expect([...matchers].sort(compareMatchers)).toEqual([6, 2, 1, 4, 3, 5, 0].map((index) => matchers[index]));
});
