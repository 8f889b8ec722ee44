import { expect, test } from "vitest";
import { rootRoute } from "../../../src/rules/alertmanager/root-route.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["route: {receiver: a, match: {}, matchers: ['', '{}'], routes: []}", []],
  ["route: {receiver: a, match_re: {a: '['}}", ["matchers match_re"]],
  ["route: {receiver: a, matchers: ['?']}", ["matchers matchers"]],
  ["route: {receiver: a, mute_time_intervals: [x]}", ["interval mute_time_intervals"]],
  ["route: {receiver: ''}", ["receiver ''"]],
  ["", ["missing "]],
])("%j", (content, expected) => {
  expect(findingsInConfig(rootRoute, content)).toEqual(expected);
});

test("of a text that cannot be read nothing is said", () => {
  expect(findingsInConfig(rootRoute, "route: [")).toEqual([]);
});
