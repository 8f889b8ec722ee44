import { expect, test } from "vitest";
import { templateLabelLost } from "../../../src/rules/prometheus/template-label-lost.js";
import { validate } from "../../../src/rules/validate.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const inFile = (expr: string, template: string, ...more: readonly string[]): readonly string[] =>
  findingsInFile(
    templateLabelLost,
    ruleFile(["alert: A", `expr: '${expr}'`, `annotations: {a: '${template}'}`, ...more]),
  );

test.each([
  ["sum(up) == 0", "{{ .Labels.job }}", ["lost .Labels.job"]],
  ["sum(up) == 0", '{{ index $labels "job" }}', ['lost index $labels "job"']],
  [
    "sum(up) == 0",
    "{{ if $labels.job }}{{ with .Labels }}{{ .pod }}{{ end }}{{ end }}",
    ["lost $labels.job", "lost .pod"],
  ],
  ['absent(up{job=~"a"})', "{{ $labels.job }}", ["lost $labels.job"]],
  ["vector(1)", "{{ $labels.__name__ }}", ["lost $labels.__name__"]],
])("%s has nothing for %s", (expr, template, expected) => {
  expect(inFile(expr, template)).toEqual(expected);
});

test.each([
  ["labels that may be there", "up == 0", "{{ $labels.job }} {{ $labels }}"],
  ["labels of absent", 'absent(up{job="a"})', "{{ $labels.job }}"],
  ["labels of another query", "sum(up) == 0", '{{ range query "up" }}{{ .Labels.job }}{{ end }}'],
  ["alertname of alerts", 'ALERTS{alertstate="firing"}', "{{ $labels.alertname }}"],
  ["alertname that a matcher names", 'x{alertname!=""}', "{{ $labels.alertname }}"],
  ["alertname of a recorded metric", "job:alerts:count", "{{ $labels.alertname }}"],
  ["alertname of any metric", '{__name__=~"A.+"}', "{{ $labels.alertname }}"],
])("is content with %s", (_title, expr, template) => {
  expect(inFile(expr, template)).toEqual([]);
});

test.each([
  ["is not there when the expression knows nothing of it", "up == 0", ["own $labels.team"]],
  ["may be there when the expression speaks of it", 'up{team!=""} == 0', []],
])("a label of the rule %s", (_title, expr, expected) => {
  expect(inFile(expr, "{{ $labels.team }}", "labels: {team: web}")).toEqual(expected);
});

test("the part of the expression that loses the label is named", () => {
  const content = ruleFile([
    "alert: A",
    "expr: sum by (job) (up) == 0",
    "annotations: {a: '{{ $labels.pod }}'}",
  ]);
  const { findings } = validate({ file: "rules.yml", content });
  const related = findings.find(({ ruleId }) => ruleId === templateLabelLost.id)?.related;
  expect(related?.map(({ range }) => content.slice(range.start.offset, range.end.offset))).toEqual([
    "by (job)",
  ]);
});
