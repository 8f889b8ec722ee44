import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../src/json-schema/json-schema.js";
import {
  type CompatibilityLevel,
  checkSchemaCompatibility,
  checkTransitiveCompatibility,
  suggestBump,
} from "../../src/versioning/compatibility.js";

import { SCHEMA_CHANGES } from "../../src/versioning/schema-change.js";

type Schema = JsonSchema | boolean;

/** Rows of Confluent's table: what stands for a change, and the code and verdict of reading old documents, and of the way back. */
type Row = readonly [
  name: string,
  old: Schema,
  next: Schema,
  there: readonly string[],
  back: readonly string[],
];

const STRING = { type: "string" };
const INTEGER = { type: "integer" };

function object(properties: Readonly<Record<string, Schema>>, more: JsonSchema = {}): JsonSchema {
  return { type: "object", properties, ...more };
}
const CLOSED = { additionalProperties: false };

function found(
  old: Schema,
  next: Schema,
  level: CompatibilityLevel,
  policy: "strict" | "lenient" = "strict",
): string[] {
  const { changes, compatible } = checkSchemaCompatibility(old, next, level, { policy });
  expect(compatible).toBe(changes.every(({ verdict }) => verdict === "compatible"));
  return changes.map(
    ({ code, verdict, path }) =>
      `${verdict === "breaking" ? "!" : ""}${code}${path.length === 0 ? "" : ` ${path.join("/")}`}`,
  );
}

