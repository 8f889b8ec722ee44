import { expect, test } from "vitest";
import { templateUndefined } from "../../../src/rules/alertmanager/template-undefined.js";
import { findingsInTemplates } from "../../helpers/alerting-findings.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ['{{ define "x" }}a{{ end }}{{ template "x" . }}', []],
  ['{{ template "x" . }}', ['undefined "x"']],
  ['{{ template "slack.default.text" . }}', []],
])("%s", (text, findings) => {
  const content = configWith([`webhook_configs: [{url_file: /a, payload: '${text}'}]`]);
  expect(findingsInConfig(templateUndefined, content)).toEqual(findings);
});

const CALL = [`webhook_configs: [{url_file: /a, payload: '{{ template "x" . }}'}]`];

test.each([
  ["*.tmpl", []],
  ["/etc/alertmanager/a.tmpl", []],
  ["templates/?.tmpl", []],
  ["b.tmpl", undefined],
  ["*", []],
  ["a(.tmpl", undefined],
])("with the files of %s", (glob, findings) => {
  const config = configWith(CALL, [`templates: ['${glob}']`]);
  const found = findingsInTemplates(templateUndefined, config, '{{ define "y" }}{{ end }}');
  // Where other files belong to the configuration, they may define it.
  expect(found).toEqual(findings === undefined ? [] : ['undefined "x"']);
  expect(findingsInTemplates(templateUndefined, config, '{{ define "x" }}{{ end }}')).toEqual([]);
});

test("a file has its own name", () => {
  const config = configWith(CALL, ["templates: ['*.tmpl']"]);
  const file = '{{ define "x" }}{{ template "a.tmpl" . }}{{ template "b.tmpl" . }}{{ end }}';
  expect(findingsInTemplates(templateUndefined, config, file)).toEqual(['undefined "b.tmpl"']);
});

test("without a configuration nobody knows the other files", () => {
  expect(findingsInTemplates(templateUndefined, undefined, '{{ template "x" . }}')).toEqual([]);
});
