import { describe, expect, test } from "vitest";
import * as z from "zod";
import { asPlainObject, fitsPlan, isOneOf, optionFor } from "../../src/serializer/fits-plan.js";
import type { UnionType } from "../../src/serializer/plan.js";
import { planOf } from "../../src/serializer/plan-of.js";

const Bytes = z.object({ v: z.instanceof(Uint8Array) });

test.each<[string, z.ZodType, readonly unknown[], readonly unknown[]]>([
  ["string", z.string(), ["", "a"], [1, null, undefined, ["a"]]],
  ["number", z.number(), [1.5, -0], ["1", Number.NaN, Number.POSITIVE_INFINITY, 1n]],
  ["float32", z.float32(), [0.1], ["1"]],
  ["int32", z.int32(), [-(2 ** 31), 2 ** 31 - 1], [2 ** 31, -(2 ** 31) - 1, 1.5]],
  ["uint32", z.uint32(), [0, 2 ** 32 - 1], [-1, 2 ** 32, 0.5]],
  ["int", z.int(), [2 ** 53 - 1], [2 ** 53, 0.5]],
  ["bigint", z.bigint(), [2n ** 100n], [1]],
  ["int64", z.int64(), [-(2n ** 63n)], [2n ** 63n]],
  ["uint64", z.uint64(), [2n ** 63n], [-1n, 2n ** 64n]],
  ["boolean", z.boolean(), [true], [0]],
  ["null", z.null(), [null], [0, undefined]],
  ["undefined", z.undefined(), [undefined], [null, 0]],
  ["never", z.never(), [], [0, undefined]],
  ["date", z.date(), [new Date()], ["2020"]],
  ["bytes", Bytes, [{ v: new Uint8Array(1) }], [{ v: [1] }]],
  ["enum", z.enum(["a"]), ["a"], ["b"]],
  ["literal", z.literal([1, "1"]), [1, "1"], [1n]],
  ["nan", z.nan(), [Number.NaN], [1]],
  ["any", z.any(), [1, "a", {}], []],
  ["optional", z.string().optional(), [undefined, "a"], [null]],
  ["nullable", z.string().nullable(), [null, "a"], [undefined]],
  ["array", z.array(z.int()), [[], [1]], [["a"], new Set([1]), {}]],
  ["set", z.set(z.int()), [new Set([1])], [[1], new Set(["a"])]],
  ["tuple", z.tuple([z.int(), z.string().optional()]), [[1], [1, "a"]], [[], [1, "a", 2], ["a"], {}]],
  ["tuple with rest", z.tuple([z.int()], z.string()), [[1], [1, "a"]], [[1, 2]]],
  ["record", z.record(z.string(), z.int()), [{}, { a: 1 }], [{ a: "b" }, [], new Map()]],
  [
    "map",
    z.map(z.string(), z.int()),
    [new Map([["a", 1]])],
    [{ a: 1 }, new Map([[1, 1]]), new Map([["a", "b"]])],
  ],
  [
    "object",
    z.object({ a: z.int() }),
    [{ a: 1 }],
    [{}, { a: "b" }, { a: 1, b: 2 }, [], Object.create({ a: 1 })],
  ],
  ["loose object", z.object({ a: z.int() }).catchall(z.string()), [{ a: 1, b: "c" }], [{ a: 1, b: 2 }]],
  ["union", z.union([z.string(), z.array(z.int())]), ["a", [1]], [1, ["a"]]],
])("what fits %s", (_, schema, good, bad) => {
  const plan = planOf(schema);
  expect(good.filter((value) => !fitsPlan(plan, value))).toEqual([]);
  expect(bad.filter((value) => fitsPlan(plan, value))).toEqual([]);
});

describe("the option of a union", () => {
  const unionOf = (schema: z.ZodType): UnionType => {
    const { type } = planOf(schema);
    return type.kind === "union" ? type : expect.fail("no union");
  };

  test("is the first that fits", () => {
    const type = unionOf(z.union([z.string(), z.int(), z.number(), z.object({ a: z.int() })]));
    const indexOf = (value: unknown) => {
      const option = optionFor(type, value);
      return option === undefined ? -1 : type.options.indexOf(option);
    };
    expect(["a", 1, 1.5, { a: 1 }, true].map(indexOf)).toEqual([0, 1, 2, 3, -1]);
  });

  test("is the one with the tag", () => {
    const type = unionOf(
      z.discriminatedUnion("k", [z.object({ k: z.literal("a") }), z.object({ k: z.enum(["b", "c"]) })]),
    );
    expect(optionFor(type, { k: "c" })).toBe(type.options[1]);
    expect([{ k: "d" }, {}, "a", Object.create({ k: "a" })].map((value) => optionFor(type, value))).toEqual(
      new Array(4).fill(undefined),
    );
  });
});

test("a cycle fits nothing", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  type Nest = Nest[];
  const Nest: z.ZodType<Nest> = z.lazy(() => z.array(Nest));
  expect(fitsPlan(planOf(Nest), cycle)).toBe(false);
});

test("plain objects are those without a behavior of their own", () => {
  const plain = [{}, Object.create(null), { a: 1 }];
  expect(plain.map(asPlainObject)).toEqual(plain);
  for (const other of [[], new Map(), new Date(), /a/, new (class A {})(), null, 1, undefined]) {
    expect(asPlainObject(other)).toBeUndefined();
  }
});

test("NaN is one of what has NaN, and -0 one of what has 0", () => {
  expect([isOneOf([Number.NaN], Number.NaN), isOneOf([0], -0), isOneOf([1], 1n)]).toEqual([
    true,
    true,
    false,
  ]);
});
