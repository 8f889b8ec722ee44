import { expect, test } from "vitest";
import { newerThanTarget } from "../../../src/rules/alertmanager/newer-than-target.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const found = (content: string, version: string): readonly string[] =>
  findingsInConfig(newerThanTarget, content, { settings: { alertmanager: { version } } }).filter((line) =>
    line.startsWith("newer"),
  );

test.each([
  ["0.25", ["newer app_token", "newer labels"]],
  ["0.29", ["newer app_token", "newer labels"]],
  ["0.30", ["newer labels"]],
  ["0.33", []],
  ["1.0", []],
])("what %s does not know", (version, expected) => {
  const content = configWith(["labels: {team: db}", "slack_configs: [{app_token: t}]"]);
  expect([...found(content, version)].sort()).toEqual(expected);
});

test("a key counts when its value is null, and labels of any route do", () => {
  const content =
    "tracing:\nroute: {receiver: a, routes: [{routes: [{labels: }]}]}\nreceivers: [{name: a}]\n";
  expect(found(content, "0.29")).toEqual(["newer tracing", "newer labels"]);
});

test("of a text that holds nothing there is nothing to say", () => {
  expect(found("", "0.25")).toEqual([]);
});