const ROWS: readonly Row[] = [
  ["title", { ...STRING, title: "a" }, { ...STRING, title: "b" }, ["title_changed"], ["title_changed"]],
  ["description", { ...STRING, description: "a" }, STRING, ["description_changed"], ["description_changed"]],
  ["$id", { ...STRING, $id: "urn:a" }, { ...STRING, $id: "urn:b" }, ["id_changed"], ["id_changed"]],
  [
    "default",
    { ...STRING, default: "a" },
    { ...STRING, default: "b" },
    ["default_changed"],
    ["default_changed"],
  ],
  ["format", { ...STRING, format: "uri" }, STRING, ["format_changed"], ["format_changed"]],
  ["schema removed", STRING, {}, ["schema_removed"], ["!schema_added"]],
  ["schema true", STRING, true, ["schema_removed"], ["!schema_added"]],
  ["schema was false", false, STRING, ["schema_removed"], ["!type_changed"]],
  ["schema was not {}", { not: {} }, STRING, ["schema_removed"], ["!type_changed"]],
  ["nothing to anything", false, true, ["schema_removed"], ["!schema_added"]],
  ["type", STRING, { type: "boolean" }, ["!type_changed"], ["!type_changed"]],
  ["integer to number", INTEGER, { type: "number" }, ["type_extended"], ["!type_changed"]],
  ["nullable", STRING, { type: ["string", "null"] }, ["type_extended"], ["!type_changed"]],
  ["type left out", { ...STRING, minLength: 1 }, { minLength: 1 }, ["type_extended"], ["!type_changed"]],
  ...(
    ["maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties", "maxContains"] as const
  ).flatMap((keyword): Row[] => [
    [`${keyword} raised`, { [keyword]: 5 }, { [keyword]: 6 }, ["bound_relaxed"], ["!bound_tightened"]],
    [`${keyword} removed`, { ...STRING, [keyword]: 5 }, STRING, ["bound_relaxed"], ["!bound_tightened"]],
  ]),
  ...(
    ["minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties", "minContains"] as const
  ).flatMap((keyword): Row[] => [
    [`${keyword} lowered`, { [keyword]: 6 }, { [keyword]: 5 }, ["bound_relaxed"], ["!bound_tightened"]],
    [`${keyword} removed`, { ...STRING, [keyword]: 5 }, STRING, ["bound_relaxed"], ["!bound_tightened"]],
  ]),
  ["minLength 0", STRING, { ...STRING, minLength: 0 }, [], []],
  ["pattern removed", { ...STRING, pattern: "a" }, STRING, ["pattern_removed"], ["!pattern_changed"]],
  ["pattern changed", { pattern: "a" }, { pattern: "b" }, ["!pattern_changed"], ["!pattern_changed"]],
  [
    "multipleOf removed",
    { ...INTEGER, multipleOf: 5 },
    INTEGER,
    ["multiple_of_relaxed"],
    ["!multiple_of_changed"],
  ],
  [
    "multipleOf reduced",
    { multipleOf: 10 },
    { multipleOf: 5 },
    ["multiple_of_relaxed"],
    ["!multiple_of_changed"],
  ],
  [
    "multipleOf other",
    { multipleOf: 3 },
    { multipleOf: 5 },
    ["!multiple_of_changed"],
    ["!multiple_of_changed"],
  ],
  ["enum extended", { enum: ["a"] }, { enum: ["b", "a"] }, ["enum_extended"], ["!enum_changed"]],
  ["enum changed", { enum: ["a"] }, { enum: ["b"] }, ["!enum_changed"], ["!enum_changed"]],
  ["enum in another order", { enum: ["a", "b"] }, { enum: ["b", "a"] }, [], []],
  ["enum removed", { ...STRING, enum: ["a"] }, STRING, ["enum_extended"], ["!enum_changed"]],
  [
    "const changed",
    { const: { a: 1, b: 2 } },
    { const: { b: 2, a: 2 } },
    ["!const_changed"],
    ["!const_changed"],
  ],
  ["const of the same value", { const: { a: 1, b: 2 } }, { const: { b: 2, a: 1 } }, [], []],
  ["const to enum", { const: "a" }, { enum: ["a", "b"] }, ["enum_extended"], ["!enum_changed"]],
  [
    "uniqueItems removed",
    { type: "array", uniqueItems: true },
    { type: "array" },
    ["unique_items_removed"],
    ["!unique_items_added"],
  ],
  [
    "required removed",
    object({ a: STRING }, { required: ["a"] }),
    object({ a: STRING }),
    ["required_removed a"],
    ["!required_added a"],
  ],
  [
    "required added with a default",
    object({ a: { ...STRING, default: "" } }),
    object({ a: { ...STRING, default: "" } }, { required: ["a"] }),
    ["required_added_with_default a"],
    ["required_removed a"],
  ],
  [
    "required of what is not declared",
    object({}),
    object({}, { required: ["a"] }),
    ["!required_added a"],
    [],
  ],
  [
    "dependentRequired narrowed",
    { ...object({}), dependentRequired: { a: ["b", "c"] } },
    { ...object({}), dependentRequired: { a: ["b"] } },
    ["dependency_relaxed a"],
    ["!dependency_added a"],
  ],
  [
    "dependencies removed",
    { ...object({}), dependencies: { a: ["b"] } },
    object({}),
    ["dependency_relaxed a"],
    ["!dependency_added a"],
  ],
  [
    "dependentSchemas removed",
    { ...object({}), dependentSchemas: { a: { required: ["b"] } } },
    object({}),
    ["dependency_relaxed a"],
    ["!dependency_added a"],
  ],
  [
    "dependentSchemas changed",
    { ...object({}), dependentSchemas: { a: { maxProperties: 1 } } },
    { ...object({}), dependentSchemas: { a: { maxProperties: 2 } } },
    ["bound_relaxed a"],
    ["!bound_tightened a"],
  ],
  [
    "additionalProperties false to true",
    object({}, CLOSED),
    object({}),
    ["additional_allowed {}"],
    ["!additional_refused {}"],
  ],
  [
    "additionalProperties false to a schema",
    object({}, CLOSED),
    object({}, { additionalProperties: STRING }),
    ["additional_allowed {}"],
    ["!additional_refused {}"],
  ],
  [
    "additionalProperties a schema to none",
    object({}, { additionalProperties: STRING }),
    object({}),
    ["additional_allowed {}"],
    ["!additional_refused {}"],
  ],
  [
    "additionalProperties of another schema",
    object({}, { additionalProperties: INTEGER }),
    object({}, { additionalProperties: { type: "number" } }),
    ["type_extended {}"],
    ["!type_changed {}"],
  ],
  [
    "unevaluatedProperties false to true",
    object({}, { unevaluatedProperties: false }),
    object({}, { unevaluatedProperties: true }),
    ["additional_allowed {}"],
    ["!additional_refused {}"],
  ],
  [
    "property added to a closed model",
    object({}, CLOSED),
    object({ a: STRING }, CLOSED),
    ["property_added a"],
    ["!property_removed_from_closed_model a"],
  ],
  [
    "property added to a model that covers it",
    object({}, { additionalProperties: STRING }),
    object({ a: STRING }, { additionalProperties: STRING }),
    ["property_added a"],
    ["property_removed a"],
  ],
  [
    "property added to a model that covers it with another type",
    object({}, { additionalProperties: INTEGER }),
    object({ a: STRING }, { additionalProperties: INTEGER }),
    ["!property_added_to_open_model a"],
    ["!property_removed_from_closed_model a"],
  ],
  [
    "property added that a pattern covers",
    object({}, { patternProperties: { "^x-": STRING }, ...CLOSED }),
    object({ "x-a": STRING }, { patternProperties: { "^x-": STRING }, ...CLOSED }),
    ["property_added x-a"],
    ["property_removed x-a"],
  ],
  [
    "property added to an open model",
    object({}),
    object({ a: STRING }),
    ["!property_added_to_open_model a"],
    ["property_removed a"],
  ],
  [
    "empty property added to an open model",
    object({}),
    object({ a: {} }),
    ["property_added a"],
    ["property_removed a"],
  ],
  [
    "required property added to a closed model with a default",
    object({}, CLOSED),
    object({ a: { ...STRING, default: "" } }, { required: ["a"], ...CLOSED }),
    ["property_added a"],
    ["!property_removed_from_closed_model a"],
  ],
  [
    "required property added to a closed model",
    object({}, CLOSED),
    object({ a: STRING }, { required: ["a"], ...CLOSED }),
    ["!required_property_added a"],
    ["!property_removed_from_closed_model a"],
  ],
  [
    "required property added to an open model with a default",
    object({}),
    object({ a: { ...STRING, default: "" } }, { required: ["a"] }),
    ["!property_added_to_open_model a"],
    ["property_removed a"],
  ],
  [
    "property that was false removed",
    object({ a: false }, CLOSED),
    object({}, CLOSED),
    ["property_removed a"],
    ["property_added a"],
  ],
  [
    "property changed",
    object({ a: INTEGER }),
    object({ a: { type: "number" } }),
    ["type_extended a"],
    ["!type_changed a"],
  ],
  [
    "pattern added to a closed model",
    object({}, CLOSED),
    object({}, { patternProperties: { "^x-": STRING }, ...CLOSED }),
    ["property_added ^x-"],
    ["!property_removed_from_closed_model ^x-"],
  ],
  [
    "propertyNames removed",
    object({}, { propertyNames: { minLength: 1 } }),
    object({}),
    ["schema_removed {key}"],
    ["!schema_added {key}"],
  ],
  [
    "tuple item added to a closed model",
    tuple([STRING]),
    tuple([STRING, STRING]),
    ["item_added 1"],
    ["!item_removed_from_closed_model 1"],
  ],
  [
    "tuple item added to an open model",
    { type: "array", prefixItems: [STRING] },
    { type: "array", prefixItems: [STRING, STRING] },
    ["!item_added_to_open_model 1"],
    ["item_removed 1"],
  ],
  [
    "tuple item added that a schema covers",
    { type: "array", prefixItems: [STRING], items: INTEGER },
    { type: "array", prefixItems: [STRING, INTEGER], items: INTEGER },
    ["item_added 1"],
    ["item_removed 1"],
  ],
  [
    "tuple of draft-07",
    { type: "array", items: [STRING], additionalItems: false },
    { type: "array", items: [STRING] },
    ["additional_allowed []"],
    ["!additional_refused []"],
  ],
  [
    "items changed",
    { type: "array", items: INTEGER },
    { type: "array", items: { type: "number" } },
    ["type_extended []"],
    ["!type_changed []"],
  ],
  [
    "items removed",
    { type: "array", items: INTEGER },
    { type: "array" },
    ["schema_removed []"],
    ["!schema_added []"],
  ],
  [
    "contains removed",
    { type: "array", contains: INTEGER },
    { type: "array" },
    ["schema_removed"],
    ["!schema_added"],
  ],
  [
    "contains changed",
    { type: "array", contains: INTEGER },
    { type: "array", contains: { type: "number" } },
    ["type_extended []"],
    ["!type_changed []"],
  ],
  [
    "anyOf extended",
    { anyOf: [STRING] },
    { anyOf: [INTEGER, STRING] },
    ["alternative_added"],
    ["!alternative_removed"],
  ],
  [
    "oneOf extended",
    { oneOf: [STRING] },
    { oneOf: [INTEGER, STRING] },
    ["alternative_added"],
    ["!alternative_removed"],
  ],
  [
    "plain to one of several",
    STRING,
    { anyOf: [INTEGER, STRING] },
    ["alternative_added", "type_extended"],
    ["!alternative_removed"],
  ],
  [
    "plain types to alternatives",
    { type: ["string", "null"] },
    { anyOf: [STRING, { type: "null" }] },
    ["alternative_added", "type_extended"],
    ["combinator_relaxed"],
  ],
  [
    "plain to none of several",
    STRING,
    { anyOf: [INTEGER, { type: "null" }] },
    ["!alternative_removed", "type_extended"],
    ["!alternative_removed"],
  ],
  [
    "allOf member removed",
    { allOf: [STRING, { minLength: 1 }, { maxLength: 3 }] },
    { allOf: [{ maxLength: 3 }, STRING] },
    ["member_removed"],
    ["!member_added"],
  ],
  [
    "allOf member alone",
    { allOf: [STRING, { minLength: 1 }] },
    STRING,
    ["member_removed"],
    ["!member_added", "type_extended"],
  ],
  [
    "allOf of nothing that implies it",
    { allOf: [STRING, { minLength: 1 }] },
    INTEGER,
    ["!combinator_changed"],
    ["!member_added", "type_extended"],
  ],
  [
    "plain to allOf that says the same",
    INTEGER,
    { allOf: [INTEGER, { type: "number" }] },
    ["type_extended"],
    ["member_removed"],
  ],
  [
    "kind: to anyOf",
    { oneOf: [STRING, INTEGER] },
    { anyOf: [STRING, INTEGER] },
    ["combinator_relaxed"],
    ["!combinator_changed"],
  ],
  [
    "kind: single to oneOf",
    { anyOf: [STRING], title: "a" },
    { oneOf: [STRING, INTEGER], title: "a" },
    ["combinator_relaxed", "alternative_added"],
    ["combinator_relaxed", "!alternative_removed"],
  ],
  [
    "kind: both single",
    { anyOf: [{ ...STRING, minLength: 2 }] },
    { oneOf: [{ ...STRING, minLength: 1 }] },
    ["combinator_relaxed", "bound_relaxed |0"],
    ["combinator_relaxed", "!alternative_changed", "!bound_tightened |0"],
  ],
  [
    "kind: allOf to single",
    { allOf: [STRING, { minLength: 1 }] },
    { oneOf: [STRING] },
    ["combinator_relaxed", "member_removed"],
    ["!combinator_changed"],
  ],
  [
    "not narrowed",
    { ...STRING, not: { enum: ["a", "b"] } },
    { ...STRING, not: { enum: ["a"] } },
    ["not_relaxed"],
    ["!not_extended"],
  ],
  ["not removed", { ...STRING, not: { enum: ["a"] } }, STRING, ["not_relaxed"], ["!not_extended"]],
  [
    "condition removed",
    { ...STRING, if: { minLength: 1 }, else: { pattern: "a" } },
    STRING,
    ["condition_removed"],
    ["!condition_changed"],
  ],
];

