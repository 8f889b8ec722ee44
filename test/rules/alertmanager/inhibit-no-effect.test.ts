import { expect, test } from "vitest";
import { inhibitNoEffect } from "../../../src/rules/alertmanager/inhibit-no-effect.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["{source_match: {a: b}, target_match: {a: c}, equal: [a]}", ["unequal a"]],
  ["{source_matchers: [a=~b.*], target_matchers: [a=~c.*], equal: [x, a]}", ["unequal a"]],
  ["{source_matchers: [a=~b|c], target_matchers: [a=~c|d], equal: [a]}", []],
  ["{source_matchers: [a=b], target_matchers: [a=b, c=d], equal: [a]}", []],
  ["{source_matchers: [c=d], target_matchers: [a=b, a=c], equal: [a]}", ["contradiction a=c"]],
  ["{source_match_re: {a: b|c}, target_match_re: {a: c|b}}", ["same"]],
])("%s", (rule, findings) => {
  const content = `route: {receiver: a}\ninhibit_rules: [${rule}]\nreceivers: [{name: a}]\n`;
  const found = findingsInConfig(inhibitNoEffect, content);
  expect(found.map((text) => (text.startsWith("same") ? "same" : text))).toEqual(findings);
});
