import { expect, test } from "vitest";
import * as z from "zod";
import { FORMAT_IDS } from "../../src/serializer/format-id.js";
import { transcode } from "../../src/serializer/transcode.js";

const text = '{"a":[1,null,"x"],"b":{"c":0.5}}';

test.each(FORMAT_IDS)("json goes to %s and back without a schema", (format) => {
  expect(transcode(transcode(text, "json", format), format, "json")).toBe(text);
});

test.each(FORMAT_IDS)("json goes to %s and back by a schema", (format) => {
  const schema = z.object({ at: z.date(), data: z.instanceof(Uint8Array), names: z.set(z.string()) });
  const typed = '{"at":"2026-01-02T03:04:05.000Z","data":"AQI=","names":["x","y"]}';
  const there = transcode(typed, "json", format, { schema });
  expect(transcode(there, format, "json", { schema })).toBe(typed);
});

test("defaults and transforms are left out, checks are not", () => {
  const schema = z.object({ a: z.string().trim().default("b"), c: z.string().regex(/^d/).optional() });
  expect(transcode("{}", "json", "json", { schema })).toBe("{}");
  expect(transcode('{"a":" x "}', "json", "json", { schema })).toBe('{"a":" x "}');
  expect(() => transcode('{"a":"x",\n"c":"e"}', "json", "yaml", { schema })).toThrow(
    expect.objectContaining({ code: "schema", path: ["c"], line: 2, column: 5 }),
  );
});

test("what the other format cannot hold is an error", () => {
  expect(() => transcode('{"a":12345678901234567890123}', "json", "msgpack")).toThrow(
    expect.objectContaining({ direction: "encode", format: "msgpack", path: ["a"] }),
  );
});