/** Breaks only under the strict policy. */
const LENIENT: readonly (readonly [name: string, old: Schema, next: Schema])[] = [
  ["additionalProperties refused", object({}), object({}, CLOSED)],
  ["property added to an open model", object({}), object({ a: STRING })],
  [
    "required property with a default added to an open model",
    object({}),
    object({ a: { ...STRING, default: "" } }, { required: ["a"] }),
  ],
  ["property removed from a closed model", object({ a: STRING }, CLOSED), object({}, CLOSED)],
];

test.each(LENIENT)("lenient: %s", (_, old, next) => {
  expect(checkSchemaCompatibility(old, next, "backward", { policy: "lenient" }).compatible).toBe(true);
  expect(checkSchemaCompatibility(old, next, "backward").compatible).toBe(false);
});

describe("alternatives are paired, not compared by position", () => {
  const kind = (name: string, more: Readonly<Record<string, Schema>>): JsonSchema =>
    object({ kind: { const: name }, ...more }, { required: ["kind"], ...CLOSED });

  test("in another order", () => {
    const old = { oneOf: [kind("a", {}), kind("b", { x: INTEGER })] };
    const next = { oneOf: [kind("b", { x: { type: "number" } }), kind("a", { y: STRING })] };
    expect(found(old, next, "backward")).toEqual(["property_added |1/y", "type_extended |0/x"]);
  });

  test("when the first fit would leave one without a partner", () => {
    const old = {
      anyOf: [
        { ...STRING, minLength: 5 },
        { ...STRING, minLength: 1 },
      ],
    };
    const next = {
      anyOf: [
        { ...STRING, minLength: 0 },
        { ...STRING, minLength: 4 },
      ],
    };
    expect(found(old, next, "backward")).toEqual(["bound_relaxed |1", "bound_relaxed |0"]);
  });

  test("two that need the same partner are not paired", () => {
    const old = {
      anyOf: [
        { ...STRING, minLength: 5 },
        { ...STRING, minLength: 4 },
      ],
    };
    const next = { anyOf: [{ ...STRING, minLength: 4 }, INTEGER] };
    expect(found(old, next, "backward")).toEqual([
      "!alternative_changed",
      "bound_relaxed |0",
      "!type_changed |1",
    ]);
  });

  test("with what stands beside the combinator", () => {
    const old = { ...STRING, anyOf: [{ minLength: 3 }, { pattern: "a" }] };
    expect(found(old, STRING, "backward")).toEqual(["combinator_relaxed"]);
    expect(found(old, INTEGER, "backward")).toEqual(["!alternative_removed"]);
  });
});

