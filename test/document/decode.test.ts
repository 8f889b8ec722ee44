import { describe, expect, test } from "vitest";
import { type DecodeDialect, type DecodeResult, decodeDocument } from "../../src/document/decode.js";
import type { Shape } from "../../src/document/shape.js";
import { ANY, briefly, readOne } from "./reading.js";

const TEXT: Shape = { kind: "string" };
const FLAG: Shape = { kind: "boolean" };
const INT: Shape = { kind: "integer", signed: true };
const UINT: Shape = { kind: "integer", signed: false };
const NUMBER: Shape = { kind: "number" };
const LABELS: Shape = { kind: "map", value: TEXT };
const object = (
  fields: Readonly<Record<string, Shape>>,
  unknownKeys: "refuse" | "keep" = "refuse",
): Shape => ({
  kind: "object",
  fields: new Map(Object.entries(fields)),
  unknownKeys,
});
const list = (item: Shape): Shape => ({ kind: "list", item });

function decode(
  text: string,
  shape: Shape,
  dialect: DecodeDialect = "go-yaml-v3",
  file = "a.yml",
): Pick<DecodeResult, "value" | "problems"> {
  const { value, problems } = decodeDocument(readOne(text, file), shape, dialect);
  return { value, problems };
}

describe("scalars into Go types", () => {
  const V3 = "go-yaml-v3";
  const V2 = "go-yaml-v2";
  test.each<[string, Shape, DecodeDialect, unknown]>([
    ["5", TEXT, V3, "5"],
    ["1.50", TEXT, V3, "1.50"],
    ["true", TEXT, V2, "true"],
    ["2001-12-14", TEXT, V3, "2001-12-14"],
    ["!!binary aGk=", TEXT, V3, "hi"],
    ["true", FLAG, V3, true],
    ["yes", FLAG, V3, true],
    ['"off"', FLAG, V3, false],
    ['"off"', FLAG, V2, undefined],
    ["off", FLAG, V2, false],
    ["off", FLAG, "json", false],
    ["oN", FLAG, V3, undefined],
    ["1", FLAG, V3, undefined],
    ['"true"', FLAG, V3, undefined],
    ["5", INT, V3, 5],
    ["-5", INT, V3, -5],
    ["-5", UINT, V3, undefined],
    ["0x10", INT, V3, 16],
    ["017", INT, V2, 15],
    ["0o17", INT, V3, 15],
    ["1_000", INT, V3, 1000],
    ["5.5", INT, V3, 5],
    ["5.5", INT, "json", undefined],
    ["1e3", INT, V3, 1000],
    ['"5"', INT, V3, undefined],
    ["9223372036854775807", INT, V3, 2 ** 63],
    ["9223372036854775808", INT, V3, undefined],
    ["18446744073709551615", UINT, V3, 2 ** 64],
    ["1e30", INT, V3, undefined],
    [".nan", INT, V3, undefined],
    ["five", NUMBER, V3, undefined],
    ["1.5", NUMBER, V3, 1.5],
    ["9223372036854775808", NUMBER, V3, 2 ** 63],
    [".inf", NUMBER, V3, Number.POSITIVE_INFINITY],
    ["5", TEXT, "json", undefined],
    ["yes", TEXT, "json", undefined],
    ['"yes"', TEXT, "json", "yes"],
    ["!!str yes", TEXT, "json", "yes"],
    ["text", TEXT, "json", "text"],
    ["text", LABELS, V3, undefined],
    ["text", list(TEXT), V3, undefined],
    ["[a]", TEXT, V3, undefined],
    ["{a: b}", TEXT, V3, undefined],
    ["{a: b}", list(TEXT), V3, undefined],
    ["[a]", LABELS, V3, undefined],
    ["[a]", object({}), V3, undefined],
    ["5", { kind: "oneOf", shapes: [TEXT, INT] }, V3, 5],
    ["five", { kind: "oneOf", shapes: [TEXT, INT] }, V3, "five"],
    ["[5]", { kind: "oneOf", shapes: [TEXT, list(INT)] }, V3, [5]],
    ["{}", { kind: "oneOf", shapes: [TEXT, list(INT)] }, V3, undefined],
    ["five", { kind: "oneOf", shapes: [FLAG, INT] }, V3, undefined],
  ])("%s as %j, %s: %j", (text, shape, dialect, value) => {
    const result = decode(text, shape, dialect);
    expect(result.value).toEqual(value);
    expect(briefly(result.problems)).toEqual(value === undefined ? ["1:1 wrongType"] : []);
  });
});

