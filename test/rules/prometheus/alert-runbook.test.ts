import { expect, test } from "vitest";
import { alertRunbook } from "../../../src/rules/prometheus/alert-runbook.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const CONTENT = ruleFile(
  ["alert: A", "expr: up == 0", "labels: {severity: page}"],
  ["alert: B", "expr: up == 0"],
  ["record: a:up:sum", "expr: sum(up)"],
);

test.each([
  ["every alert by default", {}, ["missing A", "missing B"]],
  ["alerts of a severity", { severities: ["page"] }, ["missing A"]],
  ["alerts by another label", { severities: ["page"], severityLabel: "level" }, []],
])("asks %s", (_title, options, expected) => {
  expect(findingsInFile(alertRunbook, CONTENT, { options })).toEqual(expected);
});
