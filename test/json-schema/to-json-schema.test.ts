import { describe, expect, test } from "vitest";
import * as z from "zod";
import { LabelsSchema } from "../../src/base/types/label.js";
import { SecretSchema } from "../../src/base/types/secret.js";
import { DESCRIPTIONS } from "../../src/json-schema/descriptions.js";
import { EXPORTED_SCHEMAS } from "../../src/json-schema/exported-schemas.js";
import type { JsonSchema } from "../../src/json-schema/json-schema.js";
import { mapSubschemas } from "../../src/json-schema/subschemas.js";
import { toJsonSchema } from "../../src/json-schema/to-json-schema.js";
import { RouteSchema } from "../../src/schemas/alert/route.js";
import { createStrictAjv } from "../helpers/json-schema.js";

/** Of one field. */
function field(schema: z.ZodType, io: "input" | "output" = "input"): unknown {
  const made = toJsonSchema(z.strictObject({ field: schema }), { io }).schema["properties"] as Record<
    string,
    unknown
  >;
  return made["field"];
}
const BEYOND = "More is checked here than JSON Schema can say.";

describe("what JSON has no words for has the form of the wire", () => {
  class Thing {}
  test.each<[string, z.ZodType, JsonSchema]>([
    ["date", z.date(), { type: "string", format: "date-time" }],
    [
      "instance of Date",
      z.instanceof(Date).refine(() => true),
      { type: "string", format: "date-time", $comment: BEYOND },
    ],
    ["bigint", z.bigint(), { type: ["integer", "string"], pattern: "^-?\\d+$" }],
    ["bytes", z.instanceof(Uint8Array), { type: "string", contentEncoding: "base64" }],
    ["set", z.set(z.string()), { type: "array", uniqueItems: true, $comment: BEYOND }],
    ["map", z.map(z.string(), z.string()), { $comment: BEYOND }],
    ["undefined", z.undefined().optional(), { not: {} }],
    ["nan", z.nan(), { not: {} }],
    ["literals", z.literal(["a", undefined, 1n, null]), { enum: ["a", 1, "1", null] }],
    ["undefined literal", z.literal(undefined), { not: {} }],
    ["class", z.instanceof(Thing), { $comment: BEYOND }],
    ["preprocess", z.preprocess((value) => value, z.string()), { type: "string" }],
    ["trim", z.string().trim(), { type: "string", $comment: BEYOND }],
    ["refinement", z.number().refine((value) => value !== 4), { type: "number", $comment: BEYOND }],
    [
      "refinement that is said",
      z
        .string()
        .refine((text) => [...text].length <= 3)
        .meta({ maxLength: 3 }),
      { type: "string", maxLength: 3 },
    ],
    ["URL", z.url(), { type: "string", format: "uri", $comment: BEYOND }],
    ["format of zod", z.nanoid(), { type: "string", pattern: "^[a-zA-Z0-9_-]{21}$" }],
    ["JWT", z.jwt(), { type: "string", $comment: BEYOND }],
    [
      "flag",
      z.string().regex(/^a/i).regex(/b/),
      { type: "string", allOf: [{ pattern: "^[aA]" }, { pattern: "b" }] },
    ],
    ["flag there is no word for", z.string().regex(/^a/m), { type: "string", $comment: BEYOND }],
  ])("%s", (_, schema, expected) => expect(field(schema)).toEqual(expected));
});

describe("sides", () => {
  const schema = z.strictObject({ level: z.enum(["low", "high"]).default("low"), at: z.date() });

  test("of the input, fields with a default may be left out", () => {
    expect(toJsonSchema(schema).schema["required"]).toEqual(["at"]);
    expect(toJsonSchema(schema, { io: "output" }).schema["required"]).toEqual(["level", "at"]);
  });

  test("codecs are what they write, on both", () => {
    const codec = z.codec(z.iso.date(), z.date(), {
      decode: (text) => new Date(text),
      encode: () => "2026-03-01",
    });
    expect(field(codec)).toMatchObject({ type: "string", format: "date" });
    expect(field(codec, "output")).toEqual(field(codec));
    expect(field(SecretSchema, "output")).toEqual({ $ref: "#/$defs/Secret" });
  });

  test("a codec of what refers to itself is not said", () => {
    interface Tree {
      readonly next?: Tree | undefined;
    }
    const tree: z.ZodType<Tree> = z.strictObject({ next: z.lazy(() => tree).optional() });
    const codec = z.codec(z.strictObject({ tree }), z.date(), {
      decode: () => new Date(0),
      encode: () => ({ tree: {} }),
    });
    expect(field(codec, "output")).toEqual({ $comment: BEYOND });
  });
});

