import { describe, expect, test } from "vitest";
import { JSON_SCHEMA_IDS, jsonSchemaOf } from "../../src/json-schema/documents.js";
import { EXPORTED_SCHEMAS } from "../../src/json-schema/exported-schemas.js";
import { JSON_SCHEMA_DRAFTS } from "../../src/json-schema/json-schema.js";
import { NAMED_SCHEMAS, SCHEMA_IDS } from "../../src/schemas/named.js";
import { createStrictAjv } from "../helpers/json-schema.js";
import { exists, read } from "../repo/project.js";

test("there is one for each exported schema and each kind of document or message", () => {
  expect(JSON_SCHEMA_IDS).toEqual(
    [...new Set([...EXPORTED_SCHEMAS.map(({ id }) => id), ...SCHEMA_IDS])].sort(),
  );
});

test("a kind that has the id of an exported schema is that schema", () => {
  for (const { id, schema } of EXPORTED_SCHEMAS) {
    const named = Object.entries(NAMED_SCHEMAS).find(([each]) => each === id)?.[1].schema;
    expect(named === undefined || named === schema, `another schema is called ${id}`).toBe(true);
  }
});

describe.each(JSON_SCHEMA_DRAFTS)("%s", (draft) => {
  const ajv = createStrictAjv(draft);

  test.each(JSON_SCHEMA_IDS)("%s is strict, and its examples are valid", (id) => {
    const { schema } = jsonSchemaOf(id, { draft });
    expect(schema).toMatchObject({ $id: `urn:tocsin:schema:${id}:${draft}`, title: expect.any(String) });
    expect(
      typeof schema["description"] === "string" || schema["type"] === "array",
      "describe it above its interface",
    ).toBe(true);
    const validate = ajv.compile(schema);
    const examples = Array.isArray(schema["examples"]) ? schema["examples"] : [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect([validate(example), validate.errors]).toEqual([true, null]);
  });

  /** The build writes them with the modules it has just built. */
  test.runIf(process.env["TEST_DIST"] === "1")("each is a file of the package", () => {
    const folder = draft === "2020-12" ? "dist/json-schema" : `dist/json-schema/${draft}`;
    for (const id of JSON_SCHEMA_IDS) {
      const file = `${folder}/${id}.json`;
      expect(exists(file), file).toBe(true);
      expect(JSON.parse(read(file))).toEqual(jsonSchemaOf(id, { draft }).schema);
    }
  });
});

test("the output side has an id of its own, and no examples of input", () => {
  const { schema } = jsonSchemaOf("route", { io: "output" });
  expect(schema["$id"]).toBe("urn:tocsin:schema:route:2020-12:output");
  expect(schema["examples"]).toBeUndefined();
});

test.each([
  ["rule-fil", { what: "schema", id: "rule-fil", suggestion: "rule-file" }],
  ["__proto__", { what: "schema", id: "__proto__" }],
])("%s is unknown", (id, details) => {
  expect(() => jsonSchemaOf(id)).toThrow(expect.objectContaining({ code: "unknown_id", details }));
});
