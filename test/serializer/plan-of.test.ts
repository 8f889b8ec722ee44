import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { isSerializationError } from "../../src/serializer/error.js";
import { wire } from "../../src/serializer/hints.js";
import type { WireType } from "../../src/serializer/plan.js";
import { planOf } from "../../src/serializer/plan-of.js";

const typeOf = (schema: z.core.$ZodType): WireType => planOf(schema).type;
const flagsOf = (schema: z.core.$ZodType): string => {
  const { optional, nullable } = planOf(schema);
  return `${optional ? "optional" : ""}${nullable ? "nullable" : ""}`;
};

test.each<[string, z.core.$ZodType, WireType]>([
  ["string", z.string(), { kind: "string", format: undefined }],
  ["email", z.email(), { kind: "string", format: "email" }],
  ["email by method", z.string().email(), { kind: "string", format: "email" }],
  ["template literal", z.templateLiteral(["a", z.number()]), { kind: "string", format: undefined }],
  ["number", z.number().min(1), { kind: "number", width: "float64" }],
  ["int", z.int(), { kind: "number", width: "safeint" }],
  ["int by method", z.number().int(), { kind: "number", width: "safeint" }],
  ["int32", z.int32(), { kind: "number", width: "int32" }],
  ["uint32", z.uint32(), { kind: "number", width: "uint32" }],
  ["float32", z.float32(), { kind: "number", width: "float32" }],
  ["bigint", z.bigint(), { kind: "bigint", width: "unbounded" }],
  ["int64", z.int64(), { kind: "bigint", width: "int64" }],
  ["uint64", z.uint64(), { kind: "bigint", width: "uint64" }],
  ["boolean", z.boolean(), { kind: "boolean" }],
  ["null", z.null(), { kind: "null" }],
  ["undefined", z.undefined(), { kind: "undefined" }],
  ["void", z.void(), { kind: "undefined" }],
  ["never", z.never(), { kind: "never" }],
  ["date", z.date(), { kind: "date" }],
  ["any", z.any(), { kind: "any" }],
  ["unknown", z.unknown(), { kind: "any" }],
  ["nan", z.nan(), { kind: "literal", values: [Number.NaN] }],
  [
    "literal",
    z.literal(["a", 1, 2n, true, null, undefined]),
    { kind: "literal", values: ["a", 1, 2n, true] },
  ],
  ["literal null", z.literal(null), { kind: "null" }],
  ["literal undefined", z.literal(undefined), { kind: "undefined" }],
  ["enum", z.enum(["a", "b"]), { kind: "enum", values: ["a", "b"] }],
  ["numeric enum", z.enum({ A: 0, B: 1, 0: "A", 1: "B" }), { kind: "enum", values: [0, 1] }],
  ["bytes", z.instanceof(Uint8Array), { kind: "bytes" }],
  ["optional bytes", z.instanceof(Uint8Array).optional(), { kind: "bytes" }],
  ["nullable bytes", z.instanceof(Uint8Array).nullable(), { kind: "bytes" }],
  ["bytes with a default", z.instanceof(Uint8Array).default(new Uint8Array()), { kind: "bytes" }],
  ["lazy bytes", z.lazy(() => z.instanceof(Uint8Array)), { kind: "bytes" }],
  ["refined bytes", z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0), { kind: "bytes" }],
  ["described bytes", z.instanceof(Uint8Array).describe("a key").optional().nullable(), { kind: "bytes" }],
  ["bytes with an id", z.instanceof(Uint8Array).meta({ id: "Key" }).brand("key"), { kind: "bytes" }],
  ["refined instance of Date", z.instanceof(Date).refine((date) => date.getTime() > 0), { kind: "date" }],
  ["instance of Date", z.instanceof(Date), { kind: "date" }],
  ["instance of another class", z.instanceof(URL), { kind: "any" }],
  ["custom", z.custom<string>(), { kind: "any" }],
  ["preprocess", z.preprocess(String, z.string()), { kind: "any" }],
  ["transform", z.string().transform(Number), { kind: "string", format: undefined }],
  [
    "codec",
    z.codec(z.iso.datetime(), z.date(), { decode: (s) => new Date(s), encode: (d) => d.toISOString() }),
    { kind: "string", format: "datetime" },
  ],
  ["readonly", z.string().readonly(), { kind: "string", format: undefined }],
  ["success", z.success(z.boolean()), { kind: "boolean" }],
  ["stringbool", z.stringbool(), { kind: "string", format: undefined }],
  ["mini", mini.int32(), { kind: "number", width: "int32" }],
])("the type of %s", (_, schema, type) => {
  expect(typeOf(schema)).toEqual(type);
});

