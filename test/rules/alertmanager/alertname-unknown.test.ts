import { expect, test } from "vitest";
import { alertnameUnknown } from "../../../src/rules/alertmanager/alertname-unknown.js";
import { findingsInBoth } from "../../helpers/alerting-findings.js";
import { ruleFile } from "../../helpers/document-findings.js";

const RULES = ruleFile(["alert: NodeDown", "expr: up == 0"], ["alert: Disk95", "expr: up == 0"]);
const config = (matcher: string): string =>
  `route: {receiver: ops, routes: [{matchers: ['${matcher}']}]}\nreceivers: [{name: ops}]\n`;

test.each([
  ['alertname="NodeDwon"', ['misspelled alertname="NodeDwon"']],
  ['alertname="Disk90"', ['missing alertname="Disk90"']],
  ['alertname!="NodeDwon"', []],
  ['alertname=~"Node.*"', []],
  ['alertname=~"Pod.*"', ['noMatch alertname=~"Pod.*"']],
  ['alertname=~"NodeDown|"', []],
  ['alert="NodeDwon"', []],
])("%s", (matcher, findings) => {
  expect(findingsInBoth(alertnameUnknown, config(matcher), RULES, { options: { complete: true } })).toEqual(
    findings,
  );
});

test("names that are far away, and patterns, may be those of other files", () => {
  for (const matcher of ['alertname="Disk90"', 'alertname=~"Pod.*"', 'alertname="Other"'])
    expect(findingsInBoth(alertnameUnknown, config(matcher), RULES)).toEqual([]);
});

test("without rules no name is known", () => {
  expect(findingsInBoth(alertnameUnknown, config('alertname="NodeDwon"'), undefined)).toEqual([]);
});
