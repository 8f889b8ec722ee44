import { describe, expect, test } from "vitest";
import * as z from "zod";
import { FORMAT_IDS } from "../../src/serializer/format-id.js";
import { createSerializer } from "../../src/serializer/serializer.js";

export interface ScalarCases {
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
  /** What zod refuses and JSON Schema has no words for. */
  readonly beyondJsonSchema?: readonly unknown[];
}

/** Holds a scalar schema to its examples, and its JSON Schema to the same verdicts. */
export function describeScalar(
  name: string,
  schema: z.ZodType,
  { valid, invalid, beyondJsonSchema = [] }: ScalarCases,
): void {
  describe(name, () => {
    const json = z.toJSONSchema(schema, { io: "input" });

    test("has examples enough", () => {
      expect(valid.length).toBeGreaterThanOrEqual(3);
      expect(invalid.length + beyondJsonSchema.length).toBeGreaterThanOrEqual(5);
    });

    test("gives no name to bytes: meta({ id }) is the name of a message", () => {
      expect(z.globalRegistry.get(schema)?.id).toBeUndefined();
    });

    test("accepts the examples it gives", () => {
      for (const example of json.examples ?? [])
        expect(schema.safeParse(example).success, String(example)).toBe(true);
    });

    test.each(valid.map((value) => [value]))("takes %j", (value) => {
      expect(schema.safeParse(value).success).toBe(true);
      expect(fits(json, value)).toBe(true);
    });

    test.each(invalid.map((value) => [value]))("refuses %j", (value) => {
      expect(schema.safeParse(value).success).toBe(false);
      expect(fits(json, value)).toBe(false);
    });

    test.each(beyondJsonSchema.map((value) => [value]))("refuses %j, which JSON Schema cannot", (value) => {
      expect(schema.safeParse(value).success).toBe(false);
      expect(fits(json, value)).toBe(true);
    });

    test.each(FORMAT_IDS)("travels as %s", (format) => {
      const serializer = createSerializer(z.strictObject({ value: schema }));
      for (const value of valid) {
        const sent = { value: schema.parse(value) };
        expect(serializer.decode(serializer.encode(sent, format), format)).toEqual(sent);
      }
    });

    test("takes its time with nothing", () => {
      const texts = ["1", "a", "-", "a.", "1.", "a-", "::", "0 ", "%41", "/", "1m"].flatMap((piece) => [
        piece.repeat(20_000),
        `${piece.repeat(20_000)}!`,
        `https://${piece.repeat(20_000)} `,
      ]);
      const start = performance.now();
      for (const text of texts) schema.safeParse(text);
      expect(performance.now() - start).toBeLessThan(1_000);
    });
  });
}

/** As much of JSON Schema as scalars are made of. Patterns are Unicode, as validators read them. */
function fits(schema: z.core.JSONSchema.BaseSchema, value: unknown): boolean {
  const { pattern, minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity } = schema;
  const { propertyNames, additionalProperties, properties = {}, required = [] } = schema;
  if (typeof value === "string")
    return (
      schema.type === "string" &&
      [...value].length >= minLength &&
      [...value].length <= maxLength &&
      (pattern === undefined || new RegExp(pattern, "u").test(value))
    );
  if (typeof value === "number")
    return (
      (schema.type === "number" || (schema.type === "integer" && Number.isInteger(value))) &&
      value >= minimum &&
      value <= maximum
    );
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return (
    schema.type === "object" &&
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, item]) => {
      if (propertyNames !== undefined && !fits(asSchema(propertyNames), key)) return false;
      const property = properties[key] ?? additionalProperties;
      return property !== false && (property === undefined || fits(asSchema(property), item));
    })
  );
}

function asSchema(schema: z.core.JSONSchema._JSONSchema): z.core.JSONSchema.BaseSchema {
  return typeof schema === "boolean" ? {} : schema;
}
