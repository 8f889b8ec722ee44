import { expect, test } from "vitest";
import { templateAlertsUnlimited } from "../../../src/rules/alertmanager/template-alerts-unlimited.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inText = (text: string): readonly string[] =>
  findingsInConfig(
    templateAlertsUnlimited,
    configWith([`slack_configs: [{api_url_file: /a, text: '${text}'}]`]),
  );

test.each([
  ["{{ if .Alerts }}{{ range .Alerts.Firing }}x{{ end }}{{ else }}-{{ end }}", [".Alerts.Firing"]],
  ["{{ with .Alerts }}{{ range $.Alerts.Resolved }}x{{ end }}{{ end }}", ["$.Alerts.Resolved"]],
  [
    "{{ range $a := .Alerts }}{{ range .Labels.SortedPairs }}x{{ end }}{{ else }}-{{ end }}",
    ["$a := .Alerts"],
  ],
  [
    '{{ define "a" }}{{ range .Alerts }}x{{ end }}{{ end }}{{ block "b" . }}{{ range .Alerts }}x{{ end }}{{ end }}',
    [".Alerts", ".Alerts"],
  ],
  ["{{ range slice .Alerts 0 5 }}x{{ end }}", []],
  ["{{ range (index .Alerts 0).Labels.SortedPairs }}x{{ end }}", []],
  ["{{ .CommonAnnotations.summary }}", []],
  ["{{ range $ }}x{{ end }}", []],
  ["{{ range }}x{{ end }}", []],
])("%s", (text, loops) => {
  expect(inText(text)).toEqual(loops.map((loop) => `unlimited ${loop}`));
});

test("mails are as long as they are", () => {
  const mail = "email_configs: [{to: a@example.com, html: '{{ range .Alerts }}x{{ end }}'}]";
  const content = configWith([mail], ["global: {smtp_from: a@example.com, smtp_smarthost: 'a:25'}"]);
  expect(findingsInConfig(templateAlertsUnlimited, content)).toEqual([]);
});
