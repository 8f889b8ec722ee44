import { expect, test } from "vitest";
import type { Finding, Severity } from "../../src/base/finding.js";
import { ValidationResult } from "../../src/validator/result.js";

function finding(file: string, severity: Severity, offset = 0): Finding {
  const at = { line: 1, column: offset + 1, offset };
  return {
    ruleId: "a/b",
    layer: "semantic",
    severity,
    messageId: "m",
    message: "m",
    file,
    path: [],
    range: { start: at, end: at },
    docs: "",
  };
}

test("only errors make it fail", () => {
  const result = new ValidationResult().addFinding(finding("a", "warning")).addFinding(finding("a", "info"));
  expect(result.ok).toBe(true);
  expect(result.addFinding(finding("a", "error")).ok).toBe(false);
});

test("counts by file and in all, and sorts", () => {
  const result = new ValidationResult()
    .addFile("b", undefined)
    .addFile("a", "prometheus-rules")
    .addFinding(finding("a", "error", 5))
    .addFinding(finding("a", "warning", 1));
  expect(result.findings.map(({ range }) => range.start.offset)).toEqual([1, 5]);
  expect(result.toJSON()).toMatchObject({
    files: [
      { file: "b", kind: undefined, counts: { error: 0, warning: 0, info: 0 } },
      { file: "a", kind: "prometheus-rules", counts: { error: 1, warning: 1, info: 0 } },
    ],
    summary: { files: 2, error: 1, warning: 1, info: 0 },
  });
});

test("takes over what another one found", () => {
  const other = new ValidationResult()
    .addFile("b", undefined)
    .addFinding(finding("b", "error"))
    .addTime("syntax", 2);
  const result = new ValidationResult().addFile("a", undefined).addTime("syntax", 1).merge(other);
  expect(result.files.map(({ file }) => file)).toEqual(["a", "b"]);
  expect(result.counts).toEqual({ error: 1, warning: 0, info: 0 });
  expect(result.timings).toEqual({ syntax: 3, semantic: 0, security: 0, performance: 0, consistency: 0 });
});
