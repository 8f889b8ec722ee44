import { describe, expect, test } from "vitest";
import * as z from "zod";
import { activeRules, type RuleSetting, resolveSettings } from "../../src/validator/options.js";
import { defineRule, type Rule } from "../../src/validator/rule.js";

function rule(id: string, preset?: "strict"): Rule {
  return defineRule({
    id,
    layer: "semantic",
    summary: "Require nothing.",
    help: "Nothing.",
    severity: "warning",
    appliesTo: "any",
    messages: {},
    options: z.strictObject({ max: z.int().min(0).default(5) }),
    examples: [],
    check: () => {},
    ...(preset === undefined ? {} : { preset }),
  });
}

const RULES = [rule("a/one"), rule("a/two"), rule("b/three", "strict")];

function active(rules: Readonly<Record<string, RuleSetting>>, preset?: "strict"): readonly string[] {
  return activeRules(RULES, { rules, ...(preset === undefined ? {} : { preset }) }).map(
    (entry) => `${entry.rule.id} ${entry.severity ?? "own"} ${JSON.stringify(entry.options)}`,
  );
}

const DEFAULTS = '{"max":5}';

describe("which rules run", () => {
  test.each<[Readonly<Record<string, RuleSetting>>, "strict" | undefined, readonly string[]]>([
    [{}, undefined, [`a/one own ${DEFAULTS}`, `a/two own ${DEFAULTS}`]],
    [{}, "strict", [`a/one own ${DEFAULTS}`, `a/two own ${DEFAULTS}`, `b/three own ${DEFAULTS}`]],
    [{ "a/*": "off" }, undefined, []],
    [{ "*": "off", "a/two": "error" }, undefined, [`a/two error ${DEFAULTS}`]],
    [{ "a/two": "error", "*": "off" }, undefined, []],
    [{ "b/three": "info", "a/*": "off" }, undefined, [`b/three info ${DEFAULTS}`]],
    [{ "a/one": ["default", { max: 1 }], "a/two": "off" }, undefined, ['a/one own {"max":1}']],
    [{ "a/one": ["error", { max: 1 }], "a/two": "off" }, undefined, ['a/one error {"max":1}']],
  ])("%j with preset %s", (rules, preset, expected) => {
    expect(active(rules, preset)).toEqual(expected);
  });

  test("a rule without options gets none", () => {
    const { options: _options, ...plain } = rule("a/plain");
    expect(activeRules([plain], {})[0]?.options).toBeUndefined();
  });

  test.each([
    [
      { "a/onee": "off" as const },
      { code: "unknown_id", details: { what: "rule", id: "a/onee", suggestion: "a/one" } },
    ],
    [{ "zzzzzz/*": "off" as const }, { code: "unknown_id", details: { what: "rule", id: "zzzzzz/*" } }],
    [
      { "a/one": ["error", { max: -1 }] as const },
      { code: "invalid_argument", details: { argument: 'rules["a/one"].max' } },
    ],
    [{ "a/one": ["error", { min: 1 }] as const }, { code: "invalid_argument" }],
  ])("%j is refused", (rules, error) => {
    expect(() => active(rules)).toThrow(expect.objectContaining(error));
  });
});

describe("settings", () => {
  test("have the defaults of the upstream program", () => {
    expect(resolveSettings(undefined).prometheus).toEqual({
      version: "3.14",
      features: [],
      nameScheme: "utf8",
      scrapeIntervals: {},
      evaluationInterval: "1m",
      lookbackDelta: "5m",
    });
  });

  test.each([
    [{ prometheus: { version: "three" } }, "settings.prometheus.version"],
    [{ prometheus: { scrapeInterval: "15" } }, "settings.prometheus.scrapeInterval"],
  ])("%j is refused", (input, argument) => {
    expect(() => resolveSettings(input)).toThrow(
      expect.objectContaining({ code: "invalid_argument", details: { argument } }),
    );
  });
});
