import { expect, test } from "vitest";
import { InhibitRuleSchema } from "../../../src/schemas/alert/inhibit-rule.js";

test.each([
  {},
  {
    name: "x",
    source_match: { severity: "critical" },
    target_match: { severity: "warning" },
    equal: ["cluster"],
  },
  { source_matchers: ["a=b"], target_matchers: ["a=c"], equal: [] },
  { source_match_re: { a: ".+" }, target_match_re: { a: ".+" } },
])("%j fits", (value) => {
  expect(InhibitRuleSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ source_matchers: "a=b" }, ["source_matchers"]],
  [{ target_match: ["a"] }, ["target_match"]],
  [{ target_match_re: { a: null } }, ["target_match_re", "a"]],
  [{ equal: [1] }, ["equal", 0]],
  [{ matchers: ["a=b"] }, []],
])("%j is refused at %j", (value, path) => {
  expect(InhibitRuleSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
