import { expect, test } from "vitest";
import { inhibitCycle } from "../../../src/rules/alertmanager/inhibit-cycle.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

/** Rules as `source > target`, by the names of alerts. */
const inRules = (...rules: readonly string[]): readonly string[] => {
  const items = rules.map((rule) => {
    const [source = "", target = ""] = rule.split(" > ");
    return `  - {source_match_re: {alertname: '${source}'}, target_match_re: {alertname: '${target}'}, equal: [a]}`;
  });
  return findingsInConfig(
    inhibitCycle,
    ["route: {receiver: a}", "inhibit_rules:", ...items, "receivers: [{name: a}]\n"].join("\n"),
  ).map((finding) => finding.slice(0, "cycle {source_match_re: {alertname: 'A'".length));
};

test("a circle of three is told once, at its first rule", () => {
  expect(inRules("Z > Y", "A > B", "B > C", "C > A", "A > D")).toEqual([
    "cycle {source_match_re: {alertname: 'A'",
  ]);
});

test("two circles are told at each", () => {
  expect(inRules("A > B", "B > A", "C > D", "D > C")).toHaveLength(2);
});

test.each([[["A > B", "B > C"]], [["A > B|C", "B > C", "C > D"]], [["A|B > C", "C|D > E"]], [["A > A"]]])(
  "%j goes nowhere",
  (rules) => {
    expect(inRules(...rules)).toEqual([]);
  },
);

test("of hundreds of rules nothing is said", () => {
  const others = Array.from({ length: 200 }, (_, index) => `S${index} > T${index}`);
  expect(inRules("A > B", "B > A", ...others)).toEqual([]);
});
