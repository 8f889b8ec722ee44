import { expect, test } from "vitest";
import { routeNeverMatches } from "../../../src/rules/alertmanager/route-never-matches.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["{matchers: [a=b], match: {a: c}}", ["contradiction a=b"]],
  [
    "{matchers: [a=b], routes: [{routes: [{matchers: [a!=b], routes: [{matchers: [c=d]}]}]}]}",
    ["contradiction a!=b"],
  ],
  ["{matchers: [a=b, a=c], routes: [{matchers: [a=d]}]}", ["contradiction a=c"]],
  ["{matchers: [a=b], routes: [{matchers: [c=d]}]}", []],
  ["{matchers: ['a!~\".*\"']}", ['impossible a!~".*"']],
])("%s", (route, findings) => {
  const content = `route: {receiver: a, routes: [${route}]}\nreceivers: [{name: a}]\n`;
  expect(findingsInConfig(routeNeverMatches, content)).toEqual(findings);
});
