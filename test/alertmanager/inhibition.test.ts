import fc from "fast-check";
import { expect, test } from "vitest";
import { createInhibitor, inhibitedBy } from "../../src/alertmanager/inhibition.js";
import { matchesAll } from "../../src/languages/matcher/matching.js";
import type { InhibitRule } from "../../src/schemas/alert/inhibit-rule.js";

const BY_SEVERITY: InhibitRule = {
  name: "critical before warning",
  source_matchers: ["severity=critical"],
  target_match_re: { severity: "warning|info" },
  equal: ["cluster", "region"],
};

function pairs(rules: InhibitRule[], alerts: Record<string, string>[]): number[][] {
  return inhibitedBy({ inhibit_rules: rules }, alerts).map(({ target, source }) => [target, source]);
}

test("an alert that matches the source mutes those that match the target with equal labels", () => {
  const alerts = [
    { severity: "warning", cluster: "eu1" },
    { severity: "critical", cluster: "eu1" },
    { severity: "critical", cluster: "eu1", id: "2" },
    { severity: "info", cluster: "eu2" },
    { severity: "info", cluster: "eu1", region: "" },
  ];
  expect(pairs([BY_SEVERITY], alerts)).toEqual([
    [0, 1],
    [4, 1],
  ]);
});

test("without labels that have to be equal one alert mutes all", () => {
  const rule = { source_match: { alertname: "Down" }, target_matchers: ["alertname!=Down"] };
  expect(pairs([rule], [{ alertname: "A" }, { alertname: "Down" }, {}])).toEqual([
    [0, 1],
    [2, 1],
  ]);
});

test("alerts that match both sides do not mute each other, but one that matches the source alone mutes them", () => {
  const rule = { source_matchers: ["a=x"], target_matchers: ["b=y"] };
  const both = { a: "x", b: "y" };
  expect(pairs([rule], [both, both])).toEqual([]);
  expect(pairs([rule], [both, { a: "x" }])).toEqual([[0, 1]]);
  expect(pairs([rule], [both, { b: "y" }])).toEqual([[1, 0]]);
});

test("a rule without matchers mutes nothing", () => {
  expect(pairs([{}], [{ a: "b" }, {}])).toEqual([]);
});

test("every rule that mutes an alert is told", () => {
  const rules = [BY_SEVERITY, { source_matchers: ["severity=critical"], target_matchers: ["team=db"] }];
  const found = inhibitedBy({ inhibit_rules: rules }, [
    { severity: "critical" },
    { severity: "info", team: "db" },
  ]);
  expect(found.map(({ rule }) => [rule.path, rule.name])).toEqual([
    [["inhibit_rules", 0], "critical before warning"],
    [["inhibit_rules", 1], undefined],
  ]);
});

test("a rule that cannot be read mutes nothing", () => {
  const rule = { source_matchers: ["a"], target_match_re: { b: "(" } };
  const inhibitor = createInhibitor({ inhibit_rules: [rule] });
  expect(inhibitor.rules[0]?.problems.map(({ path }) => path)).toEqual([
    ["inhibit_rules", 0, "source_matchers", 0],
    ["inhibit_rules", 0, "target_match_re", "b"],
  ]);
  expect(inhibitor.inhibitions([{ a: "", b: "" }, {}])).toEqual([]);
});

test("a configuration may have no rules, and classic matchers are read when asked for", () => {
  expect(inhibitedBy({}, [{ a: "b" }])).toEqual([]);
  const config = { inhibit_rules: [{ source_matchers: ["a.b=c"] }] };
  expect(createInhibitor(config, { matcherMode: "classic" }).rules[0]?.problems).toHaveLength(1);
});

test("it is what Alertmanager finds by comparing every alert with every other", () => {
  const value = fc.constantFrom("x", "y", "");
  const alert = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] });
  const matchers = fc.array(fc.constantFrom("a=x", "b=y", "a!=x", 'c=~"x|y"'), { maxLength: 2 });
  const rule = fc.record({
    source_matchers: matchers,
    target_matchers: matchers,
    equal: fc.subarray(["a", "b", "c"]),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 3 }), fc.array(alert, { maxLength: 6 }), (rules, alerts) => {
      const { rules: compiled, inhibitions } = createInhibitor({ inhibit_rules: rules });
      const labels = (index: number): Record<string, string> => ({ a: "", b: "", c: "", ...alerts[index] });
      const expected = alerts.flatMap((_, target) =>
        compiled.flatMap((each) => {
          if (!matchesAll(each.target, labels(target))) return [];
          const isTwoSided = matchesAll(each.source, labels(target));
          const source = alerts.findIndex(
            (_, index) =>
              matchesAll(each.source, labels(index)) &&
              each.equal.every((name) => labels(index)[name] === labels(target)[name]) &&
              !(isTwoSided && matchesAll(each.target, labels(index))),
          );
          return source < 0 ? [] : [{ target, source, rule: each }];
        }),
      );
      expect(inhibitions(alerts as Record<string, string>[])).toEqual(expected);
    }),
  );
});
