import { expect, test } from "vitest";
import { alertUnrouted } from "../../../src/rules/alertmanager/alert-unrouted.js";
import { Engine } from "../../../src/validator/engine.js";
import { findingsInBoth } from "../../helpers/alerting-findings.js";
import { ruleFile } from "../../helpers/document-findings.js";

const RULES = ruleFile(["alert: A", "expr: sum(up) == 0", "labels: {severity: info}"]);
const config = (routes: string, receiver = "webhook_configs: [{url_file: /a}]"): string =>
  `route: {receiver: ops, routes: [${routes}]}\nreceivers: [{name: ops, ${receiver}}]\n`;

test.each([
  ["matchers: [severity=critical]", ["byDefault ops"]],
  ["matchers: [severity=info]", []],
  ["matchers: [team=db]", []],
  ["matchers: [severity=critical, team=db]", ["byDefault ops"]],
])("with the route %s", (route, findings) => {
  expect(findingsInBoth(alertUnrouted, config(`{${route}}`), RULES)).toEqual(findings);
});

test("without routes everything is for the default receiver", () => {
  expect(findingsInBoth(alertUnrouted, config(""), RULES)).toEqual([]);
});

test("nothing is said of one side only, or of several configurations", () => {
  const only = config("{matchers: [severity=critical]}");
  expect(findingsInBoth(alertUnrouted, only, undefined)).toEqual([]);
  expect(findingsInBoth(alertUnrouted, undefined, RULES)).toEqual([]);
  const engine = new Engine([alertUnrouted], { preset: "strict" });
  const sources = [
    { file: "a.yml", content: only },
    { file: "b.yml", content: only },
    { file: "rules.yml", content: RULES },
  ];
  expect(engine.run(sources).findings).toEqual([]);
});

test("nothing is said when a document could not be read", () => {
  const broken = ruleFile(["alert: A", "expr: sum("]);
  expect(findingsInBoth(alertUnrouted, config("{matchers: [severity=critical]}"), `${broken}- x`)).toEqual(
    [],
  );
});
