import { expect, test } from "vitest";
import { templateGroupLabel } from "../../../src/rules/alertmanager/template-group-label.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inText = (groupBy: string, text: string, receiver = "a"): readonly string[] =>
  findingsInConfig(
    templateGroupLabel,
    `route: {receiver: ${receiver}, group_by: ${groupBy}}\nreceivers: [{name: b}, {name: a, webhook_configs: [{url_file: /a, payload: '${text}'}]}]\n`,
  );

test.each([
  ["[x]", "{{ .GroupLabels.y }}", ["never .GroupLabels.y"]],
  ["[x]", '{{ index .GroupLabels "y" }}', ['never index .GroupLabels "y"']],
  ["[x]", "{{ .GroupLabels.x }}{{ .CommonLabels.y }}{{ .GroupLabels }}{{ .GroupLabels.SortedPairs }}", []],
  ["['...']", "{{ .GroupLabels.y }}", []],
  ["[]", "{{ .GroupLabels.y }}", ["never .GroupLabels.y"]],
])("grouped by %s: %s", (groupBy, text, findings) => {
  expect(inText(groupBy, text)).toEqual(findings);
});

test("of a receiver no route leads to, and of labels of routes, nothing is known", () => {
  expect(inText("[x]", "{{ .GroupLabels.y }}", "b")).toEqual([]);
  const content = "route: {receiver: a, labels: {l: '{{ .GroupLabels.y }}'}}\nreceivers: [{name: a}]\n";
  expect(findingsInConfig(templateGroupLabel, content)).toEqual([]);
});
