import { expect, test } from "vitest";
import { inhibitOverlap } from "../../../src/rules/alertmanager/inhibit-overlap.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["{source_matchers: [a=b], target_matchers: [a=~b|c]}", ["source"]],
  ["{source_matchers: [a=~b|c], target_matchers: [a=b]}", ["target"]],
  ["{source_matchers: [a=b], target_matchers: [a=b]}", []],
  ["{source_matchers: [a=b], target_matchers: [c=d]}", []],
])("%s", (rule, findings) => {
  const content = `route: {receiver: a}\ninhibit_rules: [${rule}]\nreceivers: [{name: a}]\n`;
  expect(findingsInConfig(inhibitOverlap, content).map((text) => text.split(" ")[0])).toEqual(findings);
});
