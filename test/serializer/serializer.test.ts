import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { compress } from "../../src/serializer/compression.js";
import { FORMAT_IDS, type FormatId } from "../../src/serializer/format-id.js";
import { planOf } from "../../src/serializer/plan-of.js";
import { createSerializer, UniversalSerializer } from "../../src/serializer/serializer.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { valuesOf } from "./arbitrary.js";
import { errorOf } from "./error-of.js";

const isoDate = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});
const AlertSchema = z.strictObject({
  name: z.string().min(1),
  startsAt: isoDate,
  endsAt: z.date().optional(),
  value: z.number(),
  fingerprint: z.uint64(),
  labels: z.record(z.string(), z.string()),
  silencedBy: z.set(z.string()),
});
const alert = {
  name: "HighLatency",
  startsAt: new Date("2026-01-02T03:04:05.678Z"),
  value: 0.25,
  fingerprint: 2n ** 64n - 1n,
  labels: { severity: "page", empty: "" },
  silencedBy: new Set(["a1"]),
};
const serializer = createSerializer(AlertSchema);

test.each(FORMAT_IDS)("%s reads back what it wrote, as text or bytes", (format) => {
  const data = serializer.encode(alert, format);
  expect(serializer.decode(data, format)).toEqual(alert);
  expect(serializer.decode(serializer.encodeBytes(alert, format), format)).toEqual(alert);
  expect(typeof data === "string").toBe(format !== "protobuf" && format !== "msgpack");
});

test("each format has its two methods", () => {
  expect(serializer.fromJson(serializer.toJson(alert))).toEqual(alert);
  expect(serializer.fromYaml(serializer.toYaml(alert))).toEqual(alert);
  expect(serializer.fromXml(serializer.toXml(alert))).toEqual(alert);
  expect(serializer.fromProtobuf(serializer.toProtobuf(alert))).toEqual(alert);
  expect(serializer.fromMessagePack(serializer.toMessagePack(alert))).toEqual(alert);
  expect(serializer).toBeInstanceOf(UniversalSerializer);
});

test("transcoding between any two formats keeps the value", () => {
  for (const from of FORMAT_IDS) {
    for (const to of FORMAT_IDS) {
      const data = serializer.transcode(serializer.encode(alert, from), from, to);
      expect(serializer.decode(data, to)).toEqual(alert);
    }
  }
});

test("values of any shape keep their value through any two formats", () => {
  const Shape = z.object({
    text: z.string(),
    maybe: z.int32().optional(),
    nothing: z.string().nullable(),
    at: z.date(),
    list: z.array(z.object({ id: z.bigint(), tags: z.array(z.string()) })),
    record: z.record(z.string(), z.number()),
    level: z.enum(["low", "high"]),
    bytes: z.instanceof(Uint8Array),
    target: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("mail"), to: z.string() }),
      z.object({ kind: z.literal("page"), number: z.int() }),
    ]),
  });
  const both = createSerializer(Shape);
  const format = fc.constantFrom<FormatId>(...FORMAT_IDS);
  fc.assert(
    fc.property(valuesOf(planOf(Shape), { negativeZero: false }), format, format, (value, from, to) => {
      const typed = Shape.parse(value);
      const read = both.decode(both.transcode(both.encode(typed, from), from, to), to);
      expect(read).toEqual(typed);
    }),
    { numRuns: fuzzRuns(200, 20_000) },
  );
});

