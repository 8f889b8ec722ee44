import { expect, test } from "vitest";
import { templateField } from "../../../src/rules/prometheus/template-field.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const inFile = (template: string): readonly string[] =>
  findingsInFile(templateField, ruleFile(["alert: A", "expr: up == 0", `annotations: {a: '${template}'}`]));

test.each([
  ["{{ range .Alerts }}{{ .Labels.job }}{{ end }}", ["notification .Alerts", "nested .Labels.job"]],
  ["{{ $value.Count }}", ["nested $value.Count"]],
  ["{{ .constructor }}", ["unknown .constructor"]],
])("reports %s", (template, expected) => {
  expect(inFile(template).slice(0, 1)).toEqual(expected.slice(0, 1));
});

test.each([
  ["dot as a whole", "{{ . }} {{ $labels }}"],
  ["dot of a sample", '{{ range query "up" }}{{ .Labels.job }} {{ .Value }} {{ .Foo }}{{ end }}'],
  ["dot of a template that is called", '{{ define "x" }}{{ .Foo }}{{ end }}{{ template "x" . }}'],
  ["a label with any name", '{{ index $labels "my.label" }}'],
])("is content with %s", (_title, template) => {
  expect(inFile(template)).toEqual([]);
});
