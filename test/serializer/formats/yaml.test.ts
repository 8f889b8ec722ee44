import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { isSerializationError } from "../../../src/serializer/error.js";
import { yaml } from "../../../src/serializer/formats/yaml.js";
import { wire } from "../../../src/serializer/hints.js";
import { type FormatOptionsInput, formatOptions } from "../../../src/serializer/options.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { bigBigints, jsonValues, valuesOf } from "../arbitrary.js";
import { errorOf } from "../error-of.js";
import { shortTexts } from "../foreign/samples.js";
import { textCodec } from "./codec.js";
import { EveryKind } from "./every-kind.js";

const { encode, decode } = textCodec(yaml);

describe("without a schema", () => {
  test("any value of the JSON domain reads back equal, here and in the yaml package", () => {
    const values = fc.oneof(
      { weight: 4, arbitrary: jsonValues() },
      { weight: 1, arbitrary: fc.array(bigBigints()) },
    );
    fc.assert(
      fc.property(values, (value) => {
        const text = encode(value);
        const read = decode(text);
        expect(read).toEqual(value);
        expect(encode(read)).toBe(text);
      }),
      { numRuns: fuzzRuns(300, 20_000) },
    );
  });

  test("the yaml package reads the same, as YAML 1.1 and 1.2", () => {
    fc.assert(
      fc.property(jsonValues({ negativeZero: false }), (value) => {
        const text = encode(value);
        for (const version of ["1.1", "1.2"] as const) expect(parse(text, { version })).toEqual(value);
      }),
      { numRuns: fuzzRuns(300, 20_000) },
    );
  });

  test.each<[string, (text: string) => unknown]>([
    ["the yaml package, as YAML 1.1", (text) => parse(text, { version: "1.1" })],
    ["the yaml package, as YAML 1.2", (text) => parse(text, { version: "1.2" })],
    ["js-yaml", load],
  ])("%s reads every short text as text", (_, read) => {
    for (const value of shortTexts()) expect(read(encode(value))).toEqual(value);
  });

  test("a mutated text gives a value or a SerializationError", () => {
    fc.assert(
      fc.property(
        jsonValues(),
        fc.nat(),
        fc.constantFrom("", "\0", "- ", ": ", "&a ", "*a", "!!x ", "{", "\t"),
        (value, at, insert) => {
          const text = encode(value);
          const cut = at % (text.length + 1);
          try {
            decode(text.slice(0, cut) + insert + text.slice(insert === "" ? text.length : cut));
          } catch (error) {
            expect(isSerializationError(error)).toBe(true);
          }
        },
      ),
      { numRuns: fuzzRuns(500, 1_000_000) },
    );
  });

  test.each([
    ["12345678901234567890", 12345678901234567890n],
    ["0xFFFFFFFFFFFFFFFF", 2n ** 64n - 1n],
    ["-99999999999999999999", -99999999999999999999n],
    ["1152921504606847000", 2 ** 60],
    ["1e400", "1e400"],
    ["yes", "yes"],
    ["!!int '5'", 5],
    ["!!str 5", "5"],
    ["! 5", "5"],
    ["2001-01-01", "2001-01-01"],
    ["!!timestamp 2001-01-01", "2001-01-01"],
    ["a: &x [1]\nb: *x", { a: [1], b: [1] }],
    ["a: &x {b: 1}\nc: {<<: *x, d: 2}", { a: { b: 1 }, c: { b: 1, d: 2 } }],
    ["%YAML 1.2\n---\n!!map {a: !!seq [1]}", { a: [1] }],
    ['"\ufeff"', "\ufeff"],
    ["\ufeffa: 1\r\n", { a: 1 }],
  ])("%j is read by value", (text, value) => {
    expect(decode(text)).toEqual(value);
    expect(decode(new TextEncoder().encode(text))).toEqual(value);
  });

  test.each([
    ["a: 1\nb: [", "malformed", 2],
    ["", "malformed", 1],
    ["# nothing\n", "malformed", 1],
    ["a: \u0001", "malformed", 1],
    ["a: *x", "malformed", 1],
    ["a: &x [*x]", "malformed", 1],
    ["a: 1\na: 2", "duplicate_key", 2],
    ["a: 1\n---\nb: 2", "trailing_data", 2],
    ["? [a]\n: 1", "unsupported", 1],
    ["a: !foo 1", "unsupported", 1],
    ["a:\n  !foo {b: 1}", "unsupported", 2],
    ["%TAG !! tag:example.com,2000:\n---\na: !!int 1", "unsupported", 1],
    ["a: !!binary AQ==", "unsupported", 1],
    ["__proto__: 1", "unsupported", 1],
    ["a: '\ud800'", "encoding", 1],
  ])("%j is refused: %s in line %i", (text, code, line) => {
    const error = errorOf(() => decode(text));
    expect(error).toMatchObject({ code, format: "yaml", direction: "decode" });
    expect(error.line).toBe(line);
  });

  test("own __proto__ keys are kept or dropped when asked", () => {
    const text = "__proto__:\n  a: 1\nb: 2\n";
    const kept = decode(text, undefined, { dangerousKeys: "keep" });
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
    expect(encode(kept, undefined, { dangerousKeys: "keep" })).toBe(text);
    expect(decode(text, undefined, { dangerousKeys: "drop" })).toEqual({ b: 2 });
    expect(encode(kept, undefined, { dangerousKeys: "drop" })).toBe("b: 2\n");
    expect(errorOf(() => encode(kept))).toMatchObject({ code: "unsupported" });
  });

  test.each<[string, unknown, string]>([
    ["a date", { a: [new Date(0)] }, "a[0]"],
    ["bytes", { a: new Uint8Array(1) }, "a"],
    ["NaN", [Number.NaN], "[0]"],
    ["a small bigint", [5n], "[0]"],
    ["a function", { a: () => 1 }, "a"],
    ["undefined in a list", [undefined], "[0]"],
    ["a hole in a list", new Array(1), "[0]"],
    ["a Map", new Map(), "$"],
    ["an object of a class", { a: /x/ }, "a"],
    ["undefined", undefined, "$"],
  ])("%s has no form", (_, value, path) => {
    const error = errorOf(() => encode(value));
    expect(error.code).toBe("unrepresentable");
    expect(error.message).toContain(path === "$" ? "cannot encode yaml:" : `at ${path}:`);
  });

  test("a lone surrogate is refused in keys and values", () => {
    expect(errorOf(() => encode(["\ud800"])).code).toBe("encoding");
    expect(errorOf(() => encode({ "\ud800": 1 })).code).toBe("encoding");
  });

  test("a nameless object and undefined are named in the error", () => {
    expect(errorOf(() => encode([undefined])).reason).toBe("undefined has no form here");
    expect(errorOf(() => encode(Object.create(Object.create(Object.create(null))))).reason).toBe(
      "an object has no form here",
    );
  });

  test("keys are sorted when canonical", () => {
    expect(encode({ b: 1, a: 2, "1": 3, gone: undefined }, undefined, { canonical: true })).toBe(
      '"1": 3\na: 2\nb: 1\n',
    );
  });

  test("a key too long for a simple one stands behind a question mark", () => {
    const key = "k".repeat(1_001);
    const value = { [key]: { [key]: [{ a: "x\ny" }], b: 1 } };
    expect(encode(value)).toContain(`? "${key}"`.replaceAll('"', ""));
    expect(decode(encode(value))).toEqual(value);
    expect(parse(encode(value))).toEqual(value);
  });
});

