import { expect, test } from "vitest";
import { inhibitEqualLost } from "../../../src/rules/alertmanager/inhibit-equal-lost.js";
import { findingsInBoth } from "../../helpers/alerting-findings.js";
import { ruleFile } from "../../helpers/document-findings.js";

const config = (equal: string, source = "alertname=Source", target = "alertname=Target"): string =>
  `route: {receiver: a}\ninhibit_rules: [{source_matchers: ['${source}'], target_matchers: ['${target}'], equal: [${equal}]}]\nreceivers: [{name: a}]\n`;
const rules = (source: string, target: string, labels = "{}"): string =>
  ruleFile(
    ["alert: Source", `expr: '${source}'`, `labels: ${labels}`],
    ["alert: Target", `expr: '${target}'`],
  );

test.each([
  ["a label that was summed away", "sum by (b) (x) > 0", 'y{a="1"} > 0', ["lost a"]],
  ["a label that both may have", "x > 0", 'y{a="1"} > 0', []],
  ["a label that both lack", "sum(x) > 0", "sum(y) > 0", []],
  ["a label the target may lack", "sum(x) > 0", "y > 0", []],
])("%s", (_title, source, target, findings) => {
  expect(findingsInBoth(inhibitEqualLost, config("a"), rules(source, target))).toEqual(findings);
});

test("a label may be emptied by the rule itself", () => {
  const both = rules("x > 0", 'y{a="1"} > 0', '{a: ""}');
  expect(findingsInBoth(inhibitEqualLost, config("a"), both)).toEqual(["lost a"]);
});

test("nothing is said of rules without effect, unknown sources and alerts that only may match", () => {
  const both = rules("sum(x) > 0", 'y{a="1"} > 0');
  expect(findingsInBoth(inhibitEqualLost, config("a", "alertname=Target"), both)).toEqual([]);
  expect(findingsInBoth(inhibitEqualLost, config("a", "alertname=Other"), both)).toEqual([]);
  expect(findingsInBoth(inhibitEqualLost, config("a", "alertname=Source", "team=db"), both)).toEqual([]);
  expect(findingsInBoth(inhibitEqualLost, config("a"), `${both}- broken`)).toEqual([]);
});

test("rules over many alerts are about severities, of which some fit", () => {
  const many = ruleFile(
    ...Array.from({ length: 21 }, (_, index) => [`alert: Source${index}`, "expr: sum(x) > 0"]),
    ["alert: Target", `expr: 'y{a="1"} > 0'`],
  );
  expect(findingsInBoth(inhibitEqualLost, config("a", "alertname=~Source.*"), many)).toEqual([]);
});
