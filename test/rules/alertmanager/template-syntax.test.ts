import { expect, test } from "vitest";
import { templateSyntax } from "../../../src/rules/alertmanager/template-syntax.js";
import { Engine } from "../../../src/validator/engine.js";
import { configWith } from "../../helpers/config-findings.js";

test.each([
  ["{{ humanize 1 }}", "humanize exists in the annotations of Prometheus' rules only"],
  ["{{ upper .Status }}", "Did you mean toUpper?"],
  ["{{ toUper .Status }}", "Did you mean toUpper?"],
  ["{{ somethingElse .Status }}", "Alertmanager loads the text"],
  ["{{ $labels.job }}", "$labels exists in the annotations of Prometheus' rules only"],
  ["{{ $x }}", "Alertmanager loads the text"],
  ["{{ .CommonLabels.a-b }}", "A label whose name is not of letters"],
  ["{{ .Status & }}", "Alertmanager loads the text"],
])("%s", (text, help) => {
  const content = configWith([`webhook_configs: [{url_file: /a, payload: '${text}'}]`]);
  const { findings } = new Engine([templateSyntax], {}).run([{ file: "a.yml", content }]);
  expect(findings[0]?.help?.slice(0, help.length)).toBe(help);
});
