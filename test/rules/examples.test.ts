import { describe, expect, test } from "vitest";
import { ALL_RULES } from "../../src/rules/builtin.js";
import { runExamples } from "../../src/testing/rule-tester.js";

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  const outcomes = runExamples(rule);
  test.each(outcomes.map((outcome) => [outcome.title, outcome] as const))("%s", (_title, outcome) => {
    expect(outcome.actual).toEqual(outcome.expected);
  });
});
