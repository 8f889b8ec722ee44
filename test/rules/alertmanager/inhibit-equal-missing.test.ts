import { expect, test } from "vitest";
import { inhibitEqualMissing } from "../../../src/rules/alertmanager/inhibit-equal-missing.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inRule = (source: string, target: string): number =>
  findingsInConfig(
    inhibitEqualMissing,
    `route: {receiver: a}\ninhibit_rules: [{source_matchers: [${source}], target_matchers: [${target}]}]\nreceivers: [{name: a}]\n`,
  ).length;

test.each([
  ["severity=critical", "severity=warning", 1],
  ["alertname=A", "severity=warning", 1],
  ["alertname=A", "alertname=~B|C", 0],
  ["alertname=A", "alertname=~B.*", 1],
  ["severity=critical, cluster=a", "severity=warning, cluster=a", 0],
  ["severity=critical, cluster=a", "severity=warning, cluster=b", 1],
  ["severity=critical, cluster=a", "severity=warning, cluster!=b", 1],
  ["severity=critical", "severity=critical", 0],
  ["severity=critical", "", 0],
  ["", "severity=critical", 0],
])("%s over %s", (source, target, count) => {
  expect(inRule(source, target)).toBe(count);
});