describe("null is the zero value", () => {
  test("as a document and in fields it is nothing", () => {
    expect(decode("~", LABELS)).toEqual({ value: undefined, problems: [] });
    expect(decode("", LABELS)).toEqual({ value: undefined, problems: [] });
    expect(decode("{a: , b: ~, c: null}", object({ a: TEXT, b: list(TEXT), c: LABELS }))).toEqual({
      value: {},
      problems: [],
    });
  });

  test("in lists and maps it keeps its place", () => {
    const zeros: [Shape, unknown][] = [
      [TEXT, ""],
      [FLAG, false],
      [INT, 0],
      [NUMBER, 0],
      [LABELS, null],
      [list(TEXT), null],
      [object({}), null],
      [ANY, null],
    ];
    for (const [shape, zero] of zeros) {
      expect(decode("[~]", list(shape))).toEqual({ value: [zero], problems: [] });
      expect(decode("{a: ~}", { kind: "map", value: shape })).toEqual({ value: { a: zero }, problems: [] });
    }
  });

  test("where anything goes it is null", () => {
    expect(decode("{a: ~, b: [~]}", object({}, "keep")).value).toEqual({ a: null, b: [null] });
  });
});

describe("what does not fit is a problem and left out", () => {
  const RULE = object({ alert: TEXT, expr: TEXT, for: TEXT, labels: LABELS });

  test("fields, items and values", () => {
    const text = "- alert: a\n  expr: [x]\n  labels: {b: {c: d}, e: 5}\n- text\n- alert: b\n";
    const result = decode(text, list(RULE));
    expect(result.value).toEqual([{ alert: "a", labels: { b: "", e: "5" } }, null, { alert: "b" }]);
    expect(briefly(result.problems)).toEqual(["2:9 wrongType", "3:15 wrongType", "4:3 wrongType"]);
    expect(result.problems.map(({ path }) => path)).toEqual([[0, "expr"], [0, "labels", "b"], [1]]);
    expect(result.problems[2]?.message).toBe('expected a mapping, found the text "text"');
  });

  test("an unknown field is reported at its key, with the name it may have", () => {
    const result = decode("alert: a\nexprr: b\nsomething: c\n", RULE);
    expect(result.value).toEqual({ alert: "a" });
    expect(result.problems.map(({ message }) => message)).toEqual([
      'key "exprr" is unknown here; did you mean "expr"?',
      'key "something" is unknown here',
    ]);
    expect(briefly(result.problems)).toEqual(["2:1 unknownField", "3:1 unknownField"]);
  });

  test("paths of problems begin at the file, not at the part that counts", () => {
    const text = "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n  alert: []\n";
    expect(decode(text, RULE, "json").problems.map(({ path }) => path)).toEqual([["spec", "alert"]]);
  });

  test("the message says what was expected and found", () => {
    const message = (text: string, shape: Shape): string | undefined =>
      decode(text, shape).problems[0]?.message;
    expect(message("[]", { kind: "oneOf", shapes: [TEXT, FLAG, INT, UINT, NUMBER, LABELS, RULE] })).toBe(
      "expected text or true or false or an integer or an integer that is not negative or a number or a mapping, found a list",
    );
    expect(message("{}", list(ANY))).toBe("expected a list, found a mapping");
    expect(message("5", list(ANY))).toBe("expected a list, found 5");
    expect(message("x".repeat(50), { kind: "oneOf", shapes: [FLAG, { kind: "oneOf", shapes: [] }] })).toBe(
      `expected true or false or , found the text "${"x".repeat(40)}…"`,
    );
  });

  test("more than a thousand problems end with one that says so", () => {
    const { problems } = decode("- []\n".repeat(1_500), list(TEXT));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)?.code).toBe("limitExceeded");
  });
});

test("every name is a key, and none comes from a prototype", () => {
  const { value } = decode("{__proto__: a, constructor: b}", LABELS);
  expect(Object.entries(value ?? {})).toEqual([
    ["__proto__", "a"],
    ["constructor", "b"],
  ]);
  expect(decode("{}", object({})).value).not.toHaveProperty("toString");
});

