import { expect, test } from "vitest";
import { routeWithoutAlerts } from "../../../src/rules/alertmanager/route-without-alerts.js";
import { findingsInBoth } from "../../helpers/alerting-findings.js";
import { ruleFile } from "../../helpers/document-findings.js";

const RULES = ruleFile(["alert: A", "expr: sum(up) == 0", "labels: {severity: info}"]);
const inRoute = (route: string, rules: string | undefined = RULES): readonly string[] =>
  findingsInBoth(
    routeWithoutAlerts,
    `route: {receiver: a, routes: [${route}]}\nreceivers: [{name: a}]\n`,
    rules,
  );

test.each([
  ["{matchers: [severity=page], routes: [{matchers: [team=db]}]}", ["unused severity=page"]],
  ["{matchers: [severity=info], routes: [{matchers: [alertname=B]}]}", ["unused alertname=B"]],
  ["{matchers: [severity=info, severity=page]}", []],
  ["{matchers: [team=db]}", []],
])("%s", (route, findings) => {
  expect(inRoute(route)).toEqual(findings);
});

test("nothing is said without rules, or when some could not be read", () => {
  expect(inRoute("{matchers: [severity=page]}", "groups: []\n")).toEqual([]);
  expect(inRoute("{matchers: [severity=page]}", `${RULES}- x`)).toEqual([]);
});
