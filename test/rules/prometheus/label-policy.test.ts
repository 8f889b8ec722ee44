import { expect, test } from "vitest";
import { labelPolicy } from "../../../src/rules/prometheus/label-policy.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const CONTENT = ruleFile(
  ["alert: A", "expr: up == 0"],
  ["record: a:up:sum", "expr: sum(up)", "labels: {team: sql}"],
);

test.each([
  ["alerting", ["missing A"]],
  ["recording", ["mismatch sql"]],
  ["all", ["missing A", "mismatch sql"]],
])("is for %s rules", (rules, expected) => {
  const options = { rules, entries: { team: { required: true, pattern: "web|storage" } } };
  expect(findingsInFile(labelPolicy, CONTENT, { options })).toEqual(expected);
});

test("a label of the group is reported at the rule", () => {
  const content = "groups: [{name: a, labels: {team: sql}, rules: [{alert: A, expr: up == 0}]}]";
  const options = { entries: { team: { values: ["web"] } } };
  expect(findingsInFile(labelPolicy, content, { options })).toEqual(["mismatch A"]);
});
