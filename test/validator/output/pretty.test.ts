import { expect, test } from "vitest";
import type { Finding } from "../../../src/base/finding.js";
import { lineStarts, positionAt } from "../../../src/base/position.js";
import { formatFindings, formatSummary } from "../../../src/validator/output/pretty.js";
import { ValidationResult } from "../../../src/validator/result.js";

const TEXT = "groups:\n  - name: a\n";
const STARTS = lineStarts(TEXT);
const RANGE = { start: positionAt(STARTS, 18), end: positionAt(STARTS, 19) };

const FINDING: Finding = {
  ruleId: "a/b",
  layer: "semantic",
  severity: "error",
  messageId: "m",
  message: "Bad name",
  file: "rules.yml",
  path: ["groups", 0, "name"],
  range: RANGE,
  docs: "",
};

test("a finding with everything", () => {
  const related = [{ message: "first used here", file: "other.yml", path: [], range: RANGE }];
  const finding: Finding = { ...FINDING, refusedBy: "prometheus", help: "Take another name.", related };
  expect(`\n${formatFindings([finding], { textOf: () => TEXT })}`).toBe(`
error a/b: Bad name
  --> rules.yml:2:11 groups[0].name
    |
  2 |   - name: a
    |           ^
  = see: other.yml:2:11 first used here
  = refused by: Prometheus
  = help: Take another name.`);
});

test("a finding without a text has a place", () => {
  expect(formatFindings([{ ...FINDING, path: [] }])).toBe("error a/b: Bad name\n  --> rules.yml:2:11");
});

test("findings stand apart, and what came from a document cannot move the cursor", () => {
  const colors = {
    error: (text: string) => `<${text}>`,
    warning: String,
    info: String,
    dim: String,
    bold: String,
  };
  const findings = [{ ...FINDING, message: "\u001b[2Jx" }, FINDING];
  expect(formatFindings(findings, { colors, textOf: () => undefined })).toBe(
    "<error a/b>: \u{FFFD}[2Jx\n  --> rules.yml:2:11 groups[0].name\n\n<error a/b>: Bad name\n  --> rules.yml:2:11 groups[0].name",
  );
});

test.each<[readonly Finding["severity"][], string]>([
  [[], "No findings in 1 file"],
  [["error"], "1 error in 1 file"],
  [["error", "error", "warning", "info"], "2 errors, 1 warning, 1 info in 1 file"],
])("the summary of %j is %s", (severities, expected) => {
  const result = new ValidationResult().addFile("rules.yml", undefined);
  for (const severity of severities) result.addFinding({ ...FINDING, severity });
  expect(formatSummary(result)).toBe(expected);
});
