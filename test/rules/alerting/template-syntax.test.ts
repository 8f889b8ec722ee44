import { expect, test } from "vitest";
import { templateSyntax } from "../../../src/rules/alerting/template-syntax.js";
import { Engine } from "../../../src/validator/engine.js";
import { findingsInPlatform, ruleWith } from "../../helpers/platform-findings.js";

function helpOf(content: string): readonly (string | undefined)[] {
  return new Engine([templateSyntax], {}).run([{ file: "a.yml", content }]).findings.map(({ help }) => help);
}

const annotated = (text: string): string =>
  ruleWith("condition: {type: promql, expr: up == 0}", `annotations: {summary: '${text}'}`);
const notification = (text: string): string =>
  `notificationTemplates:\n  - {name: t, channel: teams, body: '${text}'}\n`;

test.each([
  [annotated("{{ $label.job }}"), "Did you mean $labels?"],
  [annotated("{{ humanise $value }}"), "Did you mean humanize?"],
  [annotated('{{ trimSpace "x" }}'), "trimSpace exists in notification templates only."],
  [notification("{{ .Status | toUper }}"), "Did you mean toUpper?"],
  [notification("{{ .Status | stripPort }}"), "stripPort exists in annotations of rules only."],
  [notification("{{ frobnicate }}"), templateSyntax.help],
])("%j is helped by %j", (content, help) => {
  expect(helpOf(content)).toEqual([help]);
});

test("variables of a notification are looked at later", () => {
  expect(findingsInPlatform(templateSyntax, notification("{{ $anything }}"))).toEqual([]);
});
