import { describe, expect, test } from "vitest";
import * as z from "zod";
import { type CompatibilityLevel, checkCompatibility } from "../../src/serializer/compatibility.js";
import type { ProtoLock } from "../../src/serializer/formats/protobuf/lock.js";
import { wire } from "../../src/serializer/hints.js";
import { toProto } from "../../src/serializer/proto-schema.js";

const LEVELS: readonly CompatibilityLevel[] = ["WIRE", "WIRE_JSON", "PACKAGE", "FULL"];

/** The rules each level adds to those of the level before. */
function rulesByLevel(before: ProtoLock, after: ProtoLock): readonly (readonly string[])[] {
  return LEVELS.map((level) => checkCompatibility(before, after, level).map(({ rule }) => rule));
}

const box = (v: z.ZodType) => z.object({ v });

describe("a field", () => {
  test.each<[string, z.ZodType, z.ZodType, readonly (readonly string[])[]]>([
    ["that stays", z.string(), z.string(), [[], [], [], []]],
    ["of wider range", z.int32(), z.uint32(), [[], [], ["FIELD_SAME_TYPE"], ["FIELD_SAME_TYPE"]]],
    [
      "of another width",
      z.int32(),
      z.int64(),
      [[], ["FIELD_WIRE_JSON_COMPATIBLE_TYPE"], ["FIELD_SAME_TYPE"], ["FIELD_SAME_TYPE"]],
    ],
    ["from number to text", z.number(), z.string(), LEVELS.map(() => ["FIELD_WIRE_COMPATIBLE_TYPE"])],
    [
      "that becomes optional",
      z.string(),
      z.string().optional(),
      [[], [], ["FIELD_SAME_CARDINALITY"], ["FIELD_SAME_CARDINALITY"]],
    ],
    ["that becomes a list", z.string(), z.array(z.string()), LEVELS.map(() => ["FIELD_SAME_CARDINALITY"])],
    [
      "whose keys change",
      z.map(z.string(), z.int()),
      z.map(z.boolean(), z.int()),
      LEVELS.map(() => ["FIELD_WIRE_COMPATIBLE_TYPE"]),
    ],
  ])("%s", (_, before, after, rules) => {
    const old = toProto(box(before)).lock;
    expect(rulesByLevel(old, toProto(box(after), { lock: old }).lock)).toEqual(rules);
  });

  test("may become bytes from text, but not text from bytes", () => {
    const text = toProto(box(z.string())).lock;
    const bytes: ProtoLock = JSON.parse(JSON.stringify(text).replace('"type":"string"', '"type":"bytes"'));
    expect(rulesByLevel(text, bytes).slice(0, 2)).toEqual([[], ["FIELD_WIRE_JSON_COMPATIBLE_TYPE"]]);
    expect(rulesByLevel(bytes, text)[0]).toEqual(["FIELD_WIRE_COMPATIBLE_TYPE"]);
  });

  test("names the likely cause", () => {
    const old = toProto(box(z.number())).lock;
    const [change] = toProto(box(z.string()), { lock: old }).changes;
    expect(change).toEqual({
      rule: "FIELD_WIRE_COMPATIBLE_TYPE",
      place: "Root.v",
      message: "the type was double and is string",
      cause: "z.number() became z.string() or z.bigint()",
    });
  });

  test("of a oneof", () => {
    const old = toProto(box(z.string())).lock;
    const rules = checkCompatibility(old, toProto(box(z.string().nullish()), { lock: old }).lock).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(["FIELD_SAME_ONEOF"]);
  });

  test("of a type of its own", () => {
    const old = toProto(box(z.object({ a: z.int() }).meta({ id: "A" }))).lock;
    const next = toProto(box(z.object({ a: z.int() }).meta({ id: "B" })), { lock: old }).lock;
    expect(checkCompatibility(old, next)).toMatchObject([
      { rule: "FIELD_WIRE_COMPATIBLE_TYPE", cause: "the type A became the type B" },
    ]);
    expect(checkCompatibility(old, next, "PACKAGE")).toMatchObject([
      {},
      { rule: "MESSAGE_NO_DELETE", place: "A" },
    ]);
  });

  test("that is removed, with and without lock", () => {
    const old = toProto(z.object({ a: z.int(), b: z.int() })).lock;
    const without = toProto(z.object({ a: z.int() })).lock;
    const kept = toProto(z.object({ a: z.int() }), { lock: old }).lock;
    const byNumber = "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED";
    const byName = "FIELD_NO_DELETE_UNLESS_NAME_RESERVED";
    const all = [byNumber, byName, "FIELD_NO_DELETE"];
    expect(rulesByLevel(old, without)).toEqual([[byNumber], [byNumber, byName], all, all]);
    expect(rulesByLevel(old, kept)).toEqual([[], [], ["FIELD_NO_DELETE"], ["FIELD_NO_DELETE"]]);
  });

  test("that is added", () => {
    const old = toProto(z.object({ a: z.int() })).lock;
    const next = toProto(z.object({ a: z.int(), b: z.int() }), { lock: old }).lock;
    expect(rulesByLevel(old, next)).toEqual([[], [], [], ["FIELD_NO_ADD"]]);
  });

  test("whose key is renamed under the same number", () => {
    const one = wire(z.int(), { proto: { number: 1 } });
    const old = toProto(z.object({ a: one })).lock;
    const next = toProto(z.object({ b: one }), { lock: old }).lock;
    expect(rulesByLevel(old, next)).toEqual([
      [],
      ["FIELD_SAME_NAME"],
      ["FIELD_SAME_NAME"],
      ["FIELD_SAME_NAME"],
    ]);
  });

  test("whose number changes", () => {
    const old = toProto(z.object({ a: z.int() })).lock;
    const next = toProto(z.object({ a: wire(z.int(), { proto: { number: 5 } }) }), { lock: old }).lock;
    expect(checkCompatibility(old, next, "WIRE")).toMatchObject([
      { rule: "FIELD_SAME_NUMBER", message: "the number was 1 and is 5" },
    ]);
  });
});

