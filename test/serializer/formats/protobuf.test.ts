import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { isSerializationError } from "../../../src/serializer/error.js";
import { protobuf } from "../../../src/serializer/formats/protobuf.js";
import { wire } from "../../../src/serializer/hints.js";
import { DEFAULT_FORMAT_OPTIONS } from "../../../src/serializer/options.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { toProto } from "../../../src/serializer/proto-schema.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { jsonValues, ownObject, valuesOf } from "../arbitrary.js";
import { errorOf } from "../error-of.js";
import { binaryCodec } from "./codec.js";
import { EveryKind } from "./every-kind.js";

const plan = planOf(EveryKind);

const { encode, decode } = binaryCodec(protobuf);

/** The bytes of `message M { <field> v = 1; }`. */
const box = (schema: z.ZodType) => z.object({ v: schema });

describe("wire forms", () => {
  test.each<[string, z.ZodType, unknown, readonly number[]]>([
    ["a string", z.string(), "hi", [10, 2, 104, 105]],
    ["an empty string", z.string(), "", []],
    ["a negative int32", z.int32(), -1, [8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
    ["a uint32", z.uint32(), 300, [8, 172, 2]],
    ["a safe integer", z.int(), 2 ** 40, [8, 128, 128, 128, 128, 128, 32]],
    ["an int64", z.int64(), -1n, [8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
    ["a uint64", z.uint64(), 2n ** 63n, [8, 128, 128, 128, 128, 128, 128, 128, 128, 128, 1]],
    ["a zero bigint", z.int64(), 0n, []],
    ["a bigint", z.bigint(), -12n, [10, 3, 45, 49, 50]],
    ["a double", z.number(), 1, [9, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]],
    ["negative zero", z.number(), -0, [9, 0, 0, 0, 0, 0, 0, 0, 0x80]],
    ["a float", z.float32(), 1, [13, 0, 0, 0x80, 0x3f]],
    ["a boolean", z.boolean(), true, [8, 1]],
    ["a date", z.date(), new Date(1_500), [10, 8, 8, 1, 16, 128, 202, 181, 238, 1]],
    [
      "a date before 1970",
      z.date(),
      new Date(-1000),
      [10, 11, 8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
    ],
    ["an enum", z.enum(["a", "b"]), "b", [8, 2]],
    ["packed integers", z.array(z.int32()), [1, 300], [10, 3, 1, 172, 2]],
    ["strings", z.array(z.string()), ["a", ""], [10, 1, 97, 10, 0]],
    ["a record", z.record(z.string(), z.int32()), { a: 0 }, [10, 5, 10, 1, 97, 16, 0]],
    ["null of three states", z.int32().nullish(), null, [16, 0]],
    ["a value of three states", z.int32().nullish(), 0, [8, 0]],
    ["nothing of three states", z.int32().nullish(), undefined, []],
    ["an optional zero", z.int32().optional(), 0, [8, 0]],
    ["a list of nullable values", z.array(z.int32().nullable()), [null, 0], [10, 0, 10, 2, 8, 0]],
    ["a list of lists", z.array(z.array(z.int32())), [[], [1]], [10, 0, 10, 3, 10, 1, 1]],
    ["a union", z.union([z.string(), z.boolean()]), false, [10, 2, 16, 0]],
    [
      "any value",
      z.any(),
      { a: [null, 1] },
      [
        10, 26, 42, 24, 10, 22, 10, 1, 97, 18, 17, 50, 15, 10, 2, 8, 0, 10, 9, 17, 0, 0, 0, 0, 0, 0, 0xf0,
        0x3f,
      ],
    ],
  ])("%s", (_, schema, value, bytes) => {
    expect([...encode({ v: value }, box(schema))]).toEqual(bytes);
    expect(decode(bytes, box(schema))).toStrictEqual(value === undefined ? {} : { v: value });
  });

  test("a root that is no object stands in a message", () => {
    for (const [schema, value] of [
      [z.string(), "a"],
      [z.array(z.date()), [new Date(5)]],
      [z.string().nullable(), null],
      [z.string().optional(), undefined],
      [z.union([z.string(), z.int()]), 5],
      [z.tuple([z.string()], z.int()), ["a", 1]],
      [z.tuple([z.string(), z.string().optional()]), ["a"]],
      [z.instanceof(Uint8Array), Uint8Array.of(1, 2)],
    ] as const) {
      expect(decode(encode(value, schema), schema)).toStrictEqual(value);
    }
  });

  test.each<[string, z.ZodType, ReadonlyMap<unknown, unknown>]>([
    ["null", z.string().nullable(), new Map([[null, 1]])],
    ["literals of text", z.literal(["a"]), new Map([["a", 1]])],
    [
      "literals of several kinds",
      z.literal(["a", 1]),
      new Map<unknown, unknown>([
        ["a", 1],
        [1, 2],
      ]),
    ],
    ["unsigned", z.uint64(), new Map([[2n ** 64n - 1n, 1]])],
    ["large", z.bigint(), new Map([[2n ** 64n, 1]])],
    ["small", z.float32(), new Map([[0.5, 1]])],
    ["dates", z.tuple([z.date()]), new Map([[[new Date(5)], 1]])],
  ])("maps with keys that are %s", (_, key, value) => {
    const schema = z.map(key, z.int());
    expect(decode(encode(value, schema), schema)).toStrictEqual(value);
  });

  test("numbers come from hints and from the lock", () => {
    const first = toProto(z.object({ a: z.int32(), b: z.int32() }));
    const second = z.object({ b: z.int32(), c: wire(z.int32(), { proto: { number: 9 } }), a: z.int32() });
    const protobuf = { lock: first.lock };
    expect([...encode({ b: 1, c: 2, a: 3 }, second, { protobuf })]).toEqual([16, 1, 72, 2, 8, 3]);
    expect(decode([8, 3, 16, 1, 72, 2], second, { protobuf })).toEqual({ b: 1, c: 2, a: 3 });
  });

  test("explicit presence tells zero from absent", () => {
    const schema = z.object({ a: z.int32() });
    const protobuf = { presence: "explicit" } as const;
    expect([...encode({ a: 0 }, schema, { protobuf })]).toEqual([8, 0]);
    expect(decode([], schema, { protobuf })).toEqual({});
    expect(decode([], schema)).toEqual({ a: 0 });
  });

  test("canonical maps are sorted", () => {
    const schema = z.object({ r: z.record(z.string(), z.int()), a: z.any() });
    const one = encode({ r: { b: 1, a: 2 }, a: { d: 1, c: 2 } }, schema, { canonical: true });
    expect(encode({ r: { a: 2, b: 1 }, a: { c: 2, d: 1 } }, schema, { canonical: true })).toEqual(one);
  });
});

describe("reading", () => {
  test("packed lists may come unpacked, and others not packed", () => {
    expect(decode([8, 1, 8, 2, 10, 1, 3], box(z.array(z.int32())))).toEqual({ v: [1, 2, 3] });
  });

  test("entries of maps without key or value hold zeros", () => {
    expect(decode([10, 0], box(z.record(z.string(), z.int32())))).toEqual({ v: { "": 0 } });
    expect(decode([10, 2, 24, 5], box(z.map(z.int32(), z.string())))).toEqual({ v: new Map([[0, ""]]) });
    const zeros: readonly [z.ZodType, unknown][] = [
      [z.boolean(), false],
      [z.number(), 0],
      [z.float32(), 0],
      [z.int(), 0],
      [z.uint32(), 0],
      [z.int64(), 0n],
      [z.bigint(), 0n],
      [z.date(), new Date(0)],
      [z.any(), null],
      [z.enum(["a"]), undefined],
      [z.null(), null],
      [z.never(), null],
      [z.string().nullable(), null],
      [z.object({ a: z.string() }), { a: "" }],
      [z.union([z.string(), z.int()]), undefined],
    ];
    for (const [schema, zero] of zeros) {
      const read = decode([10, 3, 10, 1, 97], box(z.record(z.string(), schema)));
      expect(read).toStrictEqual({ v: { a: zero } });
    }
    expect(decode([10, 0], box(z.map(z.boolean(), z.string())))).toEqual({ v: new Map([[false, ""]]) });
  });

  test("unknown fields are dropped or refused", () => {
    const unknown = [16, 1, 25, 0, 0, 0, 0, 0, 0, 0, 0, 34, 1, 0, 45, 0, 0, 0, 0, 51, 8, 1, 52];
    expect(decode([...unknown, 8, 1], box(z.int32()))).toEqual({ v: 1 });
    expect(
      errorOf(() => decode(unknown, box(z.int32()), { protobuf: { unknownFields: "error" } })).code,
    ).toBe("unsupported");
  });

  test("a field of another wire type is passed over", () => {
    const schema = z.object({
      v: z.int32().nullish(),
      l: z.array(z.int32()),
      m: z.record(z.string(), z.int()),
      d: z.date().optional(),
      a: z.any().optional(),
    });
    const bytes = [
      13, 0, 0, 0, 0, 21, 0, 0, 0, 0, 29, 0, 0, 0, 0, 37, 0, 0, 0, 0, 42, 3, 13, 0, 0, 0, 0,
    ].slice(0, 20);
    expect(decode(bytes, schema)).toEqual({ l: [], m: {} });
  });

  test("what is missing or unfit is for the schema to refuse", () => {
    expect(decode([], box(z.date()))).toEqual({});
    expect(decode([8, 0], box(z.enum(["a"])))).toEqual({});
    expect(decode([10, 1, 120], box(z.bigint()))).toEqual({ v: "x" });
    expect(decode([8, 255, 255, 255, 255, 255, 255, 255, 127], box(z.int()))).toEqual({ v: 2n ** 56n - 1n });
    expect(decode([10, 0], box(z.union([z.string(), z.int()])))).toEqual({});
  });

  test("bytes are a copy", () => {
    const data = Uint8Array.of(10, 1, 7);
    const schema = z.object({ v: z.instanceof(Uint8Array) });
    const read = protobuf.decode(data, planOf(schema), DEFAULT_FORMAT_OPTIONS);
    data[2] = 8;
    expect(read).toEqual({ v: Uint8Array.of(7) });
  });
});

describe("bad data", () => {
  const nest = (depth: number): readonly number[] => {
    let bytes: number[] = [26, 0];
    for (let level = 0; level < depth; level += 1) {
      const list = [10, ...length(bytes.length), ...bytes];
      bytes = [50, ...length(list.length), ...list];
    }
    return bytes;
  };
  const length = (value: number) => (value < 128 ? [value] : [(value & 127) | 128, value >> 7]);
  const shape = z.object({
    v: z.string(),
    d: z.date(),
    m: z.map(z.string(), z.int()),
    s: z.set(z.int32()),
    p: z.map(z.number(), z.string()),
    u: z.union([z.string(), z.int32()]),
    e: z.enum(["a"]),
    n: z.int32().nullish(),
    a: z.any(),
    l: z.object({ a: z.int32() }).catchall(z.int32()),
  });

  test.each<[string, readonly number[], string]>([
    ["a cut field", [10, 5, 97], "malformed"],
    ["a cut tag", [128], "malformed"],
    ["field 0", [0], "malformed"],
    ["a wire type that is none", [15], "malformed"],
    ["the end of no group", [124], "malformed"],
    ["a field once too often", [10, 0, 10, 0], "duplicate_key"],
    ["text that is not UTF-8", [10, 1, 255], "encoding"],
    ["a message beyond the data", [18, 5, 8], "malformed"],
    ["a field beyond its message", [18, 1, 8, 1], "malformed"],
    ["a timestamp with too many nanoseconds", [18, 6, 16, 128, 148, 235, 220, 3], "malformed"],
    ["a timestamp finer than a Date", [18, 2, 16, 1], "unrepresentable"],
    ["a timestamp beyond Date", [18, 10, 8, 255, 255, 255, 255, 255, 255, 255, 255, 127], "unrepresentable"],
    ["a key of a map twice", [26, 3, 10, 1, 97, 26, 3, 10, 1, 97], "duplicate_key"],
    ["an item of a set twice", [34, 2, 1, 1], "duplicate_key"],
    ["a packed list that is cut within an item", [34, 1, 128, 1], "malformed"],
    ["an entry twice", [42, 0, 42, 0], "duplicate_key"],
    ["two options of a union", [50, 4, 10, 0, 16, 1], "duplicate_key"],
    ["an unknown enum value", [56, 9], "unrepresentable"],
    ["null and a value", [64, 1, 72, 0], "duplicate_key"],
    ["a Value without kind", [82, 0], "malformed"],
    ["a Value of two kinds", [82, 4, 26, 0, 32, 1], "duplicate_key"],
    ["a Value that is infinite", [82, 9, 17, 0, 0, 0, 0, 0, 0, 0xf0, 0x7f], "malformed"],
    [
      "a key of a struct twice",
      [82, 18, 42, 16, 10, 6, 10, 0, 18, 2, 8, 0, 10, 6, 10, 0, 18, 2, 8, 0],
      "duplicate_key",
    ],
    [
      "__proto__ in a Value",
      [82, 13, 42, 11 + 6, 10, 15, 10, 9, ...Buffer.from("__proto__"), 18, 2, 8, 0].map((byte, at) =>
        at === 1 ? 19 : byte,
      ),
      "unsupported",
    ],
    ["a field among the other keys", [90, 7, 18, 5, 10, 1, 97, 16, 1], "duplicate_key"],
  ])("%s is refused", (_, bytes, code) => {
    expect(errorOf(() => decode(bytes, shape)).code).toBe(code);
  });

  test("a field that is unknown to google.protobuf.Value is passed over", () => {
    expect(decode([56, 1, 42, 4, 56, 1, 10, 0])).toEqual({ "": null });
    expect(decode([42, 6, 10, 4, 24, 1, 10, 0])).toEqual({ "": null });
    expect(errorOf(() => decode([])).code).toBe("malformed");
  });

  test("depth is bounded", () => {
    expect(decode(nest(100))).toEqual(expect.any(Array));
    expect(errorOf(() => decode(nest(101))).code).toBe("limit");
    const Tree = z.object({
      get t() {
        return Tree.optional();
      },
    });
    let tree: number[] = [];
    for (let level = 0; level < 120; level += 1) tree = [10, ...length(tree.length), ...tree];
    expect(errorOf(() => decode(tree, Tree)).code).toBe("limit");
    const limits = { depth: 0 };
    expect(errorOf(() => decode([], z.union([z.string(), z.int()]), { limits })).code).toBe("limit");
  });

  test("error positions", () => {
    expect(errorOf(() => decode([82, 4, 50, 2, 10, 9], shape))).toMatchObject({
      code: "malformed",
      path: ["a", 0],
      offset: 6,
    });
    expect(errorOf(() => protobuf.decode("", undefined, DEFAULT_FORMAT_OPTIONS)).code).toBe("malformed");
  });

  test.each([
    ["bytes", { bytes: 2 }, [10, 1, 97]],
    ["nodes", { nodes: 2 }, [34, 3, 1, 2, 3]],
    ["stringLength", { stringLength: 1 }, [10, 2, 97, 97]],
    ["keyLength", { keyLength: 1 }, [26, 4, 10, 2, 97, 97]],
  ])("the limit %s holds", (name, limits, bytes) => {
    const max: unknown = Object.values(limits)[0];
    expect(() => decode(bytes, shape, { limits })).toThrow(
      expect.objectContaining({ code: "limit", limit: { name, max } }),
    );
  });
});

describe("values without a form", () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ["a number for a string", z.string(), 1, "unrepresentable"],
    ["an int32 of 40 bits", z.int32(), 2 ** 40, "unrepresentable"],
    ["half an int32", z.int32(), 1.5, "unrepresentable"],
    ["a negative uint32", z.uint32(), -1, "unrepresentable"],
    ["negative zero as integer", z.int(), -0, "unrepresentable"],
    ["a bigint of 65 bits", z.int64(), 2n ** 64n, "unrepresentable"],
    ["a number for a bigint", z.uint64(), 1, "unrepresentable"],
    ["text for a bigint", z.bigint(), "1", "unrepresentable"],
    ["a bigint of too many digits", z.bigint(), 10n ** 1000n, "limit"],
    ["a string for bytes", z.instanceof(Uint8Array), "a", "unrepresentable"],
    ["a number for a boolean", z.boolean(), 1, "unrepresentable"],
    ["a string for a double", z.number(), "1", "unrepresentable"],
    ["a string for a float", z.float32(), "1", "unrepresentable"],
    ["a double for a float", z.float32(), 0.1, "unrepresentable"],
    ["an invalid date", z.date(), new Date(Number.NaN), "unrepresentable"],
    ["text for a date", z.date(), "2020", "unrepresentable"],
    ["a value that is not of the enum", z.enum(["a"]), "b", "unrepresentable"],
    ["half a surrogate pair", z.string(), "\ud800", "encoding"],
    ["undefined where it is required", z.string(), undefined, "unrepresentable"],
    ["a list for a set", z.set(z.int()), [1], "unrepresentable"],
    ["a record for a map", z.map(z.string(), z.int()), {}, "unrepresentable"],
    ["a map for a record", z.record(z.string(), z.int()), new Map(), "unrepresentable"],
    ["a list for an object", z.object({}), [], "unrepresentable"],
    ["text for a tuple", z.tuple([z.int()]), "a", "unrepresentable"],
    ["too long a tuple", z.tuple([z.int()]), [1, 2], "unrepresentable"],
    ["a value of no option", z.union([z.string(), z.int()]), true, "unrepresentable"],
    ["a date in any", z.any(), new Date(), "unrepresentable"],
    ["a bigint in any", z.any(), 1n, "unrepresentable"],
    ["NaN in any", z.any(), Number.NaN, "unrepresentable"],
    ["__proto__ in any", z.any(), ownObject([["__proto__", 1]]), "unsupported"],
  ])("%s is refused", (_, schema, value, code) => {
    expect(errorOf(() => encode({ v: value }, box(schema)))).toMatchObject({ code });
  });

  test("the error names the path", () => {
    const schema = z.object({ a: z.array(z.object({ b: z.record(z.string(), z.string()) })) });
    expect(errorOf(() => encode({ a: [{ b: { c: 1 } }] }, schema)).path).toEqual(["a", 0, "b", "c"]);
  });

  test("cycles are bounded", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(errorOf(() => encode(cycle)).code).toBe("limit");
  });
});

test("__proto__ is kept or dropped when asked", () => {
  const schema = z.object({ r: z.record(z.string(), z.int()), a: z.any() });
  const value = { r: ownObject([["__proto__", 1]]), a: ownObject([["__proto__", 1]]) };
  const bytes = encode(value, schema, { dangerousKeys: "keep" });
  expect(decode(bytes, schema, { dangerousKeys: "keep" })).toStrictEqual(value);
  expect(decode(bytes, schema, { dangerousKeys: "drop" })).toStrictEqual({ r: {}, a: {} });
  expect(encode(value, schema, { dangerousKeys: "drop" })).toEqual(encode({ r: {}, a: {} }, schema));
  const named = z.object(ownObject([["__proto__", z.int()]]) as { readonly [key: string]: z.ZodInt });
  expect(decode([8, 1], named)).toStrictEqual(ownObject([["__proto__", 1]]));
});

describe("one encoding after another", () => {
  const schema = z.object({ name: z.string(), labels: z.record(z.string(), z.string()) });
  const value = { name: "x", labels: { job: "node" } };
  const bytes = encode(value, schema);

  test("within another, where a getter starts it", () => {
    let inner: Uint8Array | undefined;
    const outer = {
      get name() {
        inner = encode(value, schema);
        return "x";
      },
      labels: { job: "node" },
    };
    expect(encode(outer, schema)).toEqual(bytes);
    expect(inner).toEqual(bytes);
  });

  test("behind one that failed halfway", () => {
    expect(errorOf(() => encode({ name: "x", labels: { job: 1 } }, schema)).code).toBe("unrepresentable");
    expect(encode(value, schema)).toEqual(bytes);
  });

  test("leaves what was written before as it was", () => {
    const [first, second] = ["a".repeat(300), "b".repeat(2_000_000)].map((name) => ({ name, labels: {} }));
    const encoded = [first, second, value].map((each) => encode(each, schema));
    expect(encoded.map((each) => decode(each, schema))).toStrictEqual([first, second, value]);
  });
});

describe("properties", () => {
  test("JSON values read back the same", () => {
    fc.assert(
      fc.property(jsonValues(), (value) => {
        const bytes = encode(value);
        deepStrictEqual(decode(bytes), value);
        expect(encode(decode(bytes))).toEqual(bytes);
      }),
      { numRuns: fuzzRuns(500, 20_000) },
    );
  });

  test.each(["implicit", "explicit"] as const)(
    "values of a schema read back the same, presence %s",
    (presence) => {
      const options = { protobuf: { presence } };
      fc.assert(
        fc.property(valuesOf(plan), (value) => {
          deepStrictEqual(decode(encode(value, EveryKind, options), EveryKind, options), value);
        }),
        { numRuns: fuzzRuns(200, 20_000) },
      );
    },
  );

  test("broken data gives a value or a SerializationError", () => {
    const samples = fc.sample(valuesOf(plan), 50).map((value) => encode(value, EveryKind));
    const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        mutations,
        fc.nat(),
        fc.boolean(),
        (sample, changes, cut, planned) => {
          const bytes = sample.slice(0, cut % 3 === 0 ? cut % sample.length : undefined);
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          try {
            decode(bytes, planned ? EveryKind : undefined);
          } catch (error) {
            if (!isSerializationError(error)) throw error;
          }
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: fuzzRuns(3_000, 1_000_000) },
    );
  });
});
