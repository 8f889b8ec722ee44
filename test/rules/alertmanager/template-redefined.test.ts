import { expect, test } from "vitest";
import { templateRedefined } from "../../../src/rules/alertmanager/template-redefined.js";
import { Engine } from "../../../src/validator/engine.js";

test.each([
  ['{{ define "a" }}{{/* nothing */}} {{ end }}', ["empty"]],
  ['{{ define "a" }}{{ .Status }}{{ end }}', ["duplicate"]],
  ['{{ block "a" . }}x{{ end }}', ["duplicate"]],
  ['{{ define "b" }}x{{ end }}', []],
])("after a definition of a, %s", (content, messageIds) => {
  const { findings } = new Engine([templateRedefined], {}).run([
    { file: "1.tmpl", content: '{{ define "a" }}x{{ end }}' },
    { file: "2.tmpl", content },
  ]);
  expect(findings.map(({ messageId }) => messageId)).toEqual(messageIds);
});
