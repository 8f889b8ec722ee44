import { expect, test } from "vitest";
import { describe } from "../../src/json-schema/describe.js";

test("texts go to fields, items, other keys and alternatives", () => {
  const schema = {
    type: "object",
    properties: {
      "a/b": { type: "string" },
      list: { type: "array", items: { properties: { x: { $ref: "#/$defs/X" } } } },
      pair: { prefixItems: [{}, {}] },
      old: { items: [{}, {}] },
      map: { additionalProperties: { type: "string" } },
      one: { anyOf: [{ type: "null" }, { properties: { y: { description: "its own" }, properties: {} } }] },
    },
    default: { properties: { list: {} } },
  };
  const texts = {
    "": "root",
    "/a~1b": "slash",
    "/list/[]/x": "item",
    "/pair/1": "second",
    "/old/0": "first",
    "/map/{}": "value",
    "/one/|1/y": "not this",
    "/one/|1/properties": "a field of that name",
  };
  expect(describe(schema, texts)).toEqual({
    description: "root",
    type: "object",
    properties: {
      "a/b": { description: "slash", type: "string" },
      list: { type: "array", items: { properties: { x: { description: "item", $ref: "#/$defs/X" } } } },
      pair: { prefixItems: [{}, { description: "second" }] },
      old: { items: [{ description: "first" }, {}] },
      map: { additionalProperties: { description: "value", type: "string" } },
      one: {
        anyOf: [
          { type: "null" },
          {
            properties: {
              y: { description: "its own" },
              properties: { description: "a field of that name" },
            },
          },
        ],
      },
    },
    default: { properties: { list: {} } },
  });
});
