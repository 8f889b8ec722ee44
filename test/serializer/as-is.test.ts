import { expect, test } from "vitest";
import * as z from "zod";
import { AsIs } from "../../src/serializer/as-is.js";
import { DEFAULT_SERIALIZER_LIMITS, type SerializerLimits } from "../../src/serializer/limits.js";
import { planOf } from "../../src/serializer/plan-of.js";

const Schema = z.object({
  name: z.string(),
  count: z.number().nullable().optional(),
  kind: z.enum(["a", "b"]).optional(),
  flag: z.boolean().optional(),
  fixed: z.literal([1, true]).optional(),
  list: z.array(z.string()).optional(),
  pair: z.tuple([z.string()], z.number()).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  either: z.union([z.string(), z.array(z.number())]).optional(),
  rich: z.union([z.string(), z.array(z.date())]).optional(),
  other: z.unknown().optional(),
  at: z.date().optional(),
});

function holds(value: unknown, limits: Partial<SerializerLimits> = {}, schema: z.ZodType = Schema): boolean {
  return new AsIs({ ...DEFAULT_SERIALIZER_LIMITS, ...limits }, Number.isFinite).holds(value, planOf(schema));
}

test.each([
  [{ name: "x" }],
  [{ name: "x", count: null, kind: "a", flag: false, fixed: 1, list: [], pair: ["x", 1, 2] }],
  [{ labels: { a: "b" }, name: "x" }],
  [{ name: "x", either: [1, 2] }],
  [{ name: "x", either: "y" }],
  [{ name: "x", other: { a: [1, "x", null, true] } }],
  [{ name: "x", flag: undefined }],
])("is written as it is: %j", (value) => {
  expect(holds(value)).toBe(true);
});

test.each([
  ["null that is not allowed", { name: null }],
  ["another type", { name: 1 }],
  ["a number the writer does not keep", { name: "x", count: Number.NaN }],
  ["no value of the enum", { name: "x", kind: "c" }],
  ["no value of the literal", { name: "x", fixed: false }],
  ["half a surrogate pair", { name: "\ud800" }],
  ["half a surrogate pair as key", { name: "x", labels: { "\ud800": "x" } }],
  ["half a surrogate pair as label", { name: "x", labels: { x: "\udc00" } }],
  ["a hole", { name: "x", list: new Array(1) }],
  ["no list", { name: "x", list: { 0: "x" } }],
  ["a list for a map", { name: "x", labels: [] }],
  ["a union with dates", { name: "x", rich: "y" }],
  ["no option of the union", { name: "x", either: true }],
  ["a bigint", { name: "x", other: 1n }],
  ["a date", { name: "x", at: new Date(0) }],
  ["a class", { name: "x", other: new (class Thing {})() }],
  ["a map without prototype", { name: "x", other: Object.create(null) }],
  ["__proto__", { name: "x", other: JSON.parse('{"__proto__":1}') }],
])("is not written as it is: %s", (_, value) => {
  expect(holds(value)).toBe(false);
});

test.each<[keyof SerializerLimits, number]>([
  ["nodes", 3],
  ["depth", 1],
  ["stringLength", 3],
  ["keyLength", 5],
])("the careful way counts what is over the limit %s", (name, max) => {
  const value = { name: "long", labels: { a: "b", c: "d" } };
  expect(holds(value)).toBe(true);
  expect(holds(value, { [name]: max })).toBe(false);
});

test("without a schema it is a value of the JSON domain", () => {
  const asIs = new AsIs(DEFAULT_SERIALIZER_LIMITS, Number.isFinite);
  expect(asIs.holds([{ a: "text" }, 1], undefined)).toBe(true);
  expect(asIs.size).toBeGreaterThan(5);
});