describe("patterns of properties are looked at, and not run", () => {
  const model = (pattern: string, more: Readonly<Record<string, Schema>> = {}): JsonSchema =>
    object(more, { patternProperties: { [pattern]: INTEGER }, ...CLOSED });

  test.each([
    ["^x-", "x-a", true],
    ["^x-", "name", false],
    ["-x$", "a-x", true],
    ["^name$", "name", true],
    ["^name$", "names", false],
    ["am", "name", true],
    ["^(a+)+$", "name", true],
  ])("%s may be about %s: %s", (pattern, name, mayMatch) => {
    const { compatible } = checkSchemaCompatibility(model(pattern), model(pattern, { [name]: STRING }));
    expect(compatible).toBe(!mayMatch);
  });
});

describe("references", () => {
  const tree = (node: JsonSchema): JsonSchema => ({ $ref: "#/$defs/Node", $defs: { Node: node } });

  test("stand for what they lead to, in both drafts", () => {
    const old = object(
      { a: { allOf: [{ $ref: "#/definitions/a" }], description: "x" } },
      { definitions: { a: INTEGER } },
    );
    const next = object({ a: { $ref: "#/$defs/b", description: "y" } }, { $defs: { b: { type: "number" } } });
    expect(found(old, next, "backward")).toEqual(["description_changed a", "type_extended a"]);
  });

  test("with something beside them are both", () => {
    const old = object({ a: { $ref: "#/$defs/a", minLength: 1 } }, { $defs: { a: STRING } });
    expect(found(old, object({ a: STRING }), "backward")).toEqual(["member_removed a"]);
  });

  test("lead through recursion", () => {
    const old = tree(
      object({ name: STRING, children: { type: "array", items: { $ref: "#/$defs/Node" } } }, CLOSED),
    );
    const next = object(
      { name: STRING, children: { type: "array", items: { $ref: "#" } }, note: STRING },
      CLOSED,
    );
    expect(found(old, next, "backward")).toEqual(["property_added note"]);
    expect(found(old, next, "forward")).toEqual(["!property_removed_from_closed_model note"]);
  });

  /** Looked at once, the pair that is in progress would count as compatible, and the alternatives inside of it as paired. */
  test("of a recursive alternative do not hide what breaks", () => {
    const node = (value: JsonSchema): JsonSchema =>
      tree(object({ next: { anyOf: [{ $ref: "#/$defs/Node" }, { type: "null" }] }, value }, CLOSED));
    const codes = found(node({ type: "number" }), node(INTEGER), "backward");
    expect(codes).toEqual(["!alternative_changed next", "!type_changed value"]);
  });

  test("report a change once, however many lead to it", () => {
    const schema = (type: string): JsonSchema =>
      object({ a: { $ref: "#/$defs/x" }, b: { $ref: "#/$defs/x" } }, { $defs: { x: { type } } });
    expect(found(schema("integer"), schema("number"), "backward")).toEqual(["type_extended a"]);
  });

  test.each([
    ["that leads nowhere", { $ref: "#/$defs/a" }],
    ["to another document", { $ref: "urn:other" }],
    ["with a broken escape", { $ref: "#/%zz" }],
    ["that leads to itself", { $ref: "#" }],
    ["over a key of all objects", { $ref: "#/constructor" }],
  ])("one %s is an error", (_, schema) => {
    expect(() => checkSchemaCompatibility(schema, STRING)).toThrow(
      expect.objectContaining({ code: "invalid_definition" }),
    );
  });
});

