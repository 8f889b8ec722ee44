import { expect, test } from "vitest";
import { routeMergeable } from "../../../src/rules/alertmanager/route-mergeable.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inRoutes = (routes: readonly string[]): readonly string[] =>
  findingsInConfig(
    routeMergeable,
    `route:\n  receiver: ops\n  routes:\n${routes.map((route) => `    - {${route}}\n`).join("")}receivers: [{name: ops}, {name: other}]\n`,
    { options: { minRoutes: 3 } },
  );

test.each([
  [
    "another label in the same matchers",
    ["matchers: [a=x, b=y]", "matchers: [b=y, a=z]", "match: {b: y}, matchers: [a=w]"],
    ["mergeable a=x"],
  ],
  ["a route between them", ["matchers: [a=x]", "matchers: [a=y]", "matchers: [b=z]", "matchers: [a=z]"], []],
  [
    "a route with children",
    ["matchers: [a=x]", "matchers: [a=y], routes: [{matchers: [b=c]}]", "matchers: [a=z]"],
    [],
  ],
  ["another receiver", ["matchers: [a=x]", "matchers: [a=y], receiver: other", "matchers: [a=z]"], []],
  ["another timing", ["matchers: [a=x]", "matchers: [a=y], group_wait: 1s", "matchers: [a=z]"], []],
  ["patterns", ["matchers: ['a=~\"x.*\"']", "matchers: ['a=~\"y.*\"']", "matchers: ['a=~\"z.*\"']"], []],
])("%s", (_title, routes, findings) => {
  expect(inRoutes(routes)).toEqual(findings);
});