test.each<[string, z.core.$ZodType, string]>([
  ["a string", z.string(), ""],
  ["optional", z.string().optional(), "optional"],
  ["nullable", z.string().nullable(), "nullable"],
  ["nullish", z.string().nullish(), "optionalnullable"],
  ["a default", z.string().default("a"), "optional"],
  ["a prefault", z.string().prefault("a"), "optional"],
  ["a catch", z.string().catch("a"), "optional"],
  ["nonoptional over optional", z.nonoptional(z.string().optional()), ""],
  ["optional over nonoptional", z.nonoptional(z.string().optional()).optional(), "optional"],
  ["unknown", z.unknown(), "optionalnullable"],
  ["custom", z.custom(), "optionalnullable"],
  ["an instance of bytes", z.instanceof(Uint8Array), ""],
  ["a literal with null", z.literal(["a", null]), "nullable"],
  ["a literal with undefined", z.literal(["a", undefined]), "optional"],
  ["null", z.null(), "nullable"],
  ["a union with null", z.union([z.string(), z.null()]), "nullable"],
  ["a union with undefined", z.union([z.string(), z.undefined()]), "optional"],
  ["a union with an optional arm", z.union([z.string(), z.number().nullish()]), "optionalnullable"],
  ["a union in a union", z.union([z.string(), z.union([z.number(), z.null()])]), "nullable"],
  [
    "an intersection of nullables",
    z.intersection(z.string().nullish(), z.string().nullish()),
    "optionalnullable",
  ],
  ["an intersection of a nullable and another", z.intersection(z.string().nullish(), z.string()), ""],
])("flags of %s", (_, schema, flags) => {
  expect(flagsOf(schema)).toBe(flags);
});

describe("parts", () => {
  test("lists, sets, maps, records and tuples", () => {
    expect(typeOf(z.array(z.string()))).toMatchObject({ kind: "array", item: { type: { kind: "string" } } });
    expect(typeOf(z.set(z.string()))).toMatchObject({ kind: "set", item: { type: { kind: "string" } } });
    expect(typeOf(z.map(z.string(), z.date()))).toMatchObject({
      kind: "map",
      key: { type: { kind: "string" } },
      value: { type: { kind: "date" } },
    });
    expect(typeOf(z.record(z.string(), z.date()))).toMatchObject({
      kind: "record",
      value: { type: { kind: "date" } },
    });
    expect(typeOf(z.tuple([z.string()], z.number()))).toMatchObject({
      kind: "tuple",
      items: [{ type: { kind: "string" } }],
      rest: { type: { kind: "number" } },
    });
    expect(typeOf(z.tuple([z.string()]))).toMatchObject({ rest: undefined });
  });

  test.each([
    ["strips", z.object({ a: z.string() }), false, undefined],
    ["refuses", z.strictObject({ a: z.string() }), true, undefined],
    ["keeps", z.looseObject({ a: z.string() }), false, "any"],
    ["types", z.object({ a: z.string() }).catchall(z.date()), false, "date"],
  ])("an object that %s other keys", (_, schema, strict, catchall) => {
    const type = typeOf(schema);
    expect(type).toMatchObject({ kind: "object", strict, fields: [{ name: "a" }] });
    expect(type.kind === "object" && type.catchall?.type.kind).toBe(catchall);
  });

  test("a discriminated union has the tags of its options, nested ones too", () => {
    const a = z.object({ kind: z.literal("a") });
    const nested = z.discriminatedUnion("kind", [
      z.object({ kind: z.enum(["b", "c"]) }),
      z.object({ kind: z.literal(4) }),
    ]);
    expect(typeOf(z.discriminatedUnion("kind", [a, nested]))).toMatchObject({
      kind: "union",
      discriminator: "kind",
      options: [{ tags: ["a"] }, { tags: ["b", "c", 4] }],
    });
  });

  test("a plain union has no tags, and null is no option", () => {
    expect(typeOf(z.union([z.string(), z.null(), z.date()]))).toMatchObject({
      options: [{ tags: [], plan: { type: { kind: "string" } } }, { plan: { type: { kind: "date" } } }],
      discriminator: undefined,
    });
  });

  test("a union of nothing but null is null", () => {
    expect(typeOf(z.union([z.null(), z.undefined()]))).toEqual({ kind: "null" });
    expect(typeOf(z.union([z.undefined()]))).toEqual({ kind: "undefined" });
  });
});