describe("bounds", () => {
  const deep = (levels: number): JsonSchema => {
    let schema: JsonSchema = STRING;
    for (let level = 0; level < levels; level++) schema = { type: "array", items: schema };
    return schema;
  };

  test("on depth", () => {
    expect(checkSchemaCompatibility(deep(290), deep(290)).changes).toEqual([]);
    expect(() => checkSchemaCompatibility(deep(301), deep(301))).toThrow(
      expect.objectContaining({ code: "limit_exceeded", details: { limit: "depth", max: 300, actual: 301 } }),
    );
  });

  test("on the number of comparisons", () => {
    const many = { anyOf: Array.from({ length: 150 }, (_, index) => ({ ...STRING, minLength: index + 1 })) };
    expect(() => checkSchemaCompatibility(many, { anyOf: [...many.anyOf].reverse() })).toThrow(
      expect.objectContaining({ code: "limit_exceeded" }),
    );
  });

  test("on not inside of not", () => {
    const schema = { ...STRING, not: { $ref: "#" } };
    expect(found(schema, schema, "backward")).toEqual(["!not_extended"]);
  });
});

describe("several versions", () => {
  const versions = [
    object({ a: STRING }, CLOSED),
    object({ a: STRING, b: STRING }, CLOSED),
    object({ a: STRING, b: INTEGER }, CLOSED),
  ];

  test("are compared with the last one, newest first", () => {
    const reports = checkTransitiveCompatibility(versions, "backward");
    expect(reports.map(({ index, compatible }) => [index, compatible])).toEqual([
      [1, false],
      [0, true],
    ]);
    expect(checkTransitiveCompatibility([])).toEqual([]);
  });
});

