import { expect, test } from "vitest";
import { inhibitSourceCount } from "../../../src/rules/alertmanager/inhibit-source-count.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ['alertname=~"Node.*"', []],
  ['alertname!="Watchdog"', ["many inhibit_rules"]],
  ["severity=critical", ["many inhibit_rules"]],
])("a source of %s", (source, findings) => {
  const content = `route: {receiver: a}\ninhibit_rules: [{source_matchers: ['${source}'], target_matchers: [severity=info], equal: [cluster]}]\nreceivers: [{name: a}]\n`;
  expect(findingsInConfig(inhibitSourceCount, content, { options: { maxRules: 0 } })).toEqual(findings);
});
