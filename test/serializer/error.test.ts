import { expect, test } from "vitest";
import { isSerializationError, SerializationError, type SourcePlace } from "../../src/serializer/error.js";
import { checkLimit, DEFAULT_SERIALIZER_LIMITS } from "../../src/serializer/limits.js";
import { formatOptions } from "../../src/serializer/options.js";
import { decodeText, placeIn } from "../../src/serializer/text.js";

test("the place is worked out once, when read", () => {
  let count = 0;
  const place = (): SourcePlace => {
    count++;
    return { offset: 3, line: 1, column: 4, excerpt: "abc" };
  };
  const error = new SerializationError("schema", "bad", {
    direction: "decode",
    place,
    issues: [{ path: [], message: "m", code: "c" }],
  });
  expect(count).toBe(0);
  expect([error.offset, error.line, error.column, error.excerpt]).toEqual([3, 1, 4, "abc"]);
  expect(count).toBe(1);
  expect(error.issues).toHaveLength(1);
});

test("the message names direction, format and path", () => {
  const error = new SerializationError("malformed", "bad", {
    direction: "decode",
    format: "yaml",
    path: ["a", 0],
    cause: 1,
  });
  expect([error.message, error.reason, error.cause]).toEqual(["cannot decode yaml at a[0]: bad", "bad", 1]);
  expect(new SerializationError("malformed", "bad", { direction: "encode" })).toMatchObject({
    message: "cannot encode: bad",
    path: [],
    issues: [],
  });
});

test("an error is known by its name and code", () => {
  const error = new SerializationError("limit", "bad", { direction: "decode" });
  expect(isSerializationError(error)).toBe(true);
  expect(isSerializationError(error, "limit")).toBe(true);
  expect(isSerializationError(error, "schema")).toBe(false);
  expect(isSerializationError(new Error("x"))).toBe(false);
  expect(isSerializationError(Object.assign(new Error("x"), { name: "SerializationError" }))).toBe(false);
  expect(isSerializationError("x")).toBe(false);
});

test("a limit may be reached, not passed", () => {
  expect(() => checkLimit(DEFAULT_SERIALIZER_LIMITS, "depth", 100, { direction: "decode" })).not.toThrow();
  expect(() => checkLimit(DEFAULT_SERIALIZER_LIMITS, "depth", 101, { direction: "decode" })).toThrow(
    "over the limit of 100 levels of nesting",
  );
});

test("options merge one level deep", () => {
  const base = formatOptions({ indent: 2, limits: { depth: 7 }, json: { bigint: "text" } });
  expect(formatOptions({ limits: { nodes: 5 } }, base)).toMatchObject({
    indent: 2,
    limits: { depth: 7, nodes: 5 },
    json: { bigint: "text" },
  });
  expect(formatOptions(undefined, base)).toBe(base);
});

test("more depth than the stack holds is a wrong argument", () => {
  expect(() => formatOptions({ limits: { depth: 501 } })).toThrow(
    expect.objectContaining({ name: "TocsinError", code: "invalid_argument" }),
  );
});

test("an excerpt is the part of the line around the place", () => {
  expect(placeIn("a\r\nbcd\ne", 4)).toEqual({ offset: 4, line: 2, column: 2, excerpt: "bcd" });
  expect(placeIn("x".repeat(1_000), 500).excerpt).toHaveLength(80);
  expect(placeIn("ab", 2)).toEqual({ offset: 2, line: 1, column: 3, excerpt: "ab" });
});

test("text is UTF-8 or refused", () => {
  expect(decodeText(Uint8Array.of(0xc3, 0xa9), "json")).toBe("é");
  expect(() => decodeText(Uint8Array.of(0xc3), "json")).toThrow(
    expect.objectContaining({ code: "encoding" }),
  );
  expect(() => decodeText("a\udc00", "json")).toThrow(
    expect.objectContaining({ code: "encoding", offset: 1 }),
  );
});
