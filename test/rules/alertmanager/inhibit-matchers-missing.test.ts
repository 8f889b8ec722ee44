import { expect, test } from "vitest";
import { inhibitMatchersMissing } from "../../../src/rules/alertmanager/inhibit-matchers-missing.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["{target_matchers: [severity=info], equal: [a]}", ["source"]],
  ["{source_match_re: {team: .*}, target_matchers: [severity=info]}", ["source"]],
  ["{target_matchers: [alertname=InfoInhibitor]}", []],
  ["{target_matchers: [alertname=InfoInhibitor], equal: [a]}", ["source"]],
  ["{source_matchers: [severity=info], target_match_re: {team: .*}}", ["target"]],
  ["{source_matchers: [severity=info], target_matchers: [severity=none]}", []],
  ["{equal: [a]}", []],
])("%s", (rule, findings) => {
  const content = `route: {receiver: a}\ninhibit_rules: [${rule}]\nreceivers: [{name: a}]\n`;
  expect(findingsInConfig(inhibitMatchersMissing, content).map((text) => text.split(" ")[0])).toEqual(
    findings,
  );
});
