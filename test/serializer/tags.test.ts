import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { FORMAT_IDS, type FormatId } from "../../src/serializer/format-id.js";
import { type FormatOptionsInput, formatOptions } from "../../src/serializer/options.js";
import { formatOf } from "../../src/serializer/registry.js";
import { createSerializer } from "../../src/serializer/serializer.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { numbers, ownObject, strings } from "./arbitrary.js";
import { errorOf } from "./error-of.js";

const encode = (format: FormatId, value: unknown, options?: FormatOptionsInput): string | Uint8Array =>
  formatOf(format, "encode").encode(value, undefined, formatOptions({ types: "tagged", ...options }));
const decode = (format: FormatId, data: string | Uint8Array, options?: FormatOptionsInput): unknown =>
  formatOf(format, "decode").decode(data, undefined, formatOptions({ types: "tagged", ...options }));

const keys = fc.oneof(
  fc.constantFrom("$date", "$$date", "$set", "$", "$other", "a", "constructor", "item", "entry"),
  strings().filter((key) => key !== "__proto__"),
);

const values = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: "tagged" },
    fc.oneof(
      numbers(),
      strings(),
      fc.constantFrom(null, undefined, true, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
      fc.bigInt(),
      fc.date({ noInvalidDate: true }),
      fc.uint8Array({ maxLength: 8 }),
    ),
    fc.array(tie("value"), { maxLength: 3, depthIdentifier: "tagged" }),
    fc.array(fc.tuple(keys, tie("value")), { maxLength: 3, depthIdentifier: "tagged" }).map(ownObject),
    fc.array(tie("value"), { maxLength: 3, depthIdentifier: "tagged" }).map((items) => new Set(items)),
    fc
      .array(fc.tuple(tie("value"), tie("value")), { maxLength: 3, depthIdentifier: "tagged" })
      .map((pairs) => new Map(pairs)),
  ),
})).value;

describe.each(FORMAT_IDS)("%s", (format) => {
  test("keeps every value with its type, and writes it the same again", () => {
    fc.assert(
      fc.property(values, (value) => {
        const data = encode(format, value);
        const read = decode(format, data);
        deepStrictEqual(read, value);
        deepStrictEqual(encode(format, read), data);
      }),
      { numRuns: fuzzRuns(300, 20_000) },
    );
  });

  test.each<[string, unknown]>([
    ["a function", [() => 1]],
    ["a symbol", [Symbol("a")]],
    ["a RegExp", [/a/]],
    ["an Error", [new Error("a")]],
    ["an instance", [new URL("http://a")]],
    ["an invalid date", [new Date(Number.NaN)]],
    ["a list with holes", [new Array(1)]],
    ["an array of 16 bits", [new Uint16Array(1)]],
  ])("%s is refused", (_, value) => {
    expect(errorOf(() => encode(format, value))).toMatchObject({ code: "unrepresentable", path: [0] });
  });

  test("limits hold inside of sets, maps and bigints", () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : new Set([nested(depth - 1)]));
    expect(errorOf(() => encode(format, nested(101)))).toMatchObject({ limit: { name: "depth" } });
    expect(errorOf(() => encode(format, 10n ** 1_000n))).toMatchObject({ limit: { name: "digits" } });
    const data = encode(format, nested(20));
    deepStrictEqual(decode(format, data), nested(20));
    expect(errorOf(() => decode(format, data, { limits: { depth: 19 } }))).toMatchObject({
      limit: { name: "depth" },
    });
    const wide = encode(format, new Map([[new Set(Array.from({ length: 50 }, (__, index) => index)), 1]]));
    expect(errorOf(() => decode(format, wide, { limits: { nodes: 50 } }))).toMatchObject({
      limit: { name: "nodes" },
    });
  });

  test("is what a schema of unknown values does with the option", () => {
    const anything = createSerializer(z.object({ extra: z.unknown() }), { types: "tagged" });
    const value = { extra: new Map<unknown, unknown>([[new Date(0), [undefined, 5n, -0]]]) };
    deepStrictEqual(anything.decode(anything.encode(value, format), format), value);
    expect(anything.safeEncode(value, format, { types: "plain" }).ok).toBe(false);
  });
});

test.each<[unknown, string, string, string]>([
  [new Date(0), '{"$date":"1970-01-01T00:00:00.000Z"}', '!!timestamp "1970-01-01T00:00:00.000Z"', "dateTime"],
  [Uint8Array.of(1, 2), '{"$bytes":"AQI="}', '!!binary "AQI="', "base64Binary"],
  [5n, '{"$bigint":"5"}', '!!int "5"', "integer"],
  [Number.NaN, '{"$number":"NaN"}', ".nan", "number"],
  [Number.NEGATIVE_INFINITY, '{"$number":"-Infinity"}', "-.inf", "number"],
  [undefined, '{"$undefined":true}', '!undefined ""', "undefined"],
  [new Set(["a"]), '{"$set":["a"]}', "!set\n- a", "set"],
  [new Set(), '{"$set":[]}', "!set []", "set"],
  [{ a: new Set(["b"]) }, '{"a":{"$set":["b"]}}', "a: !set\n  - b", ""],
  [[new Set([["b"]])], '[{"$set":[["b"]]}]', "- !set\n  - - b", ""],
  [new Map([["a", "b"]]), '{"$map":[["a","b"]]}', "!map\n- - a\n  - b", "map"],
  [{ $date: "x" }, '{"$$date":"x"}', '"$date": x', ""],
  [{ $date: "x", b: "z" }, '{"$date":"x","b":"z"}', '"$date": x\nb: z', ""],
])("the forms of value %#", (value, json, yaml, xmlType) => {
  expect(encode("json", value)).toBe(json);
  expect(encode("yaml", value)).toBe(`${yaml}\n`);
  if (xmlType !== "") expect(encode("xml", value)).toContain(`<value type="${xmlType}"`);
});

