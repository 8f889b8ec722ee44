import { expect, test } from "vitest";
import { matcherLikeRegex } from "../../../src/rules/alertmanager/matcher-like-regex.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inMatcher = (matcher: string): number =>
  findingsInConfig(
    matcherLikeRegex,
    `route: {receiver: a, routes: [{matchers: ['${matcher}']}]}\nreceivers: [{name: a}]\n`,
  ).length;

test.each(['a="b|c"', 'a!="b.*"', 'a="^b"', 'a="b$"', 'a="(b)"', 'a="prod-*"', 'a="*-prod"'])(
  "%s looks like a pattern",
  (matcher) => {
    expect(inMatcher(matcher)).toBe(1);
  },
);

test.each([
  'a="b"',
  'a=~"b|c"',
  'a!~"b.*"',
  'a="b||c"',
  'a="1.5"',
  'a="b (c)"',
  'a="5 * 2"',
  'a="|"',
  'a="+1"',
])("%s does not", (matcher) => {
  expect(inMatcher(matcher)).toBe(0);
});
