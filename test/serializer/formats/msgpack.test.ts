import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { isSerializationError } from "../../../src/serializer/error.js";
import { msgpack } from "../../../src/serializer/formats/msgpack.js";
import { DEFAULT_FORMAT_OPTIONS } from "../../../src/serializer/options.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { bigBigints, jsonValues, ownObject, valuesOf } from "../arbitrary.js";
import { errorOf } from "../error-of.js";
import { binaryCodec } from "./codec.js";
import { EveryKind } from "./every-kind.js";

const plan = planOf(EveryKind);

const { encode, decode } = binaryCodec(msgpack);

describe("wire forms", () => {
  test.each([
    [0, [0]],
    [-1, [0xff]],
    [2 ** 32 - 1, [0xce, 0xff, 0xff, 0xff, 0xff]],
    [2 ** 32, [0xcf, 0, 0, 0, 1, 0, 0, 0, 0]],
    [-(2 ** 31) - 1, [0xd3, 0xff, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]],
    [2n ** 64n - 1n, [0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    [-0, [0xcb, 0x80, 0, 0, 0, 0, 0, 0, 0]],
    [1e300, [0xcb, 0x7e, 0x37, 0xe4, 0x3c, 0x88, 0x00, 0x75, 0x9c]],
    [
      [-0, null],
      [0x92, 0xcb, 0x80, 0, 0, 0, 0, 0, 0, 0, 0xc0],
    ],
    [{ a: true }, [0x81, 0xa1, 0x61, 0xc3]],
    [{ a: undefined }, [0x80]],
  ])("%o is written as %j", (value, bytes) => {
    expect([...encode(value)]).toEqual(bytes);
  });

  test("dates are timestamps of 32, 64 and 96 bits", () => {
    const schema = z.date();
    expect([...encode(new Date(1000), schema)]).toEqual([0xd6, 0xff, 0, 0, 0, 1]);
    for (const time of [-1, 0, 1, 2 ** 34 * 1000, 8.64e15, -8.64e15]) {
      expect(decode(encode(new Date(time), schema), schema)).toEqual(new Date(time));
    }
  });

  test("maps with string keys are maps, others lists of pairs", () => {
    expect([...encode(new Map([["a", 1]]), z.map(z.enum(["a"]), z.int()))]).toEqual([0x81, 0xa1, 0x61, 1]);
    expect([...encode(new Map([[1, 2]]), z.map(z.int(), z.int()))]).toEqual([0x91, 0x92, 1, 2]);
    expect([...encode(new Map([[null, 2]]), z.map(z.string().nullable(), z.int()))]).toEqual([
      0x91, 0x92, 0xc0, 2,
    ]);
  });

  test("bigints beyond 64 bits are decimal text where the schema has a bigint", () => {
    const huge = 2n ** 64n;
    expect(decode(encode(huge, z.bigint()), z.bigint())).toBe(huge);
    expect(decode(encode(huge, z.literal([huge, 1n])), z.literal([huge, 1n]))).toBe(huge);
    expect(decode(encode(huge, z.union([z.boolean(), z.bigint()])), z.union([z.boolean(), z.bigint()]))).toBe(
      huge,
    );
    expect(errorOf(() => encode(huge)).code).toBe("unrepresentable");
    expect(errorOf(() => encode(-(2n ** 63n) - 1n)).code).toBe("unrepresentable");
  });

  test("canonical output does not depend on the order of keys", () => {
    const options = { canonical: true };
    expect(encode({ b: 1, a: 2 }, undefined, options)).toEqual(encode({ a: 2, b: 1 }, undefined, options));
  });
});

describe("reading", () => {
  test.each<[string, readonly number[], z.ZodType, unknown]>([
    ["an integer key of a record", [0x81, 1, 2], z.record(z.string(), z.int()), { 1: 2 }],
    ["an integer key of a map", [0x81, 1, 2], z.map(z.int(), z.int()), new Map([[1, 2]])],
    ["a long integer for a number", [0xcf, 0, 0, 0, 0, 0, 0, 0, 1], z.number(), 1],
    ["a long integer for a bigint", [0xcf, 0, 0, 0, 0, 0, 0, 0, 1], z.bigint(), 1n],
    ["a short integer for a bigint", [1], z.bigint(), 1n],
    ["a bigint literal", [1], z.literal(1n), 1n],
    ["a literal that is none of the values", [2], z.literal(1n), 2],
    ["nil for what may be absent", [0xc0], z.string().optional(), undefined],
    ["nil for what may be null", [0xc0], z.string().nullish(), null],
    ["nil where nothing else is", [0xc0], z.undefined(), undefined],
    ["nil where it should not be", [0xc0], z.string(), null],
    ["a set with an item twice", [0x92, 1, 1], z.set(z.int()), [1, 1]],
    [
      "a map with a key twice",
      [0x92, 0x92, 1, 2, 0x92, 1, 3],
      z.map(z.int(), z.int()),
      [
        [1, 2],
        [1, 3],
      ],
    ],
    ["a list for a map", [0x91, 1], z.map(z.int(), z.int()), [1]],
    ["text for a list", [0xa1, 0x61], z.array(z.int()), "a"],
    ["text for a tuple", [0xa1, 0x61], z.tuple([z.int()]), "a"],
    ["text for a set", [0xa1, 0x61], z.set(z.int()), "a"],
    ["text for an object", [0xa1, 0x61], z.object({}), "a"],
    ["text for a record", [0xa1, 0x61], z.record(z.string(), z.int()), "a"],
    ["text for bytes", [0xa1, 0x61], z.instanceof(Uint8Array), "a"],
    ["text for a bigint", [0xa1, 0x61], z.bigint(), "a"],
    ["text for a date", [0xa1, 0x61], z.date(), "a"],
    ["a value of no option", [0xc3], z.union([z.string(), z.number()]), true],
    ["an unknown tag", [0x81, 0xa1, 0x6b, 1], EveryKind.shape.tagged, { k: 1 }],
  ])("%s", (_, bytes, schema, value) => {
    expect(decode(bytes, schema)).toStrictEqual(value);
  });

  test("bytes are a copy", () => {
    const data = Uint8Array.of(0xc4, 1, 7);
    const bytes = msgpack.decode(data, planOf(z.instanceof(Uint8Array)), DEFAULT_FORMAT_OPTIONS);
    data[2] = 8;
    expect(bytes).toEqual(Uint8Array.of(7));
  });

  test("a long string keeps its byte order mark", () => {
    const text = `\ufeff${"é".repeat(200)}`;
    expect(decode(encode({ a: [text, -0], b: text }))).toStrictEqual({ a: [text, -0], b: text });
  });

  test("records of a stream say how long they are", () => {
    const bytes = Uint8Array.of(1, 0x92, 2, 3, 0xa2, 0x61);
    const lengthAt = (start: number) => msgpack.recordLength?.(bytes, start, DEFAULT_FORMAT_OPTIONS);
    expect([0, 1, 4, 6].map(lengthAt)).toEqual([1, 3, undefined, undefined]);
  });
});

describe("bad data", () => {
  const nested = (depth: number) => [...new Array<number>(depth).fill(0x91), 1];
  test.each<[string, readonly number[], string, number]>([
    ["nothing", [], "malformed", 0],
    ["a cut string", [0xa2, 0x61], "malformed", 2],
    ["a cut length", [0xda, 1], "malformed", 2],
    ["a cut float", [0xcb, 1], "malformed", 2],
    ["a cut integer", [0xcd, 1], "malformed", 2],
    ["the reserved byte", [0x91, 0xc1], "malformed", 1],
    ["a second value", [1, 2], "trailing_data", 1],
    ["a list of 4 G", [0xdd, 0xff, 0xff, 0xff, 0xff], "limit", 5],
    ["a map of 4 G", [0xdf, 0xff, 0xff, 0xff, 0xff], "limit", 5],
    ["a list that promises too much", [0x93, 1, 2], "malformed", 3],
    ["101 levels", nested(101), "limit", 101],
    ["a key twice", [0x82, 0xa1, 0x61, 1, 0xa1, 0x61, 2], "duplicate_key", 4],
    ["a long key twice", [0x82, 0xd9, 1, 0x61, 1, 0xda, 0, 1, 0x61, 2], "duplicate_key", 5],
    ["a list as key", [0x81, 0x90, 1], "unsupported", 1],
    ["an integer as key", [0x81, 1, 1], "unsupported", 1],
    ["__proto__", [0x81, 0xa9, ...Buffer.from("__proto__"), 1], "unsupported", 2],
    ["a byte that is not UTF-8", [0xa1, 0xff], "encoding", 1],
    ["an extension", [0xd4, 5, 0], "unsupported", 0],
    ["a long extension", [0xc7, 1, 5, 0], "unsupported", 0],
    ["the extension of negative zero", [0xd4, 127, 0], "unsupported", 0],
    ["a timestamp of 2 bytes", [0xd5, 0xff, 0, 0], "malformed", 0],
    ["a timestamp finer than a Date", [0xd7, 0xff, 0, 0, 0, 4, 0, 0, 0, 0], "unrepresentable", 0],
    ["a timestamp of a second too many", [0xd7, 0xff, 0xff, 0xff, 0xff, 0xfc, 0, 0, 0, 0], "malformed", 0],
    [
      "a timestamp beyond Date",
      [0xc7, 12, 0xff, 0, 0, 0, 0, 0x7f, 0, 0, 0, 0, 0, 0, 0],
      "unrepresentable",
      0,
    ],
  ])("%s is refused", (_, bytes, code, offset) => {
    expect(errorOf(() => decode(bytes))).toMatchObject({ code, offset });
  });

  test("integers of all widths are one key", () => {
    const one = [[1], [0xcc, 1], [0xcd, 0, 1], [0xce, 0, 0, 0, 1], [0xcf, 0, 0, 0, 0, 0, 0, 0, 1]];
    const signed = [
      [0xd0, 1],
      [0xd1, 0, 1],
      [0xd2, 0, 0, 0, 1],
      [0xd3, 0, 0, 0, 0, 0, 0, 0, 1],
      [0xa1, 0x31],
    ];
    for (const key of [...one, ...signed]) {
      const bytes = [0x82, 1, 0xc0, ...key, 0xc0];
      expect(errorOf(() => decode(bytes, z.record(z.string(), z.null())))).toMatchObject({
        code: "duplicate_key",
        offset: 3,
      });
    }
    expect(decode([0x81, 0xff, 1], z.record(z.string(), z.int()))).toEqual({ "-1": 1 });
  });

  test("10 KB of nested list headers allocate nothing", () => {
    const bytes = Array.from({ length: 2000 }, () => [0xdd, 0, 0, 0x20, 0]).flat();
    expect(errorOf(() => decode(bytes)).code).toBe("malformed");
  });

  test("text is not MessagePack", () => {
    expect(errorOf(() => msgpack.decode("a", undefined, DEFAULT_FORMAT_OPTIONS)).code).toBe("malformed");
  });

  test.each([
    ["bytes", { bytes: 2 }, [0x92, 1, 2]],
    ["nodes", { nodes: 2 }, [0x92, 1, 2]],
    ["depth", { depth: 1 }, [0x91, 0x90]],
    ["stringLength", { stringLength: 1 }, [0xa2, 0x61, 0x61]],
    ["stringLength", { stringLength: 1 }, [0xc4, 2, 1, 1]],
    ["keyLength", { keyLength: 1 }, [0x81, 0xa2, 0x61, 0x61, 1]],
  ])("the limit %s holds", (name, limits, bytes) => {
    expect(errorOf(() => decode(bytes, undefined, { limits })).code).toBe("limit");
    expect(() => decode(bytes, undefined, { limits })).toThrow(
      expect.objectContaining({ limit: { name, max: Object.values(limits)[0] } }),
    );
  });

  test("unions do not multiply the work without end", () => {
    const Nest: z.ZodType = z.lazy(() =>
      z.union([z.tuple([Nest, z.boolean()]), z.tuple([Nest, z.null()]), z.tuple([Nest, z.date()])]),
    );
    const bytes = [...new Array<number>(90).fill(0x92), ...new Array<number>(91).fill(1)];
    const limits = { nodes: 10_000 };
    expect(errorOf(() => decode(bytes, Nest, { limits })).code).toBe("limit");
  });
});

describe("values without a form", () => {
  class Thing {}
  test.each<[string, unknown, z.ZodType | undefined, string]>([
    ["undefined", undefined, undefined, "unrepresentable"],
    ["undefined where null is a value", undefined, z.string().nullish(), "unrepresentable"],
    ["NaN", Number.NaN, undefined, "unrepresentable"],
    ["an infinity where the schema has a number", Number.POSITIVE_INFINITY, z.number(), "unrepresentable"],
    ["an infinity in any", Number.POSITIVE_INFINITY, z.any(), "unrepresentable"],
    ["half a surrogate pair", "\ud800", undefined, "encoding"],
    ["half a surrogate pair as key", { "\ud800": 1 }, undefined, "encoding"],
    ["a date", new Date(), undefined, "unrepresentable"],
    ["an invalid date", new Date(Number.NaN), z.date(), "unrepresentable"],
    ["bytes", new Uint8Array(1), undefined, "unrepresentable"],
    ["a set", new Set(), undefined, "unrepresentable"],
    ["a map", new Map(), z.set(z.int()), "unrepresentable"],
    ["a map with a wrong key", new Map([[1, 2]]), z.map(z.string(), z.int()), "unrepresentable"],
    [
      "a map with undefined",
      new Map([["a", undefined]]),
      z.map(z.string(), z.int().optional()),
      "unrepresentable",
    ],
    ["an instance", new Thing(), z.union([z.string(), z.number()]), "unrepresentable"],
    ["an instance of a class that extends", /a/, undefined, "unrepresentable"],
    ["a symbol", Symbol("a"), undefined, "unrepresentable"],
    ["__proto__", ownObject([["__proto__", 1]]), undefined, "unsupported"],
    ["a bigint a number would be read for", 10n, z.union([z.number(), z.bigint()]), "unrepresentable"],
    [
      "a set a list would be read for",
      new Set([1]),
      z.union([z.array(z.int()), z.set(z.int())]),
      "unrepresentable",
    ],
  ])("%s is refused", (_, value, schema, code) => {
    expect(errorOf(() => encode(value, schema)).code).toBe(code);
  });

  test("the error names the path", () => {
    expect(errorOf(() => encode({ a: [1, undefined] })).path).toEqual(["a", 1]);
  });

  test("cycles and depth are bounded", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(errorOf(() => encode(cycle)).code).toBe("limit");
    expect(errorOf(() => encode([1, 2, 3], undefined, { limits: { nodes: 3 } })).code).toBe("limit");
  });

  test("an ambiguous value is refused behind a negative zero too", () => {
    const schema = z.array(z.union([z.array(z.number()), z.set(z.number())]));
    expect(errorOf(() => encode([[-0], new Set([-0])], schema))).toMatchObject({
      code: "unrepresentable",
      path: [1],
    });
  });

  test("large recursive values do not run out of steps", () => {
    const value = Array.from({ length: 1_000 }, (_, index) => ({ a: [{ b: [index, { c: -0 }] }] }));
    deepStrictEqual(decode(encode(value, z.json()), z.json(), { limits: { nodes: 12_000 } }), value);
  });

  test("options of every kind", () => {
    const tagged = z.discriminatedUnion("k", [
      z.object({ k: z.literal("a"), at: z.date() }),
      z.object({ k: z.literal("b") }),
    ]);
    const schema = z.union([z.date(), z.boolean(), tagged, z.map(z.int(), z.int()), z.string(), z.any()]);
    for (const value of [
      new Date(5),
      true,
      { k: "a", at: new Date(5) },
      new Map([[1, 2]]),
      "a",
      7,
      [1, "b"],
      { c: -0 },
    ]) {
      deepStrictEqual(decode(encode(value, schema), schema), value);
    }
    const bytes = z.union([z.instanceof(Uint8Array), z.array(z.int())]);
    for (const value of [Uint8Array.of(1), [1]]) deepStrictEqual(decode(encode(value, bytes), bytes), value);
  });

  test("__proto__ inside of a union", () => {
    const value = ownObject([["__proto__", 1]]);
    const schema = z.union([z.string(), z.record(z.string(), z.int())]);
    const keep = { dangerousKeys: "keep" } as const;
    expect(decode(encode(value, schema, keep), schema, keep)).toStrictEqual(value);
  });

  test("options of a union that look different are kept apart", () => {
    const schema = z.union([z.string(), z.array(z.int()), z.date(), z.bigint()]);
    for (const value of ["a", [1], new Date(5), 2n ** 40n, 5n, "a5"]) {
      expect(decode(encode(value, schema), schema)).toStrictEqual(value);
    }
    expect(decode(encode(Number.NaN, z.nan()), z.nan())).toBeNaN();
  });
});

test("__proto__ is kept or dropped when asked", () => {
  const value = ownObject([["__proto__", ownObject([["__proto__", 1]])]]);
  const keep = { dangerousKeys: "keep" } as const;
  const bytes = encode(value, undefined, keep);
  expect(decode(bytes, undefined, keep)).toStrictEqual(value);
  expect(decode(bytes, undefined, { dangerousKeys: "drop" })).toStrictEqual({});
  expect([...encode(value, undefined, { dangerousKeys: "drop" })]).toEqual([0x80]);
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

  test("bigints that a double would change need no schema", () => {
    fc.assert(
      fc.property(bigBigints(), (value) => {
        expect(decode(encode([value]))).toEqual([value]);
      }),
    );
  });

  test("values of a schema read back the same", () => {
    fc.assert(
      fc.property(valuesOf(plan), (value) => {
        deepStrictEqual(decode(encode(value, EveryKind), EveryKind), value);
      }),
      { numRuns: fuzzRuns(300, 20_000) },
    );
  });

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
