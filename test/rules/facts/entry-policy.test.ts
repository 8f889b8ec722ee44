import { expect, test } from "vitest";
import { createPolicyCheck, EntryPolicySchema } from "../../../src/rules/facts/entry-policy.js";
import type { RuleFacts } from "../../../src/rules/facts/rule-file.js";

const ALERT: RuleFacts = {
  path: [],
  type: "alerting",
  name: "A",
  group: { path: [], index: 0, name: "a", group: {}, rules: [] },
  index: 0,
  rule: {},
  labels: new Map(),
  expression: undefined,
  templates: [],
};

test("a value has to fit the pattern and the list", () => {
  const check = createPolicyCheck(
    EntryPolicySchema.parse({ entries: { team: { pattern: "[a-z]+", values: ["web", "SQL"] } } }),
  );
  const types = ["web", "SQL", "ops"].map((team) =>
    check(ALERT, new Map([["team", team]])).map(({ type }) => type),
  );
  expect(types).toEqual([[], ["mismatch"], ["mismatch"]]);
});

test("a rule that is neither alerting nor recording is left to others", () => {
  const check = createPolicyCheck(EntryPolicySchema.parse({ rules: "all", forbiddenNames: [".*"] }));
  expect(check({ ...ALERT, type: undefined }, new Map([["a", "b"]]))).toEqual([]);
});

test("a pattern that RE2 refuses is no option", () => {
  expect(EntryPolicySchema.safeParse({ forbiddenNames: ["("] }).success).toBe(false);
});
