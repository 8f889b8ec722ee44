import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  isFieldNumber,
  parseProtoLock,
  printProtoLock,
} from "../../../../src/serializer/formats/protobuf/lock.js";
import { toProto } from "../../../../src/serializer/proto-schema.js";
import { EveryKind } from "../every-kind.js";

test("a lock reads back as it was printed", () => {
  const first = toProto(EveryKind).lock;
  expect(parseProtoLock(printProtoLock(first))).toEqual(first);
  const retired = toProto(z.object({ a: z.string() }), { lock: first }).lock;
  expect(parseProtoLock(printProtoLock(retired))).toEqual(retired);
});

test.each([
  [0, false],
  [1, true],
  [18_999, true],
  [19_000, false],
  [19_999, false],
  [20_000, true],
  [536_870_911, true],
  [536_870_912, false],
  [1.5, false],
  ["1", false],
])("%j is a field number: %s", (number, expected) => {
  expect(isFieldNumber(number)).toBe(expected);
});

describe("what is no lock is refused, with the place", () => {
  const none = { numbers: [], names: [] };
  const lock = { version: 1, package: "a", root: "R", messages: {}, enums: {} };
  const field = { name: "a", number: 1, label: "implicit", type: "string" };
  const withField = (change: object) => ({
    ...lock,
    messages: { R: { fields: { a: { ...field, ...change } }, reserved: none } },
  });
  const withValue = (change: object) => ({
    ...lock,
    enums: { E: { values: { a: { name: "A", number: 1, ...change } }, reserved: none } },
  });

  test.each<[string, unknown, readonly string[]]>([
    ["a list", [], []],
    ["null", null, []],
    ["another version", { ...lock, version: 2 }, []],
    ["a package with a semicolon", { ...lock, package: "a;" }, ["package"]],
    ["a root that is none", { ...lock, root: 1 }, ["root"]],
    ["no messages", { ...lock, messages: undefined }, ["messages"]],
    ["a message that is no identifier", { ...lock, messages: { "a b": {} } }, ["messages", "a b"]],
    ["a field of an unknown label", withField({ label: "required" }), ["messages", "R", "fields", "a"]],
    ["a field without number", withField({ number: 0 }), ["messages", "R", "fields", "a"]],
    ["a name that breaks out", withField({ name: "a = 1; }" }), ["messages", "R", "fields", "a", "name"]],
    ["a type that breaks out", withField({ type: "x;" }), ["messages", "R", "fields", "a", "type"]],
    ["a oneof that breaks out", withField({ oneof: "{" }), ["messages", "R", "fields", "a", "oneof"]],
    ["a key type that breaks out", withField({ mapKey: "{" }), ["messages", "R", "fields", "a", "mapKey"]],
    ["a value with the number 0", withValue({ number: 0 }), ["enums", "E", "values", "a"]],
    ["a value with too large a number", withValue({ number: 2 ** 31 }), ["enums", "E", "values", "a"]],
    [
      "reserved numbers that are none",
      { ...lock, enums: { E: { values: {}, reserved: { numbers: ["1"], names: [] } } } },
      ["enums", "E", "reserved"],
    ],
    [
      "reserved names that are none",
      { ...lock, enums: { E: { values: {}, reserved: { numbers: [], names: ['"'] } } } },
      ["enums", "E", "reserved"],
    ],
  ])("%s", (_, json, path) => {
    expect(() => parseProtoLock(JSON.stringify(json))).toThrow(
      expect.objectContaining({ code: "malformed", path }),
    );
  });

  test("text that is no JSON", () => {
    expect(() => parseProtoLock("{")).toThrow(expect.objectContaining({ code: "malformed" }));
  });
});
