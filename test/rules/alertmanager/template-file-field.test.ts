import { expect, test } from "vitest";
import { templateFileField } from "../../../src/rules/alertmanager/template-file-field.js";
import { findingsInTemplates } from "../../helpers/alerting-findings.js";
import { configWith } from "../../helpers/config-findings.js";

const inFile = (text: string, file: string, settings = {}): readonly string[] =>
  findingsInTemplates(
    templateFileField,
    configWith([`webhook_configs: [{url_file: /a, payload: '${text}'}]`], ["templates: ['*.tmpl']"]),
    file,
    { settings },
  );

test.each([
  ['{{ template "x" . }}', "unknown .Labels"],
  ['{{ template "x" .Alerts }}', "unknown .Labels"],
  ['{{ range .Alerts }}{{ template "x" . }}{{ end }}', undefined],
  ['{{ template "y" . }}', undefined],
  ['{{ template "x" }}', undefined],
  ['{{ template "x" .Nothing }}', undefined],
])("called by %s", (text, finding) => {
  const file = '{{ define "x" }}{{ .Labels }}{{ end }}';
  expect(inFile(text, file)).toEqual(finding === undefined ? [] : [finding]);
});

test("calls from file to file are followed, and those without end once", () => {
  const file =
    '{{ define "x" }}{{ range .Alerts }}{{ template "y" . }}{{ end }}{{ end }}{{ define "y" }}{{ .CommonLabels }}{{ template "y" . }}{{ end }}';
  expect(inFile('{{ template "x" . }}', file)).toEqual(["unknown .CommonLabels"]);
});

test("fields that the server does not have yet", () => {
  const file = '{{ define "x" }}{{ .RouteLabels.team }}{{ end }}';
  const settings = { alertmanager: { version: "0.30" } };
  expect(inFile('{{ template "x" . }}', file, settings)).toEqual(["newer .RouteLabels.team"]);
  expect(inFile('{{ template "x" . }}', file)).toEqual([]);
});