describe("errors of the schema", () => {
  test("have every issue, with the place of its value", () => {
    const text = '{\n  "name": "",\n  "startsAt": "x"\n}';
    const error = errorOf(() => serializer.fromJson(text));
    expect(error).toMatchObject({
      code: "schema",
      format: "json",
      direction: "decode",
      path: ["name"],
      line: 2,
      column: 11,
    });
    expect(error.issues.map(({ path, code, place }) => [path.join("."), code, place?.line])).toEqual([
      ["name", "too_small", 2],
      ["startsAt", "invalid_format", 3],
      ["value", "invalid_type", 1],
      ["fingerprint", "invalid_type", 1],
      ["labels", "invalid_type", 1],
      ["silencedBy", "invalid_type", 1],
    ]);
    expect(error.message).toContain("(and 5 more)");
  });

  test("look for a place only when it is read, and for no more than a hundred", () => {
    const list = createSerializer(z.array(z.string()));
    const error = errorOf(() => list.fromJson(JSON.stringify(Array.from({ length: 20_000 }, () => 1))));
    expect(error.issues).toHaveLength(20_000);
    expect([error.issues[99]?.place?.column, error.issues[100]?.place]).toEqual([200, undefined]);
  });

  test("have no place in binary formats", () => {
    const data = createSerializer(z.object({ name: z.number() })).toMessagePack({ name: 1 });
    const error = errorOf(() => serializer.fromMessagePack(data));
    expect([error.code, error.line, error.issues[0]?.place]).toEqual(["schema", undefined, undefined]);
  });

  test("on the way out name the path", () => {
    const error = errorOf(() => serializer.toJson({ ...alert, name: "" }));
    expect([error.code, error.direction, error.path, error.place]).toEqual([
      "schema",
      "encode",
      ["name"],
      undefined,
    ]);
  });

  test("hide nothing that the schema's own code throws", () => {
    const cause = new Error("no luck");
    const broken = createSerializer(
      z.codec(z.string(), z.string(), {
        decode: () => {
          throw cause;
        },
        encode: () => {
          throw "text";
        },
      }),
    );
    expect(errorOf(() => broken.fromJson('"a"'))).toMatchObject({ code: "schema", cause });
    expect(errorOf(() => broken.toJson("a")).message).toContain("the schema failed: text");
  });

  test("that the schema's own code makes pass through", () => {
    const inner = createSerializer(z.number());
    const outer = createSerializer(
      z.codec(z.string(), z.number(), {
        decode: (text) => inner.fromJson(text),
        encode: (value) => inner.toJson(value),
      }),
    );
    expect(outer.fromJson(outer.toJson(1))).toBe(1);
    expect(errorOf(() => outer.fromJson('"["'))).toMatchObject({ code: "malformed" });
  });

  test("say when a schema has one direction only", () => {
    const upper = createSerializer(z.string().transform((text) => text.toUpperCase()));
    expect(upper.fromJson('"a"')).toBe("A");
    expect(errorOf(() => upper.toJson("A")).code).toBe("unsupported");
  });

  test("name symbols in paths", () => {
    const odd = createSerializer(
      z.string().check((context) => {
        context.issues.push({ code: "custom", message: "odd", input: context.value, path: [Symbol("s")] });
      }),
    );
    expect(errorOf(() => odd.fromJson('"a"')).path).toEqual(["Symbol(s)"]);
  });
});

describe("asynchronous schemas", () => {
  const later = createSerializer(
    z.codec(z.string(), z.number(), {
      decode: async (text) => Number(text),
      encode: async (value) => String(value),
    }),
  );

  test("work with the asynchronous methods", async () => {
    const text = await later.encodeAsync(5, "json");
    expect(text).toBe('"5"');
    expect(await later.decodeAsync(text, "json")).toBe(5);
  });

  test("are refused by the others", () => {
    expect(errorOf(() => later.toJson(5))).toMatchObject({
      code: "unsupported",
      reason: "the schema is asynchronous: use encodeAsync",
    });
    expect(errorOf(() => later.fromJson('"5"')).code).toBe("unsupported");
  });

  test("reject with the same errors", async () => {
    await expect(later.decodeAsync("1", "json")).rejects.toMatchObject({ code: "schema" });
    await expect(later.decodeAsync("[", "json")).rejects.toMatchObject({ code: "malformed" });
    const broken = createSerializer(z.string().refine(async () => Promise.reject(new Error("down"))));
    await expect(broken.decodeAsync('"a"', "json")).rejects.toMatchObject({ code: "schema" });
    await expect(broken.encodeAsync("a", "json")).rejects.toMatchObject({ code: "schema" });
  });
});

