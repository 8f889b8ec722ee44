import { expect, test } from "vitest";
import * as z from "zod";
import { everyType, isReadAsIs } from "../../src/serializer/plan-kinds.js";
import { planOf } from "../../src/serializer/plan-of.js";

interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
}
const Tree: z.ZodType<Tree> = z.object({ name: z.string(), children: z.lazy(() => z.array(Tree)) });

test.each([
  ["scalars", z.object({ a: z.string(), b: z.number().optional(), c: z.boolean().nullable() })],
  ["enums and literals", z.tuple([z.enum(["a", "b"]), z.literal(["x", 1, true])])],
  ["anything", z.record(z.string(), z.unknown())],
  ["null, undefined, never", z.tuple([z.null(), z.undefined()], z.never())],
  ["a union", z.union([z.string(), z.array(z.number())])],
  ["other keys", z.object({}).catchall(z.string())],
  ["a recursive schema", Tree],
])("what is parsed is the value: %s", (_, schema) => {
  expect(isReadAsIs(planOf(schema))).toBe(true);
});

test.each([
  ["a date", z.array(z.date())],
  ["bytes", z.record(z.string(), z.instanceof(Uint8Array))],
  ["a bigint", z.object({ a: z.bigint().optional() })],
  ["a set", z.union([z.string(), z.set(z.string())])],
  ["a map", z.object({}).catchall(z.map(z.string(), z.string()))],
  ["the literal NaN", z.tuple([z.string()], z.nan())],
  ["a bigint literal", z.literal([1, 2n])],
])("what is parsed is not the value yet: %s", (_, schema) => {
  expect(isReadAsIs(planOf(schema))).toBe(false);
});

test("each type of a recursive schema is asked once", () => {
  const asked: string[] = [];
  const every = everyType(({ kind }) => {
    asked.push(kind);
    return true;
  });
  const plan = planOf(Tree);
  expect([every(plan), every(plan)]).toEqual([true, true]);
  expect(asked.sort()).toEqual(["array", "object", "string"]);
});
