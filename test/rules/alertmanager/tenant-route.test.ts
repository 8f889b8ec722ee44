import { expect, test } from "vitest";
import { tenantRoute } from "../../../src/rules/alertmanager/tenant-route.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inRoutes = (routes: string, options = {}): readonly string[] =>
  findingsInConfig(
    tenantRoute,
    `route: {receiver: ops, routes: [${routes}]}\nreceivers: [{name: ops}, {name: db-a}, {name: db-eu-a}, {name: db/a}]\n`,
    { options },
  );

test.each([
  ["{matchers: [team=db], receiver: db-a}, {matchers: [team=db-eu], receiver: db-eu-a}", []],
  [
    "{matchers: [team=db], receiver: db-eu-a}, {matchers: [team=db-eu], receiver: db-eu-a}",
    ["foreign db-eu-a"],
  ],
  ["{matchers: ['team=~\"db|web\"'], receiver: db-a}", []],
  ["{matchers: ['team=~\"db|\"'], receiver: db-a}", ['missing team=~"db|"']],
  ["{matchers: [team!=db]}", ["missing team!=db"]],
  [
    "{matchers: [team=web], routes: [{matchers: [a=b], receiver: db-a}]}, {matchers: [team=db]}",
    ["foreign db-a"],
  ],
])("%s", (routes, findings) => {
  expect(inRoutes(routes, { label: "team" })).toEqual(findings);
});

test("the separator is an option, and without a label there is no tenant", () => {
  const routes = "{matchers: [team=web], receiver: db/a}, {matchers: [team=db], receiver: ops}";
  expect(inRoutes(routes, { label: "team", separator: "/" })).toEqual(["foreign db/a"]);
  expect(inRoutes(routes)).toEqual([]);
});