describe("safe methods", () => {
  test("return the error", () => {
    expect(serializer.safeDecode("{", "json")).toMatchObject({ ok: false, error: { code: "malformed" } });
    expect(serializer.safeEncode({ ...alert, value: Number.NaN }, "json")).toMatchObject({
      ok: false,
      error: { code: "schema" },
    });
    expect(serializer.safeDecode(serializer.toJson(alert), "json")).toEqual({ ok: true, value: alert });
  });

  test("throw what is no SerializationError: a wrong option", () => {
    expect(() => serializer.safeDecode("{}", "json", { limits: { depth: 100_000 } })).toThrow("depth");
  });

  test("work through a list, where a bad item does not stop the others", () => {
    const encoded = [...serializer.encodeEach([alert, { ...alert, name: "" }, alert], "json")];
    expect(encoded.map(({ ok }) => ok)).toEqual([true, false, true]);
    const decoded = [
      ...serializer.decodeEach([serializer.toJson(alert), "{", serializer.toJson(alert)], "json"),
    ];
    expect(decoded.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});

describe("auto", () => {
  test.each(["json", "yaml", "xml", "msgpack"] as const)("tells %s", (format) => {
    expect(serializer.decode(serializer.encode(alert, format), "auto")).toEqual(alert);
  });

  test("believes the content type", () => {
    const data = serializer.toProtobuf(alert);
    expect(serializer.decode(data, "auto", { contentType: "application/x-protobuf" })).toEqual(alert);
    expect(errorOf(() => serializer.decode("{}", "auto", { contentType: "application/xml" })).format).toBe(
      "xml",
    );
    expect(errorOf(() => serializer.decode("{}", "auto", { contentType: "image/png" })).code).toBe(
      "unknown_format",
    );
  });

  test("opens compressed data", () => {
    const data = gzipSync(serializer.toYaml(alert));
    expect(serializer.decode(data, "auto")).toEqual(alert);
    expect(serializer.decode(data, "yaml", { compression: "gzip" })).toEqual(alert);
    expect(serializer.decode(data, "auto", { fileName: "alert.yaml.gz" })).toEqual(alert);
    const brotli = compress(serializer.toProtobuf(alert), "br");
    expect(
      serializer.decode(brotli, "auto", { contentType: "application/protobuf", compression: "br" }),
    ).toEqual(alert);
  });

  test("a decompressed text may be as large as its own limit", () => {
    const long = { ...alert, name: "x".repeat(1_000) };
    const data = gzipSync(serializer.toJson(long));
    expect(serializer.decode(data, "json", { compression: "gzip", limits: { bytes: 500 } })).toEqual(long);
  });

  test("a format that does not exist is no crash", () => {
    expect(errorOf(() => serializer.decode("{}", JSON.parse('"toml"'))).code).toBe("unknown_format");
  });
});

describe("bodies", () => {
  test("of HTTP messages are compressed from 1 KiB on", () => {
    const long = { ...alert, name: "x".repeat(2_000) };
    const body = serializer.encodeBody(long, "yaml", { compression: "gzip" });
    expect(body).toMatchObject({ contentType: "application/yaml; charset=utf-8", contentEncoding: "gzip" });
    expect(body.bytes.length).toBeLessThan(1_000);
    const { contentType, contentEncoding } = body;
    const options = {
      contentType,
      ...(contentEncoding === undefined ? {} : { compression: contentEncoding }),
    };
    expect(serializer.decode(body.bytes, "auto", options)).toEqual(long);
    expect(serializer.encodeBody(long, "json").contentEncoding).toBeUndefined();
    expect(serializer.encodeBody(alert, "json", { compression: "br" })).toEqual({
      bytes: serializer.encodeBytes(alert, "json"),
      contentType: "application/json",
    });
  });

  test("that grow under compression stay as they are", () => {
    const random = createSerializer(z.instanceof(Uint8Array));
    const bytes = Uint8Array.from(
      { length: 2_000 },
      (_, index) => Math.imul(index + 1, 2654435761) >>> (index % 23),
    );
    const body = random.encodeBody(bytes, "msgpack", { compression: "gzip" });
    expect(body.contentEncoding).toBeUndefined();
    expect(random.decode(body.bytes, "msgpack")).toEqual(bytes);
  });
});

test("options of the serializer hold unless the call says otherwise", () => {
  const indented = createSerializer(z.object({ a: z.number() }), { indent: 2, limits: { depth: 5 } });
  expect(indented.toJson({ a: 1 })).toBe('{\n  "a": 1\n}');
  expect(indented.toJson({ a: 1 }, { indent: 0 })).toBe('{"a":1}');
});

test("a schema without wire form is refused at once", () => {
  expect(errorOf(() => createSerializer(z.object({ a: z.symbol() }))).path).toEqual(["a"]);
});
