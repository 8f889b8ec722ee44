import { expect, test } from "vitest";
import { templateSyntax } from "../../../src/rules/prometheus/template-syntax.js";
import { validate } from "../../../src/rules/validate.js";
import { ruleFile } from "../../helpers/document-findings.js";

function firstHelp(template: string): string | undefined {
  const content = ruleFile(["alert: A", "expr: up == 0", `annotations: {a: '${template}'}`]);
  return validate({ file: "rules.yml", content }).findings.find(({ ruleId }) => ruleId === templateSyntax.id)
    ?.help;
}

test.each([
  ["{{ humanise $value }}", "Did you mean humanize?"],
  ['{{ join "," $labels.list }}', "join exists in Alertmanager's notification templates only."],
  ["{{ $label.job }}", "Did you mean $labels?"],
  [
    "{{ $labels.my-job }}",
    'A label whose name is not of letters, digits and underscores is read with index: {{ index $labels "my-label" }}.',
  ],
])("%s: %s", (template, help) => {
  expect(firstHelp(template)).toBe(help);
});

test.each(["{{ zzzzzzzz }}", "{{ $zzzzzzzz }}", "{{ - }}", "{{ ? }}", "{{ end }}"])(
  "of %s nothing is guessed",
  (template) => {
    expect(firstHelp(template)).toBe(templateSyntax.help);
  },
);
