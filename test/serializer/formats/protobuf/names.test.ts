import { expect, test } from "vitest";
import {
  constantName,
  fieldName,
  isPackageName,
  jsonName,
  Names,
  typeName,
} from "../../../../src/serializer/formats/protobuf/names.js";

test.each([
  ["alert group", "AlertGroup"],
  ["alert_group", "AlertGroup"],
  ["HTTPConfig", "HTTPConfig"],
  ["5xx", "T5xx"],
  ["", "T"],
  ['a";}', "A"],
])("%j names the type %s", (text, name) => {
  expect(typeName(text)).toBe(name);
});

test.each([
  ["group_wait", "group_wait"],
  ["groupWait", "groupWait"],
  ["5xx", "field_5xx"],
  ["_private", "field__private"],
  ["", "field_"],
  ["a b=1;", "a_b_1_"],
  ["__proto__", "field___proto__"],
])("%j names the field %s", (key, name) => {
  expect(fieldName(key)).toBe(name);
});

test.each([
  ["not firing", "NOT_FIRING"],
  ["notFiring", "NOT_FIRING"],
  ["HTTPError", "HTTPERROR"],
  ["é", ""],
])("%j names the constant %j", (text, name) => {
  expect(constantName(text)).toBe(name);
});

test.each([
  ["groupWait", "group_wait", "groupWait"],
  ["group_wait", "group_wait", "group_wait"],
  ["groupWait", "groupWait", undefined],
  ['a"b', "a_b", undefined],
])("the JSON name of %j as %s is %s", (key, name, json) => {
  expect(jsonName(key, name)).toBe(key === "groupWait" ? undefined : json);
});

test.each([
  ["tocsin", true],
  ["tocsin.v1", true],
  ["Tocsin", false],
  ["a;", false],
  ["", false],
])("package %j: %s", (text, expected) => {
  expect(isPackageName(text)).toBe(expected);
});

test("names that generators take for one get a number", () => {
  const names = new Names();
  names.keep("zero");
  expect(["a_b", "aB", "AB", "Zero"].map((name) => names.take(name))).toEqual([
    "a_b",
    "aB_2",
    "AB_3",
    "Zero_2",
  ]);
});
