import { expect, test } from "vitest";
import { matcherParsing } from "../../../src/rules/alertmanager/matcher-parsing.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inMatcher = (matcher: string, alertmanager = {}): readonly string[] =>
  findingsInConfig(
    matcherParsing,
    `route:\n  receiver: a\n  routes:\n    - matchers:\n        - '${matcher}'\nreceivers: [{name: a}]\n`,
    { settings: { alertmanager } },
  );

test.each([
  ["a=~b{2}", ["brace }"]],
  ["a=b}", ["brace }"]],
  ["{a=b}", []],
  ['a=~"b{2}"', []],
  ["", []],
  ["{}", []],
  ["a=b c", ["incompatible c"]],
  ['a="\\x41"', ["disagreement '"]],
])("%s", (matcher, findings) => {
  expect(inMatcher(matcher).map((text) => text.slice(0, findings[0]?.length ?? 100))).toEqual(findings);
});

test("the old parser drops braces, and has nobody to disagree with", () => {
  expect(inMatcher("a=~b{2}", { version: "0.25" })).toEqual(["brace }"]);
  expect(inMatcher("a=b c", { matcherMode: "classic" })).toEqual([]);
});

test("labels under match_re are read as they are", () => {
  const content = "route: {receiver: a, routes: [{match_re: {a: 'b{2}'}}]}\nreceivers: [{name: a}]\n";
  expect(findingsInConfig(matcherParsing, content)).toEqual([]);
});
