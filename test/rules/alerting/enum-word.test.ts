import { expect, test } from "vitest";
import { enumWord } from "../../../src/rules/alerting/enum-word.js";
import { findingsInPlatform, ruleWith } from "../../helpers/platform-findings.js";

const CONDITION = "condition: {type: promql, expr: up == 0}";

test.each<[line: string, messageIds: readonly string[]]>([
  ["priority: p2", []],
  ["priority: P2", ["alias P2"]],
  ["environment: PROD", ["alias PROD"]],
  ["environment: moon", ["unknown moon"]],
  ["dataClassification: Restricted", ["alias Restricted"]],
])("%s: %j", (line, expected) => {
  expect(findingsInPlatform(enumWord, ruleWith(CONDITION, line))).toEqual(expected);
});

test.each([["msteams"], ["smtp"], ["Slack"]])("a channel of type %s has a name of its own", (type) => {
  const channel = `notificationChannels:\n  - {name: a, type: ${type}, settings: {}}\n`;
  const template = `notificationTemplates:\n  - {name: a, channel: ${type}, body: x}\n`;
  expect(findingsInPlatform(enumWord, channel).slice(0, 1)).toEqual([`alias ${type}`]);
  expect(findingsInPlatform(enumWord, template)).toEqual([`alias ${type}`]);
});
