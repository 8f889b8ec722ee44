import { expect, test } from "vitest";
import { templateValueInLabel } from "../../../src/rules/prometheus/template-value-in-label.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

test("the value is found however it is written", () => {
  const content = ruleFile([
    "alert: A",
    "expr: up == 0",
    "labels: {a: '{{ .Value }}', b: '{{ with $value }}{{ . }}{{ end }}', c: '{{ $labels.Value }}', d: '{{ $externalURL }}'}",
    "annotations: {a: '{{ $value }}'}",
  ]);
  expect(findingsInFile(templateValueInLabel, content)).toEqual([
    "printed .Value",
    "printed $value",
    "printed .",
  ]);
});
