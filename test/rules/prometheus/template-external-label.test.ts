import { expect, test } from "vitest";
import { templateExternalLabel } from "../../../src/rules/prometheus/template-external-label.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const CONTENT = ruleFile([
  "alert: A",
  "expr: up == 0",
  "annotations: {a: '{{ $externalLabels.constructor }} {{ $externalLabels }} {{ $labels.x }}'}",
]);

test("labels that the settings do not tell are unknown, whatever their name", () => {
  const settings = { prometheus: { externalLabels: { cluster: "a" } } };
  expect(findingsInFile(templateExternalLabel, CONTENT, { settings })).toEqual([
    "unknown $externalLabels.constructor",
  ]);
});

test("without the setting nothing is compared", () => {
  expect(findingsInFile(templateExternalLabel, CONTENT)).toEqual([]);
});
