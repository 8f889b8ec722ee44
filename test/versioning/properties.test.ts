import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonSchema } from "../../src/json-schema/json-schema.js";
import { checkSchemaCompatibility } from "../../src/versioning/compatibility.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { createStrictAjv } from "../helpers/json-schema.js";

/** Schemas without what the table calls compatible although it is not quite: defaults, `oneOf`. */
const { schema } = fc.letrec<{ readonly schema: JsonSchema }>((tie) => {
  const string = fc.record(
    {
      type: fc.constant("string"),
      minLength: fc.nat(2),
      maxLength: fc.integer({ min: 1, max: 3 }),
      enum: fc.constant(["a", "b"]),
    },
    { requiredKeys: ["type"] },
  );
  const number = fc.record(
    {
      type: fc.constantFrom("integer", "number"),
      minimum: fc.nat(2),
      exclusiveMaximum: fc.integer({ min: 1, max: 4 }),
      multipleOf: fc.constantFrom(1, 2),
    },
    { requiredKeys: ["type"] },
  );
  const object = fc.record(
    {
      type: fc.constant("object"),
      properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schema"), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
      required: fc.subarray(["a", "b"], { minLength: 1 }),
      maxProperties: fc.nat(2),
    },
    { requiredKeys: ["type"] },
  );
  const array = fc.record(
    {
      type: fc.constant("array"),
      items: tie("schema"),
      minItems: fc.nat(1),
      uniqueItems: fc.boolean(),
    },
    { requiredKeys: ["type"] },
  );
  return {
    schema: fc.oneof(
      { maxDepth: 2 },
      fc.oneof(
        string,
        number,
        fc.constant({}),
        fc.constant({ type: "null" }),
        fc.constant({ type: ["string", "null"] }),
      ),
      object,
      array,
      fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
      fc.tuple(tie("schema")).map(([not]) => ({ type: "string", not })),
    ),
  };
});

const { value: values } = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(null, "", "a", "b", "abc", 0, 1, 2, 3, 1.5, true),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 2, noNullPrototype: true }),
  ),
}));

/** A change of one keyword somewhere is likelier to be compatible than two schemas of chance. */
const pairs = fc.oneof(
  fc.tuple(schema, schema),
  fc
    .tuple(
      schema,
      fc.constantFrom(
        "properties",
        "items",
        "anyOf",
        "type",
        "minLength",
        "required",
        "not",
        "maxProperties",
      ),
    )
    .map(([old, key]): [JsonSchema, JsonSchema] => [
      old,
      Object.fromEntries(Object.entries(old).filter(([each]) => each !== key)),
    ]),
  fc.tuple(schema, schema).map(([old, other]): [JsonSchema, JsonSchema] => [old, { anyOf: [other, old] }]),
  fc.tuple(schema, schema).map(([a, b]): [JsonSchema, JsonSchema] => [
    { type: "object", properties: { a }, additionalProperties: b },
    { type: "object", properties: { a, b }, additionalProperties: b },
  ]),
);

test("what is compatible accepts what the old schema accepts", () => {
  const ajv = createStrictAjv("2020-12", { strict: false });
  fc.assert(
    fc.property(pairs, fc.array(values, { minLength: 20, maxLength: 20 }), ([old, next], documents) => {
      fc.pre(checkSchemaCompatibility(old, next).compatible);
      const [accepted, accepts] = [ajv.compile(old), ajv.compile(next)];
      for (const document of documents) if (accepted(document)) expect(accepts(document)).toBe(true);
    }),
    { numRuns: fuzzRuns(60, 5_000) },
  );
});

test("a schema is compatible with itself, both ways", () => {
  fc.assert(
    fc.property(schema, (each) => {
      expect(checkSchemaCompatibility(each, structuredClone(each), "full").changes).toEqual([]);
    }),
    { numRuns: fuzzRuns(100, 5_000) },
  );
});
