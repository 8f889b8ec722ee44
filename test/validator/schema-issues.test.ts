import { expect, test } from "vitest";
import * as z from "zod";
import { RuleGroupSchema } from "../../src/schemas/alert/rule-group.js";
import { flattenIssues, unreportedIssues } from "../../src/validator/schema-issues.js";

function issuesOf(schema: z.ZodType, value: unknown): readonly (readonly (string | number)[])[] {
  return flattenIssues(schema.safeParse(value).error?.issues ?? []).map(({ path }) => path);
}

test.each<[string, z.ZodType, unknown, readonly (readonly (string | number)[])[]]>([
  ["a valid value has none", z.string(), "a", []],
  ["each unknown key has its own", z.strictObject({}), { a: 1, b: 2 }, [["a"], ["b"]]],
  [
    "of a union the closest alternative speaks",
    RuleGroupSchema,
    { name: "g", rules: [{ alert: "A" }] },
    [["rules", 0, "expr"]],
  ],
  [
    "a union without details speaks for itself",
    z.object({ a: z.union([z.string(), z.number()]) }),
    { a: true },
    [["a"]],
  ],
  [
    "a map key is part of the path",
    z.map(z.symbol(), z.string()),
    new Map([[Symbol("k"), 1]]),
    [["Symbol(k)"]],
  ],
])("%s", (_title, schema, value, paths) => {
  expect(issuesOf(schema, value)).toEqual(paths);
});

test.each([
  [["a", "b"], [["a", "b"]], false],
  [["a", "b"], [["a"]], false],
  [["a"], [["a", "b"]], false],
  [["a"], [["b"]], true],
  [["a"], [[]], true],
  [[], [["a"]], false],
])("an issue at %j is told beside findings at %j: %s", (path, reported, told) => {
  expect(unreportedIssues([{ path, message: "m" }], reported).length).toBe(told ? 1 : 0);
});
