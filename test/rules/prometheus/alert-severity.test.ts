import { expect, test } from "vitest";
import { alertSeverity } from "../../../src/rules/prometheus/alert-severity.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

test("a severity of the group is reported at the alert", () => {
  const content = "groups: [{name: a, labels: {severity: page}, rules: [{alert: A, expr: up == 0}]}]";
  expect(findingsInFile(alertSeverity, content, { options: { values: ["critical"] } })).toEqual([
    "unknown A",
  ]);
});

test("a severity that a template decides is not compared", () => {
  const content = ruleFile(["alert: A", "expr: up == 0", "labels: {severity: '{{ $labels.level }}'}"]);
  expect(findingsInFile(alertSeverity, content, { options: { values: ["critical"] } })).toEqual([]);
});

test("the label may have another name, and recording rules need none", () => {
  const content = ruleFile(
    ["alert: A", "expr: up == 0", "labels: {severity: page, level: ''}"],
    ["record: a:up:sum", "expr: sum(up)"],
  );
  expect(findingsInFile(alertSeverity, content, { options: { label: "level" } })).toEqual(["missing A"]);
});
