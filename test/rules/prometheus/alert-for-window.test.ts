import { expect, test } from "vitest";
import { alertForWindow } from "../../../src/rules/prometheus/alert-for-window.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const inFile = (expr: string): readonly string[] =>
  findingsInFile(alertForWindow, ruleFile(["alert: A", `expr: ${expr}`, "for: 10m"]));

test.each([
  "increase(errors_total[5m]) > 0",
  "increase(errors_total[10m]) >= 1",
  "(changes(leader[5m])) != 0",
  "sum by (job) (resets(boots_total[5m])) > 0.5",
])("reports %s", (expr) => {
  expect(inFile(expr)).toEqual(["longer 10m"]);
});

test.each([
  ["a window that outlasts the wait", "increase(errors_total[11m]) > 0"],
  ["a condition that takes several events", "increase(errors_total[5m]) > 3"],
  ["a condition that holds without events", "increase(errors_total[5m]) >= 0"],
  ["too many of them", "increase(errors_total[5m]) < 1"],
  ["any but one", "increase(errors_total[5m]) != 1"],
  ["a threshold that depends on data", "increase(errors_total[5m]) > threshold"],
  ["another function", "rate(errors_total[5m]) > 0"],
  ["a subquery", "changes(leader[5m:1m]) > 0"],
  ["several conditions", "increase(errors_total[5m]) > 0 and on () up"],
  ["no condition", "up"],
])("is content with %s", (_title, expr) => {
  expect(inFile(expr)).toEqual([]);
});
