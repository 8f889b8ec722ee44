import { expect, test } from "vitest";
import { templateField } from "../../../src/rules/alertmanager/template-field.js";
import { Engine } from "../../../src/validator/engine.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const withText = (text: string): string =>
  configWith([`webhook_configs: [{url_file: /a, payload: '${text}'}]`]);

test.each([
  ["{{ .Labels.job }}", "Each alert has a .Labels:"],
  ["{{ .Alerts.Annotations }}", "Each alert has a .Annotations:"],
  ["{{ range .Alerts }}{{ .CommonLabels.job }}{{ end }}", "Inside of range . is one alert;"],
  ["{{ .Recever }}", "Did you mean .Receiver?"],
  ["{{ range .Alerts }}{{ .StartAt }}{{ end }}", "Did you mean .StartsAt?"],
  ["{{ .Status.Text }}", "Alertmanager loads the text;"],
])("%s", (text, help) => {
  const { findings } = new Engine([templateField], {}).run([{ file: "a.yml", content: withText(text) }]);
  expect(findings.map((finding) => finding.help?.slice(0, help.length))).toEqual([help]);
});

test.each([
  '{{ define "x" }}{{ .Nothing }}{{ end }}',
  '{{ define "x" }}{{ template "x" .Firing }}{{ end }}{{ template "x" .Alerts }}',
  "{{ $x := index .Alerts 0 }}{{ $x = .Alerts }}{{ $x.Foo }}",
  "{{ (index .Alerts 0).StartsAt.Unix }}",
  "{{ .NotificationReason }}{{ .RouteLabels.team }}",
])("nothing is certain of %s", (text) => {
  expect(findingsInConfig(templateField, withText(text))).toEqual([]);
});

test.each([
  ['{{ define "x" }}{{ .Nothing }}{{ end }}{{ template "x" . }}', ["unknown .Nothing"]],
  [
    '{{ define "x" }}{{ template "y" .Labels }}{{ end }}{{ define "y" }}{{ .SortedPairs.Foo }}{{ end }}{{ range .Alerts }}{{ template "x" . }}{{ end }}',
    ["unknown .SortedPairs.Foo"],
  ],
  [
    '{{ define "x" }}{{ .Labels }}{{ template "x" .Labels }}{{ end }}{{ range .Alerts }}{{ template "x" . }}{{ end }}',
    ["unknown .Labels", "unknown .Labels"],
  ],
])("definitions are followed from where they are called: %s", (text, findings) => {
  expect(findingsInConfig(templateField, withText(text))).toEqual(findings);
});

test("a key of a payload is a template, too", () => {
  const content = configWith(["webhook_configs: [{url_file: /a, payload: {'{{ .Nothing }}': x}}]"]);
  expect(findingsInConfig(templateField, content)).toEqual(["unknown '{{ .Nothing }}'"]);
});
