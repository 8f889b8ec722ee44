import { expect, test } from "vitest";
import { RuleGroupSchema } from "../../../src/schemas/alert/rule-group.js";

test.each([
  { name: "a" },
  { name: "a", rules: [] },
  { name: "a", interval: "30s", query_offset: "1m", limit: -1, labels: { team: "a" } },
  {
    name: "a",
    rules: [
      { alert: "A", expr: "up" },
      { record: "b", expr: "up" },
    ],
  },
])("%j is a rule group", (group) => {
  expect(RuleGroupSchema.parse(group)).toEqual(group);
});

test.each([
  {},
  { name: "" },
  { name: "a", interval: "60" },
  { name: "a", limit: 1.5 },
  { name: "a", rules: [{ expr: "up" }] },
  { name: "a", rules: [{ alert: "A", record: "b", expr: "up" }] },
  { name: "a", partial_response_strategy: "warn" },
])("%j is refused", (group) => {
  expect(RuleGroupSchema.safeParse(group).success).toBe(false);
});
