import { expect, test } from "vitest";
import { routeNeverMatches } from "../../../src/rules/alertmanager/route-never-matches.js";
import { validate } from "../../../src/rules/validate.js";
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

test("a merged route asks for what both lists of matchers ask for, and is reported where it contradicts", () => {
  const config = `route:
  receiver: chat
  routes:
    - &db
      matchers: [team="db"]
      receiver: chat
    - <<: *db
      matchers: [team="web", severity="critical"]
receivers:
  - name: chat
    webhook_configs: [{ url_file: /etc/alertmanager/hook }]
`;
  const { findings } = validate({ file: "alertmanager.yml", content: config });
  const found = findings.filter(({ ruleId }) => ruleId === "alertmanager/route-never-matches");
  expect(found.map(({ range, path }) => [range.start.line, path])).toEqual([
    [8, ["route", "routes", 1, "matchers", 1]],
  ]);
});
