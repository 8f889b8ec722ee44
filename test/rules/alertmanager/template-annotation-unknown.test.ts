import { expect, test } from "vitest";
import { templateAnnotationUnknown } from "../../../src/rules/alertmanager/template-annotation-unknown.js";
import { findingsInBoth } from "../../helpers/alerting-findings.js";
import { configWith } from "../../helpers/config-findings.js";
import { ruleFile } from "../../helpers/document-findings.js";

const RULES = ruleFile(["alert: A", "expr: up == 0", "annotations: {summary: x}"]);
const inText = (text: string, rules: string | undefined = RULES): readonly string[] =>
  findingsInBoth(
    templateAnnotationUnknown,
    configWith([`webhook_configs: [{url_file: /a, payload: '${text}'}]`]),
    rules,
    { options: { complete: true } },
  );

test.each([
  ["{{ .CommonAnnotations.sumary }}", ["misspelled .CommonAnnotations.sumary"]],
  ['{{ index .CommonAnnotations "runbook" }}', ['missing index .CommonAnnotations "runbook"']],
  ["{{ range .Alerts }}{{ .Annotations.summary }}{{ .Labels.sumary }}{{ end }}", []],
  ["{{ range .CommonAnnotations }}{{ . }}{{ end }}{{ .CommonAnnotations.SortedPairs }}", []],
  ["{{ .CommonAnnotations }}{{ (index .Alerts 0).Annotations.summary }}", []],
  [
    '{{ define "x" }}{{ .Annotations.sumary }}{{ end }}{{ range .Alerts }}{{ template "x" . }}{{ end }}',
    ["misspelled .Annotations.sumary"],
  ],
])("%s", (text, findings) => {
  expect(inText(text)).toEqual(findings);
});

test("nothing is said without rules", () => {
  expect(inText("{{ .CommonAnnotations.sumary }}", "groups: []\n")).toEqual([]);
});
