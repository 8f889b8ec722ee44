import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { isSerializationError } from "../../../src/serializer/error.js";
import { json } from "../../../src/serializer/formats/json.js";
import { wire } from "../../../src/serializer/hints.js";
import type { SerializerLimits } from "../../../src/serializer/limits.js";
import { DEFAULT_FORMAT_OPTIONS } from "../../../src/serializer/options.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { growth, LINEAR_GROWTH } from "../../helpers/growth.js";
import { bigBigints, jsonValues, ownObject, valuesOf } from "../arbitrary.js";
import { errorOf } from "../error-of.js";
import { textCodec } from "./codec.js";

const { encode, decode } = textCodec(json);

describe("without a schema", () => {
  test("any value of the JSON domain reads back equal, and is written the same again", () => {
    const values = fc.oneof(
      { weight: 4, arbitrary: jsonValues() },
      { weight: 1, arbitrary: fc.array(bigBigints()) },
    );
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const text = encode(value, undefined, { indent });
        const read = decode(text);
        expect(read).toEqual(value);
        expect(encode(read, undefined, { indent })).toBe(text);
      }),
      { numRuns: fuzzRuns(500, 20_000) },
    );
  });

  test("own __proto__ keys are kept when asked", () => {
    fc.assert(
      fc.property(jsonValues({ proto: true }), (value) => {
        const text = encode(value, undefined, { dangerousKeys: "keep" });
        expect(decode(text, undefined, { dangerousKeys: "keep" })).toEqual(value);
        expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
      }),
      { numRuns: fuzzRuns(200, 20_000) },
    );
  });

  test.each([
    ["12345678901234567890", 12345678901234567890n],
    ["-9223372036854775808", -9223372036854775808n],
    ["9007199254740993", 9007199254740993n],
    ["9007199254740992", 9007199254740992],
    ["100000000000000000000", 1e20],
    ["-0", -0],
    ["1e21", 1e21],
    ["0.1", 0.1],
    ["3.141592653589793238462643", Math.PI],
  ])("%s is read as %s", (text, value) => {
    expect(Object.is(decode(text), value)).toBe(true);
  });

  test.each<[string, unknown, string, string]>([
    ["undefined", undefined, "unrepresentable", ""],
    ["undefined in a list", { a: [undefined] }, "unrepresentable", "a.0"],
    ["NaN", { a: Number.NaN }, "unrepresentable", "a"],
    ["Infinity", [Number.POSITIVE_INFINITY], "unrepresentable", "0"],
    ["a function", { a: () => 1 }, "unrepresentable", "a"],
    ["a symbol", Symbol("a"), "unrepresentable", ""],
    ["a date", { at: new Date(0) }, "unrepresentable", "at"],
    ["a map", new Map(), "unrepresentable", ""],
    ["a set", new Set(), "unrepresentable", ""],
    ["bytes", new Uint8Array(1), "unrepresentable", ""],
    ["an instance", new URL("http://a"), "unrepresentable", ""],
    ["a bigint that a number holds", 5n, "unrepresentable", ""],
    ["a lone surrogate", ["\ud800"], "encoding", "0"],
    ["a lone surrogate in a key", { "\udc00": 1 }, "encoding", "\udc00"],
    ["__proto__", ownObject([["__proto__", 1]]), "unsupported", "__proto__"],
  ])("%s is refused", (_, value, code, path) => {
    const error = errorOf(() => encode(value));
    expect([error.code, error.path.join("."), error.format, error.direction]).toEqual([
      code,
      path,
      "json",
      "encode",
    ]);
  });

  test("__proto__ is dropped when asked", () => {
    expect(encode(ownObject([["__proto__", 1]]), undefined, { dangerousKeys: "drop" })).toBe("{}");
    expect(decode('{"a":{"__proto__":{"x":1},"b":1}}', undefined, { dangerousKeys: "drop" })).toEqual({
      a: { b: 1 },
    });
  });

  test("undefined properties are absent", () => {
    expect(encode({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test("toJSON of keys and prototypes is not called", () => {
    expect(errorOf(() => encode({ toJSON: () => 1 })).code).toBe("unrepresentable");
  });

  test("a byte order mark is skipped", () => {
    expect(decode("\ufeff[1]")).toEqual([1]);
    expect(decode(new TextEncoder().encode("\ufeff[1]"))).toEqual([1]);
  });
});

describe("broken text", () => {
  test.each([
    ["", "malformed", 0],
    ["   ", "malformed", 3],
    ["{", "malformed", 1],
    ["[1,]", "malformed", 2],
    ["[1 2]", "malformed", 3],
    ['{"a" 1}', "malformed", 5],
    ["tru", "malformed", 0],
    ["01", "trailing_data", 1],
    ["+1", "malformed", 0],
    ["1.", "trailing_data", 1],
    ["-", "malformed", 0],
    ["NaN", "malformed", 0],
    ["[1]]", "trailing_data", 3],
    ["1 2", "trailing_data", 2],
    ['"a', "malformed", 0],
    ['"\\x"', "malformed", 1],
    ['"a\nb"', "malformed", 2],
    ["1e400", "malformed", 0],
    ["'a'", "malformed", 0],
    ['{"a":1,"a":2}', "duplicate_key", 7],
    ['{"a":1,"\\u0061":2}', "duplicate_key", 7],
    ['{"x":[{"__proto__":1}]}', "unsupported", 7],
    ['{"\\u005f_proto__":1}', "unsupported", 1],
    ['"\\ud800"', "encoding", 0],
    ['{"\\udc00":1}', "encoding", 1],
    ["\ud800", "encoding", 0],
  ])("%j is %s at %i", (text, code, offset) => {
    const error = errorOf(() => decode(text));
    expect([error.code, error.offset]).toEqual([code, offset]);
  });

  test("bytes that are not UTF-8", () => {
    expect(errorOf(() => decode(Uint8Array.of(0x22, 0xff, 0x22))).code).toBe("encoding");
  });

  test("a pair of escapes is one character", () => {
    expect(decode('"\\ud83d\\ude00"')).toBe("😀");
  });

  test("the error has path, line, column and excerpt", () => {
    const error = errorOf(() => decode('{\n  "groups": [\n    {"a": 1, "a": 2}\n  ]\n}'));
    expect(error).toMatchObject({
      line: 3,
      column: 14,
      path: ["groups", 0, "a"],
      excerpt: '    {"a": 1, "a": 2}',
    });
    expect(error.message).toBe('cannot decode json at groups[0].a: key "a" is already defined');
  });

  test("mutated and cut off text gives a value or a SerializationError", () => {
    const seeds = [
      '{"a":[1,2.5e3,-0,"x\\u0041\\n"],"b":{"c":null,"d":true}}',
      '[12345678901234567890,{"__proto__":1},"\\ud800"]',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.nat(60),
        fc.string({ maxLength: 2 }),
        fc.nat(2),
        (seed, at, insert, cut) => {
          try {
            decode(seed.slice(0, at) + insert + seed.slice(at + cut));
          } catch (error) {
            if (!isSerializationError(error)) throw error;
            expect(error.offset).toBeTypeOf("number");
          }
        },
      ),
      { numRuns: fuzzRuns(5_000, 1_000_000) },
    );
  });

  test("what JSON.parse refuses is refused", () => {
    const text = fc.string({ unit: fc.constantFrom(...'{}[]",:0 1e.-\\u\ntrue'), maxLength: 12 });
    fc.assert(
      fc.property(text, (source) => {
        let isValid = true;
        try {
          JSON.parse(source);
        } catch {
          isValid = false;
        }
        let code: string | undefined;
        try {
          decode(source);
        } catch (error) {
          if (!isSerializationError(error)) throw error;
          code = error.code;
        }
        expect(code === undefined || code === "duplicate_key").toBe(isValid);
      }),
      { numRuns: fuzzRuns(5_000, 1_000_000) },
    );
  });
});

describe("texts that are parsed before they are scanned", () => {
  /** A bound on strings that leaves none out, but makes the scan come first. */
  const outcome = (text: string, limits: Partial<SerializerLimits>): unknown => {
    try {
      return { value: decode(text, undefined, { limits }) };
    } catch (error) {
      if (!isSerializationError(error)) throw error;
      return error.code;
    }
  };
  const scannedFirst = (text: string): unknown => outcome(text, { stringLength: text.length - 1 });

  test.each([
    ['{"a":1,"a" :2}', "duplicate_key"],
    ['{"a":1,"a"\n:2,"b":":"}', "duplicate_key"],
    ['{"a\\\\":1,"a\\\\":2}', "duplicate_key"],
    ['{"\\":":1,"\\":":2}', "duplicate_key"],
    ['{"a":1,"b":{"c":2,"c":3}}', "duplicate_key"],
    ['{"__proto__":1}', "unsupported"],
    ['{"a":[12345678901234567890]}', { value: { a: [12345678901234567890n] } }],
    ['{"a":":","b":"\\":"}', { value: { a: ":", b: '":' } }],
    ['{"a" : 1, "b" :\t2}', { value: { a: 1, b: 2 } }],
    ['{"a__proto__":1,"__proto":[]}', { value: { a__proto__: 1, __proto: [] } }],
    ["[-0]", { value: [-0] }],
    ["[1e400]", "malformed"],
  ])("%s", (text, expected) => {
    expect(outcome(text, {})).toEqual(expected);
    expect(scannedFirst(text)).toEqual(expected);
  });

  test("mean what they mean when they are scanned first", () => {
    const part = fc.constantFrom(
      ...["{", "}", "[", "]", ",", ":", " ", '"a"', '"b"', '":"', '"\\":"', '"\\\\"', '"__proto__"', "1"],
      ...["0.5", "9007199254740993", '{"a":', ',"a" :', ',"b":', "[[", "]]"],
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (source) => {
        expect(outcome(`${source} `, {})).toEqual(scannedFirst(`${source} `));
      }),
      { numRuns: fuzzRuns(2_000, 1_000_000) },
    );
  });
});

describe("limits", () => {
  test.each<[keyof typeof DEFAULT_FORMAT_OPTIONS.limits, number, unknown]>([
    ["depth", 2, [[[]]]],
    ["nodes", 4, [1, 2, 3, 4]],
    ["nodes", 4, { a: [[], {}], b: 1 }],
    ["stringLength", 3, ["abcd"]],
    ["keyLength", 3, { abcd: 1 }],
    ["digits", 19, 12345678901234567890n],
  ])("%s of %i holds both ways", (name, max, value) => {
    const options = { limits: { [name]: max } };
    for (const run of [
      () => decode(encode(value), undefined, options),
      () => encode(value, undefined, options),
    ]) {
      expect(errorOf(run)).toMatchObject({ code: "limit", limit: { name, max }, actual: max + 1 });
    }
    expect(decode(encode(value), undefined, { limits: { [name]: max + 1 } })).toEqual(value);
    expect(encode(value, undefined, { limits: { [name]: max + 1 } })).toBe(encode(value));
  });

  test("escapes count as what they stand for", () => {
    expect(
      decode('{"\\u0061\\u0062":"\\u0061\\u0062"}', undefined, { limits: { stringLength: 2, keyLength: 2 } }),
    ).toEqual({ ab: "ab" });
  });

  test("the size of the data is bounded first", () => {
    expect(errorOf(() => decode("[1,2,3]", undefined, { limits: { bytes: 6 } })).limit?.name).toBe("bytes");
  });

  test.each([
    ["lists", "[".repeat(1_000_000)],
    ["maps", '{"a":'.repeat(500_000)],
    ["quotes after backslashes", `"${'\\"'.repeat(1_000_000)}`],
    ["backslashes", `"${"\\".repeat(2_000_000)}`],
    ["digits", "1".repeat(1_000_000)],
    ["a cyclic value", undefined],
  ])("a bomb of %s is refused at once", (_, text) => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const error = errorOf(() => (text === undefined ? encode(cyclic) : decode(text)));
    expect(["limit", "malformed"]).toContain(error.code);
  });

  test("a wide map is read in linear time", async () => {
    const wide = (length: number): string =>
      `{${Array.from({ length }, (_, index) => `"k${index}":${index}`).join()}}`;
    expect(await growth(10_000, (length) => decode(wide(length)))).toBeLessThan(LINEAR_GROWTH);
  });
});

