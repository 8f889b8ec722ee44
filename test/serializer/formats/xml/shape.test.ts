import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { shapeOf } from "../../../../src/serializer/formats/xml/shape.js";
import { xml } from "../../../../src/serializer/formats/xml.js";
import { wire } from "../../../../src/serializer/hints.js";
import { formatOptions } from "../../../../src/serializer/options.js";
import { planOf } from "../../../../src/serializer/plan-of.js";
import { fuzzRuns } from "../../../helpers/fuzz.js";
import { valuesOf } from "../../arbitrary.js";

const options = formatOptions({ xml: { declaration: false, root: "a" } });
const encode = (value: unknown, schema: z.ZodType): unknown => xml.encode(value, planOf(schema), options);
const decode = (text: string, schema: z.ZodType): unknown => xml.decode(text, planOf(schema), options);

describe("lists without an element", () => {
  const Silence = z.object({
    id: z.string(),
    matchers: wire(z.array(z.object({ name: z.string(), negated: z.boolean().optional() })), {
      xml: { wrap: false, item: "matcher" },
    }),
    tags: wire(z.set(z.string()).optional(), { xml: { wrap: false } }),
    scores: wire(z.array(z.number().nullable()), { xml: { wrap: false } }),
    notes: wire(z.array(z.string()).nullable(), { xml: { wrap: false } }),
  });

  test("have their items in the parent, in their order", () => {
    const value = {
      id: "s1",
      matchers: [{ name: "x" }, { name: "y", negated: true }],
      tags: new Set(["t"]),
      scores: [1, null],
      notes: null,
    };
    const text =
      "<a><id>s1</id><matcher><name>x</name></matcher><matcher><name>y</name><negated>true</negated></matcher>" +
      '<tags>t</tags><scores>1</scores><scores type="null"/><notes type="null"/></a>';
    expect(encode(value, Silence)).toBe(text);
    expect(decode(text, Silence)).toEqual(value);
    const mixed = "<a><matcher><name>x</name></matcher><id>s1</id><matcher><name>y</name></matcher></a>";
    expect(decode(mixed, Silence)).toEqual({
      id: "s1",
      matchers: [{ name: "x" }, { name: "y" }],
      scores: [],
      notes: [],
    });
  });

  test("tell an empty list from none", () => {
    const value = { id: "", matchers: [], scores: [], notes: [] };
    expect(encode(value, Silence)).toBe("<a><id/></a>");
    expect(decode("<a><id/></a>", Silence)).toEqual(value);
    const empty = { ...value, tags: new Set() };
    expect(encode(empty, Silence)).toBe('<a><id/><tags type="set"/></a>');
    expect(decode('<a><id/><tags type="set"/></a>', Silence)).toEqual(empty);
  });

  test("cannot be there in both forms", () => {
    const text = '<a><id/><tags>x</tags><tags type="set"><item>y</item></tags></a>';
    expect(() => decode(text, Silence)).toThrow(expect.objectContaining({ code: "duplicate_key" }));
  });

  test("read back equal, within unions too", () => {
    const schema = z.union([Silence, z.object({ other: z.string() }), z.array(Silence)]);
    for (const each of [Silence, schema]) {
      fc.assert(
        fc.property(valuesOf(planOf(each)), (value) => {
          deepStrictEqual(decode(String(encode(value, each)), each), value);
        }),
        { numRuns: fuzzRuns(100, 20_000) },
      );
    }
  });

  test("have places", () => {
    const text = "<a><id/><scores>1</scores><scores>x</scores></a>";
    expect(xml.locate?.(text, ["scores", 1], options)?.offset).toBe(text.lastIndexOf("<scores>"));
  });

  test.each([
    ["a scalar", z.string()],
    ["a record", z.record(z.string(), z.string())],
    ["a list of lists", z.array(z.array(z.string()))],
    ["a list of anything", z.array(z.unknown())],
    ["a nullable list of nullable values", z.array(z.string().nullable()).nullable()],
  ])("are not for %s", (_, schema) => {
    const object = z.object({ a: wire(schema, { xml: { wrap: false } }) });
    expect(() => shapeOf(planOf(object).type as never)).toThrow(
      expect.objectContaining({ code: "unsupported", path: ["a"] }),
    );
  });

  test("need a name that XML has", () => {
    const object = z.object({ "a b": wire(z.array(z.string()), { xml: { wrap: false } }) });
    expect(() => encode({ "a b": [] }, object)).toThrow("is no name for XML");
  });
});
