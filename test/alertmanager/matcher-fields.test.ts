import { expect, test } from "vitest";
import { compileMatchers } from "../../src/alertmanager/matcher-fields.js";
import { printMatcher } from "../../src/languages/matcher/printer.js";

test("the three ways to write matchers make one sorted list", () => {
  const { matchers, problems } = compileMatchers(
    {
      match: { team: "db", constructor: "x" },
      matchRe: { team: "d.*" },
      matchers: ['team!="web",a=b', "{}"],
    },
    ["route"],
    "fallback",
  );
  expect(matchers.map(printMatcher)).toEqual([
    'a="b"',
    'constructor="x"',
    'team=~"^(?:d.*)$"',
    'team="db"',
    'team!="web"',
  ]);
  expect(problems).toEqual([]);
});

test("the mode decides what can be read", () => {
  const fields = { match: undefined, matchRe: undefined, matchers: ["team.name=db"] };
  expect(compileMatchers(fields, [], "utf8").problems).toEqual([]);
  expect(compileMatchers(fields, [], "classic").problems).toHaveLength(1);
});

test("what cannot be read has a place", () => {
  const { problems } = compileMatchers(
    { match: undefined, matchRe: { a: "(" }, matchers: ["a=b", "c=~["] },
    ["inhibit_rules", 1],
    "fallback",
    "source_",
  );
  expect(problems).toMatchObject([
    { path: ["inhibit_rules", 1, "source_match_re", "a"] },
    { path: ["inhibit_rules", 1, "source_matchers", 1], span: { start: 3, end: 4 } },
  ]);
});