describe("with a schema", () => {
  const Tree = z.object({
    value: z.union([z.string(), z.bigint(), z.date()]),
    get children() {
      return z.array(Tree).optional();
    },
  });
  const Everything = z.object({
    text: z.string(),
    int: z.int32(),
    double: z.number().nullish(),
    big: z.bigint(),
    long: z.int64().optional(),
    flag: z.boolean().nullable(),
    bytes: z.instanceof(Uint8Array),
    at: z.date(),
    ms: wire(z.date(), { timestamp: "ms" }),
    seconds: wire(z.date(), { timestamp: "s" }).optional(),
    level: z.enum(["a", "b"]),
    special: z.literal(["x", 1, 2n, Number.NaN, Number.POSITIVE_INFINITY, true]),
    list: z.array(z.date()),
    set: z.set(z.bigint()),
    pair: z.tuple([z.string(), z.date()], z.bigint()),
    record: z.record(z.string(), z.date()),
    byName: z.map(z.string(), z.bigint()),
    byDate: z.map(z.date(), z.instanceof(Uint8Array)),
    any: z.unknown(),
    loose: z.object({ a: z.string() }).catchall(z.date()),
    tree: Tree,
    tagged: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("at"), value: z.date() }),
      z.object({ kind: z.literal(7n), value: z.string() }),
    ]),
    either: z.union([
      z.object({ at: z.date() }),
      z.array(z.bigint()),
      z.map(z.string(), z.string()),
      z.null(),
    ]),
  });

  test("values of every kind read back equal, and are written the same again", () => {
    const plan = planOf(Everything);
    fc.assert(
      fc.property(valuesOf(plan), (value) => {
        let text: string;
        try {
          text = encode(value, Everything);
        } catch {
          // The text of a date or bigint in a union of those and strings has no form of its own.
          expect(errorOf(() => encode(value, Everything))).toMatchObject({ code: "unrepresentable" });
          return;
        }
        const read = decode(text, Everything);
        expect(read).toEqual(value);
        expect(encode(read, Everything)).toBe(text);
      }),
      { numRuns: fuzzRuns(300, 20_000) },
    );
  });

  test.each<[string, z.core.$ZodType, unknown, string]>([
    ["a date", z.date(), new Date("2024-02-29T12:00:00.120Z"), '"2024-02-29T12:00:00.120Z"'],
    ["a far date", z.date(), new Date(8.64e15), '"+275760-09-13T00:00:00.000Z"'],
    ["a date in ms", wire(z.date(), { timestamp: "ms" }), new Date(1_500), "1500"],
    ["a date in seconds", wire(z.date(), { timestamp: "s" }), new Date(1_501), "1.501"],
    ["bytes", z.instanceof(Uint8Array), Uint8Array.of(251, 255), '"+/8="'],
    ["a small bigint", z.bigint(), -5n, "-5"],
    ["a large bigint", z.bigint(), 2n ** 64n, '"18446744073709551616"'],
    ["NaN", z.nan(), Number.NaN, '"NaN"'],
    ["-Infinity", z.literal(Number.NEGATIVE_INFINITY), Number.NEGATIVE_INFINITY, '"-Infinity"'],
    ["-0", z.number(), -0, "-0"],
    ["a set", z.set(z.string()), new Set(["b", "a"]), '["b","a"]'],
    [
      "a map by text",
      z.map(z.enum(["a"]), z.date()),
      new Map([["a", new Date(0)]]),
      '{"a":"1970-01-01T00:00:00.000Z"}',
    ],
    ["a map by number", z.map(z.number(), z.string()), new Map([[1, "a"]]), '[[1,"a"]]'],
    ["a map by a nullable", z.map(z.string().nullable(), z.string()), new Map([[null, "a"]]), '[[null,"a"]]'],
    ["a union of text and date", z.union([z.string(), z.date()]), new Date(0), '"1970-01-01T00:00:00.000Z"'],
    ["a union of bigint and number", z.union([z.bigint(), z.number()]), 1.5, "1.5"],
    ["an empty tuple", z.tuple([]), [], "[]"],
    ["null", z.null(), null, "null"],
  ])("%s", (_, schema, value, text) => {
    expect(encode(value, schema)).toBe(text);
    expect(decode(text, schema)).toEqual(value);
  });

  test.each<[string, z.core.$ZodType, unknown]>([
    ["text for a number", z.number(), "1"],
    ["a number for text", z.string(), 1],
    ["text for a boolean", z.boolean(), "true"],
    ["a number for a bigint", z.bigint(), 1],
    ["another literal", z.literal("a"), "b"],
    ["a map for a list", z.array(z.string()), {}],
    ["a map for a tuple", z.tuple([z.string()]), {}],
    ["a list for a set", z.set(z.string()), []],
    ["an object for a map", z.map(z.string(), z.string()), {}],
    ["text for a date", z.date(), "now"],
    ["a list for a date", z.date(), []],
    ["a date for bytes", z.instanceof(Uint8Array), new Date()],
    ["an invalid date", z.date(), new Date(Number.NaN)],
    ["null", z.string(), null],
    ["a list for text", z.string(), []],
    ["no option of a union", z.union([z.string(), z.number()]), true],
    ["no option of a union of objects", z.union([z.object({ a: z.string() }), z.date()]), { b: 1 }],
    ["a text that reads as a date", z.union([z.string(), z.date()]), "1970-01-01T00:00:00.000Z"],
    ["bytes beside text", z.union([z.string(), z.instanceof(Uint8Array)]), Uint8Array.of(1)],
    [
      "a map beside an equal object",
      z.union([z.object({ a: z.string() }), z.map(z.string(), z.string())]),
      new Map([["a", "b"]]),
    ],
  ])("%s is refused by the encoder", (_, schema, value) => {
    expect(errorOf(() => encode({ x: value }, z.object({ x: schema })))).toMatchObject({
      code: "unrepresentable",
      path: ["x"],
    });
  });

  test("another option that reads the same is no loss", () => {
    expect(encode({ a: "x" }, z.union([z.object({ a: z.string() }), z.object({ a: z.literal("x") })]))).toBe(
      '{"a":"x"}',
    );
  });

  test.each<[string, z.core.$ZodType, unknown]>([
    ["text", z.date(), "yesterday"],
    ["February 30th", z.date(), "2024-02-30T00:00:00Z"],
    ["hour 25", z.date(), "2024-02-03T25:00:00Z"],
    ["a time below milliseconds", z.date(), "2024-02-03T00:00:00.0001Z"],
    ["text for milliseconds", wire(z.date(), { timestamp: "ms" }), "1"],
    ["a number out of range", wire(z.date(), { timestamp: "ms" }), 1e300],
    ["a number for ISO text", z.date(), 1],
    ["text that is no base64", z.instanceof(Uint8Array), "a"],
    ["base64 with bits to spare", z.instanceof(Uint8Array), "YWJ="],
    ["a number for bytes", z.instanceof(Uint8Array), 1],
    ["a fraction for a bigint", z.bigint(), 1.5],
    ["a word for a bigint", z.bigint(), "one"],
    ["a boolean for a bigint", z.bigint(), true],
    ["a map for a list", z.array(z.date()), { a: "1970-01-01T00:00:00Z" }],
    ["a map for a tuple", z.tuple([z.date()]), {}],
    ["a map for a set", z.set(z.date()), {}],
    ["a set with an item twice", z.set(z.string()), ["a", "a"]],
    ["a list for an object", z.object({ a: z.date() }), [1]],
    ["a list for a record", z.record(z.string(), z.date()), [1]],
    ["a list for a map", z.map(z.date(), z.date()), [1]],
    [
      "a map with a key twice",
      z.map(z.number(), z.string()),
      [
        [1, "a"],
        [1, "b"],
      ],
    ],
    ["another literal", z.literal(1n), 2],
    ["no option", z.union([z.date(), z.bigint()]), "x"],
    ["no option for a list", z.union([z.date(), z.bigint()]), [1]],
    [
      "no option of a discriminated union",
      z.discriminatedUnion("k", [z.object({ k: z.literal("a"), at: z.date() })]),
      { k: "b", at: "x" },
    ],
    ["a discriminated union without tag", z.discriminatedUnion("k", [z.object({ k: z.literal("a") })]), {}],
    ["a map for text", z.string(), {}],
    ["null for a date", z.date(), null],
  ])("%s stays as it is for the schema to refuse", (_, schema, raw) => {
    expect(decode(JSON.stringify(raw), schema)).toEqual(raw);
  });

  test.each<[string, z.core.$ZodType, string, unknown]>([
    [
      "bigints as text and number",
      z.array(z.bigint()),
      '[1,"2",30000000000000000001]',
      [1n, 2n, 30000000000000000001n],
    ],
    ["an integer beyond doubles for a double", z.number(), "12345678901234567890", 12345678901234567000],
    ["an integer beyond doubles for an integer", z.int(), "12345678901234567890", 12345678901234567890n],
    ["an offset", z.date(), '"1970-01-01T01:00+01:00"', new Date(0)],
    ["nanoseconds of zero", z.date(), '"1970-01-01T00:00:00.001000000Z"', new Date(1)],
    ["other keys", z.object({ a: z.date() }), '{"b":1}', { b: 1 }],
    ["a tuple that is too long", z.tuple([z.date()]), '["1970-01-01T00:00:00Z",1]', [new Date(0), 1]],
    [
      "a union by strictness",
      z.union([z.strictObject({ a: z.string() }), z.object({ b: z.date() })]),
      '{"a":"x","b":"1970-01-01T00:00:00Z"}',
      { a: "x", b: new Date(0) },
    ],
    [
      "a union by catchall",
      z.union([z.object({}).catchall(z.number()), z.object({ b: z.date() })]),
      '{"b":"1970-01-01T00:00:00Z"}',
      { b: new Date(0) },
    ],
    [
      "a union of tuples by length",
      z.union([z.tuple([z.string(), z.string().optional()]), z.tuple([z.date(), z.date(), z.date()])]),
      '["1970-01-01T00:00:00Z","1970-01-01T00:00:00Z","1970-01-01T00:00:00Z"]',
      [new Date(0), new Date(0), new Date(0)],
    ],
    [
      "a union of records",
      z.union([z.record(z.string(), z.number()), z.record(z.string(), z.date())]),
      '{"a":"1970-01-01T00:00:00Z"}',
      { a: new Date(0) },
    ],
    [
      "a union of maps",
      z.union([z.map(z.number(), z.date()), z.map(z.string(), z.bigint())]),
      '{"a":"1"}',
      new Map([["a", 1n]]),
    ],
    [
      "a union of maps by pairs",
      z.union([z.set(z.date()), z.map(z.number(), z.date())]),
      '[[1,"1970-01-01T00:00:00Z"]]',
      new Map([[1, new Date(0)]]),
    ],
    ["a union in a union", z.union([z.number(), z.union([z.boolean(), z.array(z.bigint())])]), '["1"]', [1n]],
    [
      "a scalar union in a union",
      z.array(z.union([z.number(), z.union([z.boolean(), z.bigint()])])),
      '["1",2]',
      [1n, 2],
    ],
    ["a union with any", z.union([z.array(z.bigint()), z.unknown()]), '{"a":1}', { a: 1 }],
    ["a union with null inside", z.union([z.array(z.date().nullable()), z.string()]), "[null]", [null]],
    ["a fixed text", z.literal("NaN"), '"NaN"', "NaN"],
  ])("%s", (_, schema, text, value) => {
    expect(decode(text, schema)).toEqual(value);
  });

  test("unions in unions take time linear in the value", () => {
    const Node: z.ZodType = z.lazy(() =>
      z.union([
        z.object({ next: Node, a: z.string() }),
        z.object({ next: Node, a: z.number() }),
        z.object({ next: Node, a: z.date() }),
        z.literal("end"),
      ]),
    );
    const text = `${'{"a":"1970-01-01T00:00:00Z","next":'.repeat(90)}"end"${"}".repeat(90)}`;
    const broken = text.replace('"end"', "1");
    // In time that grows with the options to the power of the depth they would not end.
    const outer = { a: "1970-01-01T00:00:00Z", next: { a: "1970-01-01T00:00:00Z" } };
    for (const nested of [text, broken]) expect(decode(nested, Node)).toMatchObject(outer);
  });

  test("a __proto__ key of a record is converted in place", () => {
    const read = decode('{"__proto__":"1970-01-01T00:00:00Z"}', z.record(z.string(), z.date()), {
      dangerousKeys: "keep",
    });
    expect(Object.getOwnPropertyDescriptor(read, "__proto__")?.value).toEqual(new Date(0));
  });

  test("bigints as text always when asked", () => {
    expect(encode([1n], z.array(z.bigint()), { json: { bigint: "text" } })).toBe('["1"]');
  });
});

