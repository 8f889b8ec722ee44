import { expect, test } from "vitest";
import { templateMention } from "../../../src/rules/alerting/template-mention.js";
import { findingsInPlatform } from "../../helpers/platform-findings.js";

test.each<[channel: string, body: string, expected: readonly string[]]>([
  ["slack", "<!channel|everybody>", ["broadcast <!channel|everybody>"]],
  ["slack", "<!subteam^S12>", []],
  ["discord", "mail ada@everyone.example", ["broadcast @everyone"]],
  ["discord", "@nobody", []],
  ["teams", "<!channel>", []],
  ["slack", "{{ .CommonLabels.team }}", ["unescaped {{ .CommonLabels.team }}"]],
  ["slack", '{{ .CommonLabels.team | reReplaceAll "<" "" }}', []],
  [
    "slack",
    '{{ .CommonLabels.team | reReplaceAll "-" "" }}',
    ['unescaped {{ .CommonLabels.team | reReplaceAll "-" "" }}'],
  ],
  ["slack", "{{ html .CommonLabels.team }}", []],
  ["slack", "{{ .Status }} {{ .ExternalURL }}", []],
  ["slack", "{{ if .CommonLabels.team }}team{{ end }}", []],
  ["slack", "{{ range .Alerts }}{{ .Labels.pod }}{{ end }}", ["unescaped {{ .Labels.pod }}"]],
  ["slack", "{{ (index .Alerts 0).Status }}", []],
  ["slack", "{{ (html .CommonLabels.team) }}", []],
  ["slack", "{{ range $index, $alert := .Alerts }}{{ $index }}{{ end }}", []],
  ["slack", "{{ len .CommonLabels }}", []],
  ["teams", "{{ .CommonLabels.team }}", []],
])("in a template for %s, %j: %j", (channel, body, expected) => {
  const content = `notificationTemplates:\n  - name: t\n    channel: ${channel}\n    format: markdown\n    body: |-\n      ${body}\n`;
  expect(findingsInPlatform(templateMention, content)).toEqual(expected);
});

test.each<[type: string, expected: readonly string[]]>([
  ["string", ["unescaped {{ $value }}"]],
  ["number", []],
])("a variable of type %s: %j", (type, expected) => {
  const content = `notificationTemplates:\n  - name: t\n    channel: slack\n    format: markdown\n    body: '{{ $value }}'\n    variables: {value: {type: ${type}}}\n`;
  expect(findingsInPlatform(templateMention, content)).toEqual(expected);
});
