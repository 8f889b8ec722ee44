import { expect, test } from "vitest";
import { matcherSyntax } from "../../../src/rules/alertmanager/matcher-syntax.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const route = (text: string): string =>
  `route: {receiver: a, routes: [{${text}}]}\nreceivers: [{name: a}]\ninhibit_rules: [{target_match_re: {x: '('}}]\n`;

test.each([
  ["match_re: {a: 'null'}", "fallback", ["invalid 'null'", "invalid ("]],
  ["matchers: ['a.b=c']", "fallback", ["invalid ("]],
  ["matchers: ['a.b=c']", "classic", ["invalid a.b=c", "invalid ("]],
  ["matchers: ['foo=']", "utf8", ["invalid ", "invalid ("]],
] as const)("%s in %s mode", (text, matcherMode, expected) => {
  expect(
    findingsInConfig(matcherSyntax, route(text), { settings: { alertmanager: { matcherMode } } }),
  ).toEqual(expected);
});