describe("limits", () => {
  const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

  test("nesting is bounded both ways", () => {
    expect(decode(nested(100))).toHaveLength(1);
    expect(errorOf(() => decode(nested(101)))).toMatchObject({
      code: "limit",
      limit: { name: "depth", max: 100 },
    });
    expect(errorOf(() => decode(nested(100_000)))).toMatchObject({ code: "limit" });
    const value: unknown[] = [];
    value.push(value);
    expect(errorOf(() => encode(value))).toMatchObject({ code: "limit", limit: { name: "depth", max: 100 } });
  });

  test("aliases count as what they stand for", () => {
    const lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"];
    for (let i = 1; i < 9; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);
    expect(errorOf(() => decode(lines.join("\n")))).toMatchObject({
      code: "limit",
      limit: { name: "nodes", max: 1_000_000 },
    });
  });

  test("wide maps take time linear in their size", () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}`).join("\n");
    expect(Object.keys(decode(text) as object)).toHaveLength(20_000);
  });

  test.each<[string, FormatOptionsInput["limits"], string]>([
    ["bytes", { bytes: 2 }, "a: 1"],
    ["stringLength", { stringLength: 2 }, "a: abc"],
    ["keyLength", { keyLength: 2 }, "abc: 1"],
    ["digits", { digits: 20 }, "a: 123456789012345678901"],
  ])("%s are bounded", (name, limits, text) => {
    expect(errorOf(() => decode(text, undefined, { limits: limits ?? {} }))).toMatchObject({
      code: "limit",
      limit: { name },
    });
  });

  test.each<[string, FormatOptionsInput["limits"], unknown]>([
    ["nodes", { nodes: 1 }, [1, 2]],
    ["stringLength", { stringLength: 2 }, "abc"],
    ["keyLength", { keyLength: 2 }, { abc: 1 }],
    ["digits", { digits: 20 }, [123456789012345678901n]],
  ])("%s are bounded when writing", (name, limits, value) => {
    expect(errorOf(() => encode(value, undefined, { limits: limits ?? {} }))).toMatchObject({
      code: "limit",
      limit: { name },
    });
  });
});

describe("with a schema", () => {
  test("values of every kind read back equal, and are written the same again", () => {
    fc.assert(
      fc.property(valuesOf(planOf(EveryKind)), (value) => {
        const text = encode(value, EveryKind);
        const read = decode(text, EveryKind);
        expect(read).toEqual(value);
        expect(encode(read, EveryKind)).toBe(text);
      }),
      { numRuns: fuzzRuns(30, 5_000) },
    );
  });

  test("the written forms", () => {
    const schema = z.object({
      at: z.date(),
      ms: wire(z.date(), { timestamp: "ms" }),
      s: wire(z.date(), { timestamp: "s" }),
      data: z.instanceof(Uint8Array),
      big: z.bigint(),
      nan: z.nan(),
      set: z.set(z.string()),
      texts: z.map(z.string(), z.number()),
      pairs: z.map(z.int(), z.string()),
      gone: z.string().optional(),
      expr: z.string(),
    });
    const value = {
      at: new Date(0),
      ms: new Date(5),
      s: new Date(1_500),
      data: Uint8Array.of(1, 2),
      big: 5n,
      nan: Number.NaN,
      set: new Set(["a"]),
      texts: new Map([
        ["2", 1],
        ["1", 2],
      ]),
      pairs: new Map([[1, "x"]]),
      gone: undefined,
      expr: "sum(\n  up\n)\n",
    };
    const text = encode(value, schema);
    expect(text).toBe(`at: "1970-01-01T00:00:00.000Z"
ms: 5
s: 1.5
data: !!binary "AQI="
big: 5
nan: .nan
set:
  - a
texts:
  "2": 1
  "1": 2
pairs:
  - - 1
    - x
expr: |
  sum(
    up
  )
`);
    const { gone: _, ...present } = value;
    expect(decode(text, schema)).toEqual(present);
  });

  test.each<[string, z.ZodType, string, unknown]>([
    ["text keeps its spelling", z.string(), "1.10", "1.10"],
    ["text from !!binary", z.string(), "!!binary YWI=", "ab"],
    ["null is no text", z.string(), "~", null],
    ["nullable text", z.string().nullable(), "~", null],
    ["the wide boolean words", z.boolean(), "yes", true],
    ["but not in quotes", z.boolean(), "'yes'", "yes"],
    ["a boolean", z.boolean(), "False", false],
    ["a number", z.number(), "0x1F", 31],
    ["text is no number", z.number(), "'5'", "5"],
    ["a number too large for a double", z.number(), "9007199254740993", 9007199254740993n],
    ["a bigint", z.bigint(), "9007199254740993", 9007199254740993n],
    ["a bigint that a double prints the same", z.bigint(), "1152921504606847000", 1152921504606847000n],
    ["a bigint in quotes", z.bigint(), "'7'", 7n],
    ["text is no bigint", z.bigint(), "x", "x"],
    ["a date without quotes", z.date(), "2001-12-14T21:59:43Z", new Date("2001-12-14T21:59:43Z")],
    ["text is no date", z.date(), "x", "x"],
    ["a date beyond all dates", wire(z.date(), { timestamp: "ms" }), "1e300", 1e300],
    ["bytes in a block", z.instanceof(Uint8Array), "!!binary |\n  AQ\n  I=\n", Uint8Array.of(1, 2)],
    ["bytes in single quotes", z.instanceof(Uint8Array), "!!binary 'AQI='", Uint8Array.of(1, 2)],
    ["bare bytes", z.instanceof(Uint8Array), "!!binary AQI=", Uint8Array.of(1, 2)],
    ["bytes without a tag", z.instanceof(Uint8Array), "AQI=", Uint8Array.of(1, 2)],
    ["text is no bytes", z.instanceof(Uint8Array), "?!", "?!"],
    ["an enum", z.enum(["1", "b"]), "1", "1"],
    ["a literal", z.literal([1, 2n, true]), "2", 2n],
    ["no literal", z.literal(["a"]), "b", "b"],
    ["a tuple", z.tuple([z.string()], z.bigint()), "[1, 2]", ["1", 2n]],
    ["a list for text", z.string(), "[1]", [1]],
    ["a map for text", z.string(), "{a: 1}", { a: 1 }],
    ["a list for a map", z.map(z.string(), z.number()), "[1]", [1]],
    ["a map with keys of an enum", z.map(z.enum(["a"]), z.bigint()), "{a: 1}", new Map([["a", 1n]])],
    ["a map with nullable keys", z.map(z.string().nullable(), z.bigint()), "[[~, 1]]", new Map([[null, 1n]])],
    ["a map for pairs", z.map(z.number(), z.number()), "{a: 1}", { a: 1 }],
    ["a list that is no pairs", z.map(z.number(), z.number()), "[[1]]", [[1]]],
    ["any", z.object({ a: z.any() }), "a: 5", { a: 5 }],
    ["a key that the schema lacks", z.object({ a: z.string() }), "a: 1\nb: 2", { a: "1", b: 2 }],
  ])("%s", (_, schema, text, value) => {
    expect(decode(text, schema)).toEqual(value);
  });

  test("the second of two equal keys among pairs is refused", () => {
    const error = errorOf(() => decode("- [1, a]\n- [1, b]", z.map(z.int(), z.string())));
    expect(error).toMatchObject({ code: "duplicate_key", line: 2 });
  });

  test("an invalid date is refused", () => {
    expect(errorOf(() => encode(new Date(Number.NaN), z.date())).code).toBe("unrepresentable");
  });

  test("what the plan does not have is written as it is, or refused", () => {
    expect(encode({ a: 1 }, z.string())).toBe("a: 1\n");
    for (const schema of [z.date(), z.instanceof(Uint8Array), z.set(z.any()), z.map(z.string(), z.any())]) {
      expect(errorOf(() => encode(/x/, schema)).code).toBe("unrepresentable");
    }
  });
});

describe("unions", () => {
  const scalars = z.union([
    z.string(),
    z.date(),
    z.number(),
    z.bigint(),
    z.boolean(),
    z.instanceof(Uint8Array),
    z.literal(7n),
  ]);

  test.each<[unknown]>([
    ["2001-12-14T21:59:43.000Z"],
    [new Date(5)],
    [5],
    [5n],
    [7n],
    ["5"],
    [true],
    ["true"],
    [Uint8Array.of(1)],
    ["AQ=="],
  ])("a scalar keeps its type beside others, %#", (value) => {
    expect(decode(encode([value], z.array(scalars)), z.array(scalars))).toEqual([value]);
  });

  const objects = z.union([
    z.strictObject({ a: z.string() }),
    z.object({ a: z.date(), b: z.number().optional() }),
    z.record(z.string(), z.bigint()),
    z.array(z.tuple([z.string(), z.number()])),
    z.array(z.union([z.boolean(), z.null()])),
    z.object({ c: z.union([z.object({ d: z.bigint() }), z.object({ d: z.number() })]) }),
    z.object({ e: z.discriminatedUnion("t", [z.object({ t: z.literal("x"), v: z.date() })]) }),
  ]);

  test.each<[unknown]>([
    [{ a: "2001-12-14T21:59:43.000Z" }],
    [{ a: new Date(5) }],
    [{ a: 5n, b: 6n }],
    [[["a", 1]]],
    [[true, null]],
    [{ c: { d: 5 } }],
    [{ c: { d: 5n } }],
    [{ e: { t: "x", v: new Date(1) } }],
  ])("a value is read as the option it was, %#", (value) => {
    expect(decode(encode(value, objects), objects)).toEqual(value);
  });

  test("what fits no option is typed by the one of its shape, for the schema to refuse", () => {
    expect(decode("{c: 1, a: 2}", z.union([z.strictObject({ a: z.string() }), z.string()]))).toEqual({
      c: 1,
      a: "2",
    });
    expect(decode("[[a, 1], [b]]", z.union([z.string(), z.tuple([z.string()])]))).toEqual([["a", 1], ["b"]]);
    expect(decode("{a: 1}", z.union([z.string(), z.set(z.string())]))).toEqual({ a: 1 });
    expect(decode("null", z.union([z.string(), z.number()]))).toBe(null);
    expect(decode("[1, {a: x}]", z.union([z.map(z.string(), z.bigint()), z.map(z.int(), z.any())]))).toEqual([
      1,
      { a: "x" },
    ]);
    expect(decode("{a: 1}", z.union([z.map(z.int(), z.any()), z.map(z.string(), z.bigint())]))).toEqual(
      new Map([["a", 1n]]),
    );
    expect(decode("{a: [1]}", z.union([z.record(z.string(), z.any()), z.string()]))).toEqual({ a: [1] });
  });

  test("a discriminator decides, and without it nothing is typed", () => {
    const tagged = z.discriminatedUnion("v", [
      z.object({ v: z.literal(1), x: z.string() }),
      z.object({ v: z.literal("b"), x: z.date() }),
    ]);
    expect(decode("{v: 1, x: 5}", tagged)).toEqual({ v: 1, x: "5" });
    expect(decode("{v: '1', x: 5}", tagged)).toEqual({ v: "1", x: "5" });
    expect(decode("{v: c, x: 5}", tagged)).toEqual({ v: "c", x: 5 });
    expect(decode("{x: 5}", tagged)).toEqual({ x: 5 });
  });

  test("lists and sets, objects and maps cannot be told apart", () => {
    const lists = z.union([z.string(), z.union([z.array(z.string()), z.set(z.string())])]);
    expect(errorOf(() => encode(["a"], lists))).toMatchObject({ code: "unsupported" });
    expect(encode("a", lists)).toBe('"a"\n');
    const maps = z.union([z.object({ a: z.string() }), z.map(z.string(), z.string())]);
    expect(errorOf(() => encode({ a: "b" }, maps))).toMatchObject({ code: "unsupported" });
    const pairs = z.union([z.tuple([z.string()]), z.map(z.int(), z.string())]);
    expect(errorOf(() => encode(new Map([[1, "a"]]), pairs))).toMatchObject({ code: "unsupported" });
  });

  test("a value of no option is refused", () => {
    expect(errorOf(() => encode({ a: 1 }, z.union([z.string(), z.number()]))).code).toBe("unrepresentable");
  });

  test("a value that contains itself is refused", () => {
    const Node: z.ZodType<unknown> = z.lazy(() => z.union([z.object({ a: Node }), z.array(Node)]));
    const value: { a?: unknown } = {};
    value.a = value;
    expect(errorOf(() => encode(value, Node))).toMatchObject({ code: "unrepresentable" });
  });

  test("unions in unions are read in time linear in the text", () => {
    interface Node {
      readonly child?: Node | undefined;
    }
    const Node: z.ZodType<Node> = z.lazy(() =>
      z.union([
        z.object({ a: z.string(), child: Node.optional() }),
        z.object({ b: z.string(), child: Node.optional() }),
        z.object({ child: Node.optional() }),
      ]),
    );
    const text = `${"{child: ".repeat(99)}x${"}".repeat(99)}`;
    expect(decode(text, Node)).toMatchObject({ child: { child: {} } });
  });
});

test("locate finds the closest value there is", () => {
  const text = "a:\n  - b: 1\n    c: 2\n";
  const options = formatOptions(undefined);
  expect(yaml.locate?.(text, ["a", 0, "c"], options)).toMatchObject({ line: 3, column: 8 });
  expect(yaml.locate?.(text, ["a", 0, "d", "e"], options)).toMatchObject({ line: 2, column: 5 });
});
