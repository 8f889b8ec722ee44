import { expect, test } from "vitest";
import * as z from "zod";
import { RuleFileSchema } from "../../src/schemas/alert/rule-file.js";
import { GO_DECODING } from "../../src/schemas/go-decoding.js";
import { shapeOf } from "../../src/validator/shape-of.js";

const ANY = { kind: "any" };
const STRING = { kind: "string" };

interface Tree {
  readonly name: string;
  readonly children?: readonly Tree[] | undefined;
}
const TreeSchema: z.ZodType<Tree> = z.strictObject({
  name: z.string(),
  children: z.lazy(() => z.array(TreeSchema)).optional(),
});

test.each<[string, z.ZodType, unknown]>([
  ["string", z.string().min(1), STRING],
  ["template literal", z.templateLiteral(["a", z.number()]), STRING],
  ["boolean", z.boolean(), { kind: "boolean" }],
  ["number", z.number().min(1), { kind: "number" }],
  ["int format", z.int(), { kind: "integer", signed: true }],
  ["int check", z.number().int(), { kind: "integer", signed: true }],
  ["int from zero on", z.int().min(0), { kind: "integer", signed: false }],
  ["int from one on", z.int().min(1), { kind: "integer", signed: true }],
  ["int above zero", z.int().gt(0), { kind: "integer", signed: true }],
  ["float format", z.float32(), { kind: "number" }],
  ["list", z.array(z.string()), { kind: "list", item: STRING }],
  ["map", z.record(z.string(), z.boolean()), { kind: "map", value: { kind: "boolean" } }],
  [
    "strict object",
    z.strictObject({ a: z.string() }),
    { kind: "object", fields: new Map([["a", STRING]]), unknownKeys: "refuse" },
  ],
  [
    "object",
    z.object({ a: z.string() }),
    { kind: "object", fields: new Map([["a", STRING]]), unknownKeys: "keep" },
  ],
  [
    "list that Go appends to",
    z.array(z.string()).register(GO_DECODING, { again: "appends" }).optional(),
    { kind: "list", item: STRING, appends: true },
  ],
  [
    "object that Go resets",
    z.strictObject({}).register(GO_DECODING, { again: "resets" }),
    { kind: "object", fields: new Map(), unknownKeys: "refuse", resets: true },
  ],
  ["enum", z.enum(["a", "b"]), STRING],
  ["literal", z.literal("a"), STRING],
  ["number literal", z.literal(1), ANY],
  ["optional", z.string().optional(), STRING],
  ["nullable default", z.string().nullable().default("a"), STRING],
  [
    "prefault, readonly, catch, nonoptional",
    z.nonoptional(z.string().prefault("a").readonly().catch("b").optional()),
    STRING,
  ],
  ["pipe", z.string().transform(Number), STRING],
  ["date", z.date(), ANY],
  ["never", z.never(), ANY],
  ["union of one thing", z.union([z.string(), z.enum(["a"])]), STRING],
  [
    "union of two things",
    z.union([z.string(), z.number()]),
    { kind: "oneOf", shapes: [STRING, { kind: "number" }] },
  ],
  [
    "union of three things",
    z.union([z.string(), z.number(), z.boolean()]),
    { kind: "oneOf", shapes: [STRING, { kind: "number" }, { kind: "boolean" }] },
  ],
  ["union with anything", z.union([z.string(), z.unknown()]), ANY],
  ["union with nothing", z.union([z.undefined(), z.string()]), STRING],
  ["union of lists", z.union([z.array(z.string()), z.array(z.never())]), { kind: "list", item: STRING }],
  [
    "union of maps",
    z.union([z.record(z.string(), z.never()), z.record(z.string(), z.string())]),
    { kind: "map", value: STRING },
  ],
  [
    "union of objects",
    z.union([z.strictObject({ a: z.string() }), z.strictObject({ a: z.undefined(), b: z.boolean() })]),
    {
      kind: "object",
      fields: new Map<string, unknown>([
        ["a", STRING],
        ["b", { kind: "boolean" }],
      ]),
      unknownKeys: "refuse",
    },
  ],
  [
    "union of a loose and a strict object",
    z.union([z.looseObject({}), z.strictObject({})]),
    { kind: "object", fields: new Map(), unknownKeys: "keep" },
  ],
])("%s", (_title, schema, shape) => {
  expect(shapeOf(schema)).toEqual(shape);
});

test("a schema that contains itself has a shape that does, too", () => {
  const shape = shapeOf(TreeSchema);
  const children = shape.kind === "object" ? shape.fields.get("children") : undefined;
  expect(children?.kind === "list" && children.item).toBe(shape);
});

test("a shape is derived once", () => {
  expect(shapeOf(RuleFileSchema)).toBe(shapeOf(RuleFileSchema));
});
