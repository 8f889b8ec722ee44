import { expect, test } from "vitest";
import { runExamples } from "../../src/testing/rule-tester.js";
import { defineSetRule } from "../../src/validator/rule.js";

const GROUPS = "groups: []\n";

test("expected and actual findings stand side by side, with the file where there are several", () => {
  const rule = defineSetRule({
    id: "a/first",
    layer: "consistency",
    summary: "",
    help: "",
    severity: "info",
    appliesTo: ["prometheus-rules"],
    messages: { first: "First of {count}" },
    examples: [
      {
        title: "two",
        source: { "a.yml": GROUPS, "b.yml": GROUPS },
        expect: ["a.yml:1:1 first"],
        settings: { prometheus: {} },
      },
      { title: "wrong", source: GROUPS, expect: [] },
    ],
    check({ documents: [first, ...others], report }) {
      if (first !== undefined) report(first, "first", { path: [] }, { count: others.length + 1 });
    },
  });
  expect(runExamples(rule)).toEqual([
    { title: "two", expected: ["a.yml:1:1 first"], actual: ["a.yml:1:1 first"] },
    { title: "wrong", expected: [], actual: ["1:1 first"] },
  ]);
});
