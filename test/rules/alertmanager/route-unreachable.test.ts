import { expect, test } from "vitest";
import { routeUnreachable } from "../../../src/rules/alertmanager/route-unreachable.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inRoutes = (...routes: readonly string[]): readonly string[] =>
  findingsInConfig(
    routeUnreachable,
    `route: {receiver: a, routes: [${routes.map((route) => `{${route}}`).join(", ")}]}\nreceivers: [{name: a}]\n`,
  );
const matchers = (text: string): string => `matchers: ['${text}']`;

test.each([
  [['a=~"b|c"', 'a="c"'], ['shadowed a="c"']],
  [['a=~"b|c"', 'a=~"c|b"'], ['shadowed a=~"c|b"']],
  [['a="b"', 'a=~"b|c"'], []],
  [['a=~"b.*"', 'a="bc"'], ['shadowed a="bc"']],
  [['a=~"b.*"', 'a=~"b.*",c="d"'], ['shadowed a=~"b.*"']],
  [['a!="b"', 'a="c"'], ['shadowed a="c"']],
  [['a="b",c="d"', 'a="b"'], []],
  [['c=~".+"', 'a="b"'], []],
  [['a="b"', 'a="b",a="c"'], []],
  [['a="b",a="c"', 'a="b"'], []],
  [['a=~".*"', 'a="b"', 'a="c"'], ['catchAll a=~".*"']],
])("%j", (texts, findings) => {
  expect(inRoutes(...texts.map(matchers))).toEqual(findings);
});

test("what the route above asks counts as well", () => {
  const below = `{${matchers('team="db"')}, routes: [{${matchers('team=~"db|web"')}}, {${matchers('a="b"')}}]}`;
  expect(inRoutes(below.slice(1, -1))).toEqual(['catchAll team=~"db|web"']);
});

test("routes that continue, and those that never match, stop nothing", () => {
  expect(inRoutes(`${matchers('a="b"')}, continue: true`, matchers('a="b"'))).toEqual([]);
  expect(inRoutes("continue: true", matchers('a="b"'))).toEqual([]);
  const dead = `${matchers('a="b",a="c"')}, routes: [{${matchers('a="b"')}}, {${matchers('a="b"')}}]`;
  expect(inRoutes(dead)).toEqual([]);
});

test("a list of thousands is quick", () => {
  const routes = Array.from({ length: 3_000 }, (_, index) =>
    matchers(`team="t${index}",severity="critical"`),
  );
  expect(inRoutes(...routes, matchers('team="t7",severity="critical",x="y"'))).toHaveLength(1);
});

test("of hundreds of routes without values only the first are compared", () => {
  const routes = Array.from({ length: 201 }, (_, index) => matchers(`team!="t${index}"`));
  expect(inRoutes(...routes.map((route) => `${route}, routes: [{${matchers('x="y"')}}]`))).toEqual([]);
  const same = Array.from({ length: 202 }, (_, index) => matchers(`team="t",x!="t${index}"`));
  expect(inRoutes(...same)).toEqual([]);
});