test.each([
  [new Set([1]), [0xd5, 1, 0x91, 1]],
  [new Map([[1, 2]]), [0xd6, 2, 0x91, 0x92, 1, 2]],
  [undefined, [0xd4, 4, 0xc0]],
  [5n, [0xd5, 3, 0xa1, 0x35]],
  [2n ** 53n, [0xcf, 0, 0x20, 0, 0, 0, 0, 0, 0]],
])("%o is the extension %j in MessagePack", (value, bytes) => {
  expect([...Uint8Array.from(encode("msgpack", value) as Uint8Array)]).toEqual(bytes);
});

describe("what looks like a tag and is none is refused:", () => {
  test.each([
    ["an unknown one", '{"a":[1,{"$regexp":"(a+)+$"}]}', ["a", 1]],
    ["a function", '{"$function":"alert(1)"}', []],
    ["a date that is none", '[{"$date":"2001-02-30T00:00:00Z"}]', [0]],
    ["a date of a date", '{"$date":{"$date":"2001-01-01T00:00:00Z"}}', []],
    ["bytes that are no base64", '{"a":{"$bytes":"?"}}', ["a"]],
    ["a bigint with a letter", '{"$bigint":"5n"}', []],
    ["a bigint of too many digits", `{"$bigint":"${"1".repeat(1_001)}"}`, []],
    ["a number", '{"$number":"5"}', []],
    ["a set with an item twice", '{"a":{"$set":["x","x"]}}', ["a"]],
    ["a set that is no list", '{"$set":"x"}', []],
    ["a date that is a list", '{"$date":[]}', []],
    ["a map without pairs", '{"$map":[["x"]]}', []],
    ["a map with a key twice", '{"$map":[["x",1],["x",2]]}', []],
    ["undefined of something", '{"$undefined":[]}', []],
  ])("%s", (_, text, path) => {
    expect(errorOf(() => decode("json", text))).toMatchObject({ code: "malformed", path });
    expect(errorOf(() => decode("json", text)).offset).toBeGreaterThanOrEqual(0);
    const value = decode("json", text, { types: "plain" });
    const bytes = formatOf("protobuf", "encode").encode(value, undefined, formatOptions({}));
    expect(errorOf(() => decode("protobuf", bytes)).code).toBe("malformed");
    expect(decode("protobuf", bytes, { types: "plain" })).toEqual(value);
  });

  test.each([
    ["!set {a: 1}", "malformed"],
    ["!set a", "malformed"],
    ["!set [a, a]", "malformed"],
    ["!map [a]", "malformed"],
    ["!undefined x", "malformed"],
    ["!!binary '?'", "malformed"],
    ["!!timestamp 2001-99-01", "malformed"],
    ["!regexp (a+)+$", "unsupported"],
    ["!!js/function 'alert(1)'", "unsupported"],
    ["!!python/object:os.system [ls]", "unsupported"],
  ])("YAML %s", (text, code) => {
    expect(errorOf(() => decode("yaml", text))).toMatchObject({ code, line: 1 });
  });

  test.each([
    ["<a type='undefined'>x</a>", "malformed"],
    ["<a type='regexp'>x</a>", "unsupported"],
    ["<a type='set'><i>x</i><i>x</i></a>", "duplicate_key"],
  ])("XML %s", (text, code) => {
    expect(errorOf(() => decode("xml", text))).toMatchObject({ code, line: 1 });
  });

  test.each<[string, readonly number[], string]>([
    ["a set that is no list", [0xd4, 1, 1], "malformed"],
    ["a set with an item twice", [0xc7, 3, 1, 0x92, 1, 1], "malformed"],
    ["a map that is no list", [0xd4, 2, 1], "malformed"],
    ["a bigint that is no text", [0xd4, 3, 1], "malformed"],
    ["undefined with a value", [0xd4, 4, 1], "malformed"],
    ["a box longer than its value", [0xd5, 1, 0x90, 0xc0], "malformed"],
    ["a box shorter than its value", [0xd4, 1, 0x91, 0xc0], "malformed"],
    ["an empty box", [0xc7, 0, 1], "malformed"],
    ["another extension", [0xd4, 5, 0xc0], "unsupported"],
    ["the extension that stands for an opened box", [0x92, 0xd4, 126, 1, 0x90], "unsupported"],
    ["nested boxes that promise too much", new Array(200).fill([0xc7, 0xff, 1]).flat(), "limit"],
  ])("MessagePack: %s", (_, bytes, code) => {
    expect(errorOf(() => decode("msgpack", Uint8Array.from(bytes))).code).toBe(code);
  });
});

test("YAML tags stand in front of anchors, comments and flow lists too", () => {
  const text = "a: !set &x # the set\n  - 1\nb: *x\nc: !map [[1, !set [2]]]\nd: [!set []]\n";
  deepStrictEqual(decode("yaml", text), {
    a: new Set([1]),
    b: new Set([1]),
    c: new Map([[1, new Set([2])]]),
    d: [new Set()],
  });
  deepStrictEqual(decode("yaml", "!!int '0x10'"), 16n);
});

test("bytes read without a schema are a copy", () => {
  const data = Uint8Array.of(0xc4, 1, 7);
  const bytes = decode("msgpack", data);
  data[2] = 8;
  expect(bytes).toEqual(Uint8Array.of(7));
});
