import { expect, test } from "vitest";
import { labelUnknown } from "../../../src/rules/alertmanager/label-unknown.js";
import { findingsInBoth } from "../../helpers/alerting-findings.js";
import { ruleFile } from "../../helpers/document-findings.js";

const RULES = ruleFile(
  ["alert: A", "expr: sum by (cluster) (up) == 0", "labels: {severity: info, owner: '{{ $labels.x }}'}"],
  ["alert: B", "expr: broken("],
);
const SOUND = ruleFile(["alert: A", "expr: sum by (cluster) (up) == 0", "labels: {severity: info}"]);
const inConfig = (route: string, externalLabels?: Record<string, string>, rules = SOUND): readonly string[] =>
  findingsInBoth(labelUnknown, `route: {receiver: a, ${route}}\nreceivers: [{name: a}]\n`, rules, {
    settings: { prometheus: externalLabels === undefined ? {} : { externalLabels } },
  });

test.each([
  ["routes: [{matchers: [severty=info]}]", ["misspelled severty=info"]],
  ["routes: [{matchers: [severty!=info]}]", []],
  ["routes: [{matchers: [team=info]}]", []],
  ["routes: [{match: {severty: info}}]", ["misspelled info"]],
  ["group_by: [alertname, clustr]", ["misspelled clustr"]],
  ["group_by: [alertname, cluster], routes: [{matchers: [cluster=a]}]", []],
  ["group_by: ['...']", []],
  ["group_by: [job]", []],
])("%s", (route, findings) => {
  expect(inConfig(route)).toEqual(findings);
});

test.each([
  [{ region: "eu" }, ["missing team"]],
  [{ team: "db" }, []],
])("with the external labels %j", (externalLabels, findings) => {
  expect(inConfig("group_by: [team, cluster]", externalLabels)).toEqual(findings);
});

test("nothing is said when not all rules are known", () => {
  expect(inConfig("routes: [{matchers: [severty=info]}]", {}, `${RULES}- x`)).toEqual([]);
  expect(inConfig("routes: [{matchers: [severty=info]}]", {}, "groups: []\n")).toEqual([]);
});