describe("recursion", () => {
  test("by getter gives one type", () => {
    const Route = z.object({
      get routes() {
        return z.array(Route).optional();
      },
    });
    const type = typeOf(Route);
    const routes = type.kind === "object" ? type.byName.get("routes")?.type : undefined;
    expect(routes?.kind === "array" && routes.item.type).toBe(type);
  });

  test("by lazy gives one type, also through a union", () => {
    const Json: z.ZodType = z.lazy(() => z.union([z.string(), z.null(), z.array(Json)]));
    const type = typeOf(Json);
    const list = type.kind === "union" ? type.options[1]?.plan.type : undefined;
    expect(list?.kind === "array" && list.item.type).toBe(type);
    expect(list?.kind === "array" && list.item.nullable).toBe(true);
  });

  test("a union that holds itself ends", () => {
    const Loop: z.ZodType = z.lazy(() => z.union([z.string(), Loop, z.null()]));
    expect(flagsOf(Loop)).toBe("nullable");
  });

  test("through an intersection", () => {
    const Tree: z.ZodType = z.lazy(() =>
      z.object({ a: z.string() }).and(z.object({ children: z.array(Tree) })),
    );
    const type = typeOf(Tree);
    const children = type.kind === "object" ? type.byName.get("children")?.type : undefined;
    expect(children?.kind === "array" && children.item.type).toBe(type);
  });

  test("a lazy schema that is only itself is refused", () => {
    const loop: z.ZodType = z.lazy(() => loop);
    expect(() => planOf(loop)).toThrow("only itself");
  });
});

describe("intersections", () => {
  const a = z.object({ a: z.string(), both: z.union([z.string(), z.date()]) });

  test.each<[string, z.core.$ZodType, object]>([
    [
      "objects",
      a.and(z.strictObject({ both: z.string(), b: z.date() })),
      { fields: [{ name: "a" }, { name: "both" }, { name: "b" }], strict: false },
    ],
    [
      "an object and a record",
      a.and(z.record(z.string(), z.date())),
      { kind: "object", catchall: { type: { kind: "date" } } },
    ],
    [
      "a record and an object",
      z.record(z.string(), z.date()).and(a),
      { kind: "object", catchall: { type: { kind: "date" } } },
    ],
    ["any on the left", z.any().and(z.string()), { kind: "string" }],
    ["any on the right", z.string().and(z.any()), { kind: "string" }],
    ["two of a kind", z.int32().and(z.number()), { kind: "number", width: "int32" }],
    [
      "a union on the left",
      z.union([z.object({ x: z.date() }), z.object({ y: z.date() })]).and(z.object({ b: z.date() })),
      { kind: "union", options: [{ plan: { type: { fields: [{ name: "x" }, { name: "b" }] } } }, {}] },
    ],
    [
      "a union on the right",
      z.object({ b: z.date() }).and(z.union([z.object({ x: z.date() }), z.object({ y: z.date() })])),
      { kind: "union", options: [{ plan: { type: { fields: [{ name: "b" }, { name: "x" }] } } }, {}] },
    ],
  ])("of %s", (_, schema, type) => {
    expect(typeOf(schema)).toMatchObject(type);
  });

  test("take names and hints of either side", () => {
    const named = wire(z.date(), { name: "At", timestamp: "s" });
    const type = typeOf(
      z.object({ a: named, b: z.date().optional() }).and(z.object({ a: z.date(), b: named.optional() })),
    );
    expect(
      type.kind === "object" &&
        type.fields.map(({ plan }) => [plan.name, plan.hints.timestamp, plan.optional]),
    ).toEqual([
      ["At", "s", false],
      ["At", "s", true],
    ]);
  });

  test("of two endless types are refused", () => {
    const left: z.ZodType = z.lazy(() => z.object({ next: left }));
    const right: z.ZodType = z.lazy(() => z.object({ next: right }));
    expect(() => planOf(left.and(right))).toThrow("too deep");
  });
});

describe("names and hints", () => {
  test("come from the wrapper before the schema", () => {
    const Inner = wire(z.date().meta({ id: "Inner" }), { timestamp: "ms", xml: { attribute: true } });
    expect(planOf(Inner)).toMatchObject({ name: "Inner", hints: { timestamp: "ms" } });
    expect(planOf(wire(Inner.optional(), { timestamp: "s" })).hints).toMatchObject({
      timestamp: "s",
      xml: { attribute: true },
    });
    expect(planOf(wire(Inner.optional(), { name: "Outer" })).name).toBe("Outer");
  });

  test("a second call adds hints", () => {
    const schema = wire(wire(z.date(), { timestamp: "s" }), { name: "At" });
    expect(planOf(schema).hints).toEqual({ timestamp: "s", name: "At" });
  });
});

test("a plan is made once", () => {
  const schema = z.object({ a: z.string() });
  expect(planOf(schema)).toBe(planOf(schema));
});

test.each<[string, z.core.$ZodType]>([
  ["symbol", z.symbol()],
  ["function", z.custom().or(z.array(z.symbol()))],
  ["promise", z.promise(z.string())],
  ["file", z.file()],
])("%s has no wire form, and a second try says so again", (_, schema) => {
  const object = z.object({ deep: z.array(schema) });
  for (let count = 0; count < 2; count++) {
    let thrown: unknown;
    try {
      planOf(object);
    } catch (error) {
      thrown = error;
    }
    expect(isSerializationError(thrown, "unsupported") && thrown.path.slice(0, 2)).toEqual(["deep", "[]"]);
  }
});
