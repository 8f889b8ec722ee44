import { expect, test } from "vitest";
import { describeMatchers } from "../../../src/rules/facts/alertmanager-routes.js";

test("long lists of matchers are cut", () => {
  const matcher = { name: "a", operator: "=", value: "b".repeat(100) } as const;
  expect(describeMatchers([matcher])).toBe(`{a="${"b".repeat(76)}…`);
  expect(describeMatchers([{ ...matcher, value: "b" }])).toBe('{a="b"}');
});
