import { expect, test } from "vitest";
import { templateUnused } from "../../../src/rules/alertmanager/template-unused.js";
import { Engine } from "../../../src/validator/engine.js";

const CONFIG = "route: {receiver: a}\nreceivers: [{name: a}]\n";

test("a definition in place of a built-in one is used by default", () => {
  const { findings } = new Engine([templateUnused], {}).run([
    { file: "alertmanager.yml", content: CONFIG },
    { file: "a.tmpl", content: '{{ define "slack.default.title" }}x{{ end }}{{ block "b" . }}x{{ end }}' },
  ]);
  expect(findings).toEqual([]);
});

test("nothing is said when a configuration could not be read", () => {
  const { findings } = new Engine([templateUnused], {}).run([
    { file: "alertmanager.yml", content: CONFIG },
    { file: "other.yml", content: "route: {receiver: a}\nreceivers: [{}]\n" },
    { file: "a.tmpl", content: '{{ define "a" }}x{{ end }}' },
  ]);
  expect(findings.map(({ ruleId }) => ruleId)).not.toContain(templateUnused.id);
});
