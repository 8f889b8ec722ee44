import { expect, test } from "vitest";
import { templateCall } from "../../../src/rules/prometheus/template-call.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

test("a template that is defined can be called", () => {
  const content = ruleFile([
    "alert: A",
    "expr: up == 0",
    `annotations: {a: '{{ define "x" }}y{{ end }}{{ template "x" }}'}`,
  ]);
  expect(findingsInFile(templateCall, content)).toEqual([]);
});