test("a map is a list of entries on the wire, but not in JSON", () => {
  const list = toProto(box(z.map(z.number(), z.int()))).lock;
  const map = toProto(box(z.map(z.string(), z.int())), { lock: list }).lock;
  const rules = rulesByLevel(list, map);
  expect(rules[0]).toEqual(["FIELD_WIRE_COMPATIBLE_TYPE"]);
  expect(rules[1]).toEqual(["FIELD_SAME_CARDINALITY", "FIELD_WIRE_COMPATIBLE_TYPE"]);
});

describe("an enum", () => {
  const of = (values: readonly [string, ...string[]], lock?: ProtoLock) =>
    toProto(box(z.enum(values)), lock && { lock }).lock;
  const old = of(["a", "b"]);

  test("that loses a value, with and without lock", () => {
    const byNumber = "ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED";
    const byName = "ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED";
    const all = [byNumber, byName, "ENUM_VALUE_NO_DELETE"];
    expect(rulesByLevel(old, of(["a"]))).toEqual([[byNumber], [byNumber, byName], all, all]);
    expect(rulesByLevel(old, of(["a"], old))[1]).toEqual([]);
  });

  test("whose values change places without lock", () => {
    expect(rulesByLevel(old, of(["b", "a"]))[0]).toEqual([]);
    expect(rulesByLevel(old, of(["b", "a"]))[1]).toEqual(["ENUM_VALUE_SAME_NAME", "ENUM_VALUE_SAME_NAME"]);
    expect(rulesByLevel(old, of(["b", "a"], old))[3]).toEqual([]);
  });

  test("that gains a value", () => {
    expect(rulesByLevel(old, of(["a", "b", "c"], old))).toEqual([[], [], [], ["ENUM_VALUE_NO_ADD"]]);
  });

  test("that goes", () => {
    const next = toProto(z.object({}), { lock: old }).lock;
    expect(checkCompatibility(old, next, "PACKAGE").map(({ rule }) => rule)).toEqual([
      "FIELD_NO_DELETE",
      "ENUM_NO_DELETE",
    ]);
    const later = toProto(z.object({}), { lock: next }).lock;
    expect(checkCompatibility(next, later, "FULL")).toEqual([]);
  });
});

test("reserved numbers and names must stay, and so must the package", () => {
  const old = toProto(z.object({ a: z.int(), b: z.int() })).lock;
  const reserved = toProto(z.object({ a: z.int() }), { lock: old }).lock;
  const forgotten = toProto(z.object({ a: z.int() }), { package: "other" }).lock;
  const rules = rulesByLevel(reserved, forgotten);
  expect(rules[0]).toEqual(["PACKAGE_SAME", "RESERVED_NO_DELETE"]);
  expect(rules[1]).toEqual(["PACKAGE_SAME", "RESERVED_NO_DELETE", "RESERVED_NO_DELETE"]);
});