describe("the version a change calls for", () => {
  test.each([
    ["major", object({ a: STRING }, CLOSED), object({ a: INTEGER }, CLOSED)],
    ["minor", object({}, CLOSED), object({ a: STRING }, CLOSED)],
    ["minor", { ...STRING, default: "a" }, { ...STRING, default: "b" }],
    ["patch", { ...STRING, description: "a" }, { ...STRING, description: "b" }],
    ["patch", STRING, STRING],
  ])("%s", (bump, old, next) => {
    expect(suggestBump(checkSchemaCompatibility(old, next, "full").changes)).toBe(bump);
  });
});

test("every kind of change is in a table above", () => {
  const seen = new Set(
    ROWS.flatMap(([, , , there, back]) => [...there, ...back].map((each) => /\w+/.exec(each)?.[0])),
  );
  expect(Object.keys(SCHEMA_CHANGES).filter((code) => !seen.has(code))).toEqual([]);
});

function tuple(prefixItems: readonly Schema[]): JsonSchema {
  return { type: "array", prefixItems, items: false };
}

describe.each(ROWS)("%s", (_, old, next, there, back) => {
  test("new code, old documents", () => expect(found(old, next, "backward")).toEqual(there));
  test("old code, new documents", () => expect(found(old, next, "forward")).toEqual(back));
});
