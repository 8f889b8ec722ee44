import { expect, test } from "vitest";
import { routeLabel } from "../../../src/rules/alertmanager/route-label.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inLabels = (labels: string, text = ""): readonly string[] =>
  findingsInConfig(
    routeLabel,
    `route:\n  receiver: a\n  labels:\n${labels}  routes: [{matchers: [x=y], labels: {own: '1'}}]\nreceivers:\n  - name: a\n    webhook_configs: [{url_file: /a, payload: '${text}'}]\n`,
  );

test("a label that reads itself, and one that only leads into the circle", () => {
  const labels = `    a: '{{ .RouteLabels.a }}'\n    b: '{{ routeLabels "a" }}'\n`;
  expect(inLabels(labels)).toEqual([`cycle '{{ .RouteLabels.a }}'`]);
});

test("labels that lead to the same one make no circle", () => {
  const labels = `    a: '{{ routeLabels "b" }}{{ routeLabels "c" }}'\n    b: '{{ routeLabels "d" }}'\n    c: '{{ routeLabels "d" }}'\n    d: x\n`;
  expect(inLabels(labels)).toEqual([]);
});

test.each([
  ['{{ routeLabels "own" }}', []],
  ["{{ .RouteLabels.onw }}", ["undefined .RouteLabels.onw"]],
  ['{{ routeLabels "something" }}', ['undefined "something"']],
  ["{{ .RouteLabels }}{{ .RouteLabels.SortedPairs }}{{ .CommonLabels.onw }}", []],
  ["{{ routeLabels .CommonLabels.team }}{{ toUpper .Status }}", []],
])("%s", (text, findings) => {
  expect(inLabels("    a: x\n", text)).toEqual(findings);
});
