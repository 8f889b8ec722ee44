import { expect, test } from "vitest";
import * as z from "zod";
import { defineRule, defineSetRule } from "../../src/validator/rule.js";

const common = {
  summary: "Require nothing.",
  help: "Nothing.",
  severity: "warning",
  messages: {},
  examples: [],
  check: () => {},
} as const;

test.each(["x", "a/b/c", "A/b", "a/b_c", "a/", "a/b-", "/a"])("%j is no id", (id) => {
  expect(() => defineRule({ ...common, id, layer: "semantic", appliesTo: "any" })).toThrow(
    expect.objectContaining({ code: "invalid_definition", details: { id } }),
  );
});

test("options without defaults are refused", () => {
  const options = z.strictObject({ max: z.int() });
  expect(() => defineSetRule({ ...common, id: "a/b", layer: "consistency", appliesTo: [], options })).toThrow(
    expect.objectContaining({ code: "invalid_definition" }),
  );
});

test("a rule knows whether it looks at one document or at all", () => {
  expect(defineRule({ ...common, id: "a/b", layer: "semantic", appliesTo: "any" }).type).toBe("document");
  expect(defineSetRule({ ...common, id: "a/b", layer: "consistency", appliesTo: [] }).type).toBe("set");
});