describe("merge keys in the two dialects", () => {
  const TEXT_OF = "a: &a {x: merged}\nb: {x: own, <<: *a}\nc: {<<: *a, x: own}\n";
  const shapeOf = (shape: Shape): Shape => object({ a: shape, b: shape, c: shape });

  test("v3: own keys win", () => {
    for (const shape of [LABELS, object({ x: TEXT })]) {
      expect(decode(TEXT_OF, shapeOf(shape))).toMatchObject({
        value: { b: { x: "own" }, c: { x: "own" } },
        problems: [],
      });
    }
  });

  test("only v3 refuses a second merge", () => {
    const text = "a: &a {x: y}\nb: {<<: *a, <<: *a}\n";
    const shape = object({ a: object({ x: TEXT }), b: object({ x: TEXT }) });
    expect(briefly(decode(text, shape).problems)).toEqual(["2:13 duplicateKey"]);
    expect(decode(text, shape, "go-yaml-v2").problems).toEqual([]);
  });
});

test("an alias is decoded by the shape of every place it is used in", () => {
  const { value } = decode("a: &a yes\nb: *a\nc: *a\n", object({ a: TEXT, b: FLAG, c: ANY }), "go-yaml-v2");
  expect(value).toEqual({ a: "yes", b: true, c: true });
});

/** The types of rule files in Prometheus 3.14 (model/rulefmt), with durations as text. */
const RULE_FILE = object({
  groups: list(
    object({
      name: TEXT,
      interval: TEXT,
      query_offset: TEXT,
      limit: INT,
      labels: LABELS,
      rules: list(
        object({
          record: TEXT,
          alert: TEXT,
          expr: TEXT,
          for: TEXT,
          keep_firing_for: TEXT,
          labels: LABELS,
          annotations: LABELS,
        }),
      ),
    }),
  ),
});

const rule = (fields: string): string => `groups: [{name: a, rules: [{${fields}}]}]`;

describe("YAML errors of promtool check rules, and none where it has none", () => {
  test.each([
    ["", "1:1 empty?"],
    ["groups:", undefined],
    ["foo: []", "1:1 unknownField"],
    ["- name: a", "1:1 wrongType"],
    ["groups: {name: a}", "1:9 wrongType"],
    ["groups: [{rules: []}]", undefined],
    ["groups: [{name: 5, rules: []}]", undefined],
    ["groups: [{name: a, partial_response_strategy: x}]", "1:20 unknownField"],
    ["groups: [{name: a, labels: {x: y}, query_offset: 1m}]", undefined],
    ["groups: [{name: a, interval: 60}]", undefined],
    ["groups: [{name: a, limit: -5}]", undefined],
    ['groups: [{name: a, limit: "5"}]', "1:27 wrongType"],
    ["groups: [{name: a, limit: 5.5}]", undefined],
    ["groups: [{name: a, rules: [null]}]", undefined],
    ["groups:\n- name: a\n  rules:\n  - record: a\n    expr: x\n    expr: y", "6:5 duplicateKey"],
    [rule("record: 5, expr: 5"), undefined],
    [rule("record: a, expr: true"), undefined],
    [rule("record: a, expr: [x]"), "1:46 wrongType"],
    [rule("alert: a, expr: x, labels: {p: 1, q: true, r: 1.50, s: null}"), undefined],
    [rule("alert: a, expr: x, labels: {p: [a]}"), "1:60 wrongType"],
    [rule("alert: a, expr: x, for: null, annotations: {}"), undefined],
    ["groups: [{name: a}]\n---\ngroups: [{name: b, foo: c}]", "2:1 laterDocument?"],
    ["groups: [{name: a}]\n---\ngroups: [{name: b", "2:1 laterDocument?"],
    ["groups: [{name: a, rules: [&r {alert: &n a, expr: x, labels: {p: *n}}]}]", undefined],
    ["groups: [{name: a, rules: [&r {alert: a, expr: x}, {<<: *r, alert: b}]}]", undefined],
    ["groups:\n\t- name: a", "2:1 syntax"],
    ["\ufeffgroups: []", undefined],
    ["null", undefined],
    ["''", "1:1 wrongType"],
    ["5", "1:1 wrongType"],
  ])("%j", (text, problem) => {
    const document = readOne(text);
    const problems = [...document.problems, ...decodeDocument(document, RULE_FILE, "go-yaml-v3").problems];
    expect(briefly(problems)).toEqual(problem === undefined ? [] : [problem]);
  });
});
