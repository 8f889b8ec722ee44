import { expect, test } from "vitest";
import { templateUnescaped } from "../../../src/rules/alertmanager/template-unescaped.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inPayload = (text: string): readonly string[] =>
  findingsInConfig(templateUnescaped, configWith([`webhook_configs: [{url_file: /a, payload: '${text}'}]`]));

test.each([
  ['{"a": "{{ if .CommonLabels.a }}{{ .CommonLabels.a }}{{ end }}"}', "{{ .CommonLabels.a }}"],
  ['{"a": "{{ with .CommonLabels }}{{ .a }}{{ else }}-{{ end }}"}', "{{ .a }}"],
  ['["{{ range .Alerts }}{{ .Annotations.a }}{{ else }}-{{ end }}"]', "{{ .Annotations.a }}"],
  ['{"a": "{{ define "x" }}{{ . }}{{ end }}{{ block "y" .CommonLabels }}{{ .a }}{{ end }}"}', "{{ .a }}"],
  ['{"a": "{{ $a := .CommonLabels.a }}{{ $a }}"}', "{{ $a }}"],
  ['{"a": "{{ printf "%s" .CommonLabels.a }}"}', '{{ printf "%s" .CommonLabels.a }}'],
  ['{"a": "{{ .CommonLabels.a | toUpper }}"}', "{{ .CommonLabels.a | toUpper }}"],
])("%s", (text, action) => {
  expect(inPayload(text)).toEqual([`json ${action}`]);
});

test.each([
  ['{"a": {{ .CommonLabels.a | toJson }}}'],
  ['{"a": {{ printf "%q" .CommonLabels.a }}}'],
  ['{"a": {{ len .Alerts }}, "b": "{{ .Status }}", "c": "{{ "x" }}"}'],
  ["{{ .CommonAnnotations.summary }}"],
  ["Summary: {{ .CommonAnnotations.summary }}"],
  ['{"a": "{{ }}{{ .Status }}"}'],
])("leaves alone %s", (text) => {
  expect(inPayload(text)).toEqual([]);
});

test.each([
  ["html: '<a href=\"{{ .CommonAnnotations.link | safeUrl }}\">'", ["html safeUrl"]],
  ["html: '{{ .ExternalURL | safeUrl }}'", []],
  ["html: '{{ safeHtml \"<br>\" }}{{ .CommonAnnotations.summary }}'", []],
  ["text: '{{ .CommonAnnotations.summary | safeHtml }}'", []],
])("in a mail %s", (field, findings) => {
  const mail = `email_configs: [{to: a@example.com, from: a@example.com, smarthost: 'a:25', ${field}}]`;
  expect(findingsInConfig(templateUnescaped, configWith([mail]))).toEqual(findings);
});