describe("names", () => {
  test("of exported schemas are those of definitions", () => {
    const { schema } = toJsonSchema(z.strictObject({ route: RouteSchema.optional() }), { id: "urn:test" });
    expect(Object.keys(schema["$defs"] as JsonSchema)).toEqual([
      "Route",
      "PrometheusDuration",
      "Labels",
      "LabelName",
      "LabelValue",
    ]);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:test",
    });
  });

  test("of users are, too, with what they say of them", () => {
    const team = z.string().meta({ id: "Team", title: "team", deprecated: true, owner: "nobody" });
    const { schema } = toJsonSchema(z.strictObject({ team, other: team.optional() }));
    expect(schema["$defs"]).toEqual({ Team: { type: "string", title: "team", deprecated: true } });
  });

  test("given twice are an error", () => {
    const twice = z.strictObject({ a: z.string().meta({ id: "Same" }), b: z.number().meta({ id: "Same" }) });
    expect(() => toJsonSchema(twice)).toThrow(expect.objectContaining({ code: "invalid_definition" }));
  });

  test("of the schema itself are its title, and its recursion leads to the root", () => {
    const { schema } = toJsonSchema(RouteSchema);
    expect(schema["title"]).toBe("Route");
    expect(schema["$id"]).toBeUndefined();
    expect(JSON.stringify(schema)).toContain('"routes":{"type":"array","items":{"$ref":"#"}}');
  });
});

test("draft-07 has nothing beside a reference", () => {
  const { schema } = toJsonSchema(RouteSchema, { draft: "draft-07" });
  expect(schema).toMatchObject({
    properties: { labels: { description: expect.any(String), allOf: [{ $ref: "#/definitions/Labels" }] } },
  });
  expect(JSON.stringify(schema)).not.toMatch(/"\$ref":"[^"]*",|,"\$ref"/);
});

test("a property is never taken for a keyword", () => {
  const schema = z.strictObject({
    propertyNames: z.string(),
    allOf: z.array(z.string()),
    $ref: z.string(),
    $comment: z.literal(BEYOND),
  });
  for (const draft of ["2020-12", "draft-07"] as const) {
    const { schema: json, inexpressible } = toJsonSchema(schema, { draft });
    expect(Object.keys(json["properties"] as JsonSchema)).toEqual([
      "propertyNames",
      "allOf",
      "$ref",
      "$comment",
    ]);
    expect(inexpressible).toEqual([]);
    expect(
      createStrictAjv(draft).compile(json)({ propertyNames: "", allOf: [], $ref: "", $comment: BEYOND }),
    ).toBe(true);
  }
});

test("places where more is checked are told", () => {
  const even = z.number().refine((value) => value % 2 === 0);
  const { inexpressible } = toJsonSchema(z.strictObject({ list: z.array(even), labels: LabelsSchema }));
  expect(inexpressible).toEqual([["properties", "list", "items"]]);
});

/** A comment that has no place was written where no field is, or the two walks do not agree. */
test.each(EXPORTED_SCHEMAS)("every comment of $name is a description", ({ name, schema }) => {
  const texts = Object.values(DESCRIPTIONS[name] ?? {});
  const shown = new Set<unknown>();
  const collect = (json: JsonSchema): JsonSchema => {
    shown.add(json["description"]);
    return mapSubschemas(json, collect);
  };
  const { schema: json } = toJsonSchema(schema);
  collect(json);
  expect(texts.filter((text) => !shown.has(text))).toEqual([]);
  expect(json["description"], `write a comment above the interface ${name}Schema`).toBeDefined();
  expect(
    texts.filter((text) => text.split("`").length % 2 === 0),
    "a code span is cut: @ after a space begins a tag",
  ).toEqual([]);
});