describe("canonical JSON (RFC 8785)", () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [
      { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, "\u00f6": 7 },
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"😀":5,"\ufb33":3}',
    ],
    [[333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0], "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]"],
    ['\u20ac$\u000f\nA\'B"\\\\"/', '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
  ])("%j", (value, text) => {
    expect(encode(value, undefined, { canonical: true, indent: 2 })).toBe(text);
  });

  test("has no integers beyond doubles", () => {
    expect(errorOf(() => encode(12345678901234567890n, undefined, { canonical: true })).code).toBe(
      "unrepresentable",
    );
  });
});

test("an indented text with a bigint is like that of JSON.stringify", () => {
  const value = { a: [1, { b: "x" }], c: {}, d: [] };
  const text = encode({ ...value, big: 12345678901234567890n }, undefined, { indent: 2 });
  expect(text).toBe(
    JSON.stringify({ ...value, big: 0 }, undefined, 2).replace(/0(?=\n}$)/, "12345678901234567890"),
  );
});

test.each([
  [[], 1, 1],
  [["a"], 2, 8],
  [["a", 1], 3, 5],
  [["a", 1, "none"], 3, 5],
  [["none"], 1, 1],
])("the value at %j stands in line %i, column %i", (path, line, column) => {
  expect(json.locate?.('{\n  "a": [1,\n    2]\n}', path, DEFAULT_FORMAT_OPTIONS)).toMatchObject({
    line,
    column,
  });
});

test("broken text has no places", () => {
  expect(json.locate?.("{", ["a"], DEFAULT_FORMAT_OPTIONS)).toBeUndefined();
});
