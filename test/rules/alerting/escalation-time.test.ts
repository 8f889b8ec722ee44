import { expect, test } from "vitest";
import { escalationTime } from "../../../src/rules/alerting/escalation-time.js";
import { findingsInPlatform } from "../../helpers/platform-findings.js";

function config(levels: readonly number[], priority: string, fallback = true): string {
  const steps = levels.map(
    (minutes) => `      - {timeoutMinutes: ${minutes}, targets: [{type: user, name: a}]}\n`,
  );
  const rule = (name: string, own: string): string =>
    `  - {name: ${name}, level: medium, priority: ${own}, condition: {type: promql, expr: up == 0}, escalationPolicy: p}\n`;
  return `alertRules:\n${rule("A", "p5")}${rule("B", priority)}${rule("C", "p5")}escalationPolicies:\n  - name: p\n    levels:\n${steps.join("")}${fallback ? "    fallback: {type: user, name: b}\n" : ""}`;
}

test.each<[levels: readonly number[], priority: string, expected: readonly string[]]>([
  [[15, 30], "p1", []],
  [[15, 31], "p1", ["slow levels"]],
  [[16, 20], "p1", ["late 16"]],
  [[45], "p1", []],
  [[30, 60], "p2", []],
  [[30, 61], "p2", ["slow levels"]],
  [[240, 480], "p3", []],
  [[240, 481], "p3", ["slow levels"]],
  [[1_440, 1_440], "p5", []],
])("levels of %j minutes for %s: %j", (levels, priority, expected) => {
  expect(findingsInPlatform(escalationTime, config(levels, priority))).toEqual(expected);
});

test("only what is most urgent needs somebody at the end", () => {
  expect(findingsInPlatform(escalationTime, config([15], "p2", false))).toEqual([]);
  expect(findingsInPlatform(escalationTime, config([15], "p1", false))).toEqual(["fallback p"]);
});

test("a house has its own times", () => {
  const options = { acknowledgeMinutes: { p1: 5 }, factor: 2 };
  expect(findingsInPlatform(escalationTime, config([5, 6], "p1"), { options })).toEqual(["slow levels"]);
});

test("a policy that is not there is told by another rule", () => {
  const content = config([60], "p1").replaceAll("escalationPolicy: p", "escalationPolicy: q");
  expect(findingsInPlatform(escalationTime, content)).toEqual([]);
});
