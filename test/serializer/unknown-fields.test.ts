import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { toProto } from "../../src/serializer/proto-schema.js";
import { createSerializer } from "../../src/serializer/serializer.js";
import { carryUnknownFields, UNKNOWN_FIELDS } from "../../src/serializer/unknown-fields.js";

const Old = z.object({
  name: z.string(),
  owner: z.object({ mail: z.string() }),
  alerts: z.array(z.object({ title: z.string() })),
  teams: z.record(z.string(), z.object({ lead: z.string() })),
  byId: z.map(z.int32(), z.object({ id: z.int32() })),
  labels: z.set(z.object({ label: z.string() })),
});
const New = z.object({
  name: z.string(),
  owner: z.object({ mail: z.string(), phone: z.string() }),
  alerts: z.array(z.object({ title: z.string(), severity: z.int32(), at: z.date() })),
  teams: z.record(z.string(), z.object({ lead: z.string(), size: z.number() })),
  byId: z.map(z.int32(), z.object({ id: z.int32(), tags: z.array(z.string()) })),
  labels: z.set(z.object({ label: z.string(), since: z.int32() })),
  extra: z.object({ deep: z.record(z.string(), z.string()) }),
});
const value: z.infer<typeof New> = {
  name: "checkout",
  owner: { mail: "a@example.org", phone: "123" },
  alerts: [
    { title: "one", severity: 3, at: new Date(1_000) },
    { title: "two", severity: -1, at: new Date(0) },
  ],
  teams: { sre: { lead: "Ada", size: 2.5 } },
  byId: new Map([[7, { id: 7, tags: ["x", "y"] }]]),
  labels: new Set([{ label: "l", since: 1 }]),
  extra: { deep: { a: "b" } },
};
const options = { protobuf: { unknownFields: "keep" } } as const;
const keeping = createSerializer(Old, options);
const current = createSerializer(New);

test("what an older schema keeps a newer one reads again", () => {
  const old = keeping.fromProtobuf(current.toProtobuf(value));
  expect(old.alerts[1]?.title).toBe("two");
  expect(current.fromProtobuf(keeping.toProtobuf(old))).toEqual(value);
});

test("fields are kept when the object is copied with others changed", () => {
  const old = keeping.fromProtobuf(current.toProtobuf(value));
  const changed = { ...old, name: "payments", alerts: old.alerts.map((alert) => ({ ...alert })) };
  expect(current.fromProtobuf(keeping.toProtobuf(changed))).toEqual({ ...value, name: "payments" });
});

test("they are kept through asynchronous codecs and from protobuf to protobuf", async () => {
  const bytes = current.toProtobuf(value);
  const old = await keeping.decodeAsync(bytes, "protobuf");
  expect(current.fromProtobuf(await keeping.encodeAsync(old, "protobuf"))).toEqual(value);
  expect(current.fromProtobuf(keeping.transcode(bytes, "protobuf", "protobuf"))).toEqual(value);
});

test("a field of another wire type is one the schema does not know", () => {
  const bytes = createSerializer(z.object({ a: z.string() })).toProtobuf({ a: "text" });
  const serializer = createSerializer(z.object({ a: z.int32() }), options);
  const decoded = serializer.fromProtobuf(bytes);
  expect(decoded).toEqual({ a: 0, [UNKNOWN_FIELDS]: bytes });
  expect(serializer.toProtobuf(decoded)).toEqual(bytes);
});

test("other formats do not write them", () => {
  const old = keeping.fromProtobuf(current.toProtobuf(value));
  expect(keeping.toJson(old)).toBe(createSerializer(Old).toJson(value));
});

test("by default they are dropped, and refused when asked", () => {
  const bytes = current.toProtobuf(value);
  const oldValue = Old.parse(value);
  expect(createSerializer(Old).fromProtobuf(bytes)).toEqual(oldValue);
  const strict = createSerializer(Old, { protobuf: { unknownFields: "error" } });
  const result = strict.safeDecode(bytes, "protobuf");
  expect(result.ok ? undefined : result.error.code).toBe("unsupported");
});

test("a property that is no bytes is not written", () => {
  const serializer = createSerializer(z.object({ a: z.string() }), options);
  const plain = serializer.toProtobuf({ a: "x" });
  expect(serializer.toProtobuf(Object.assign({ a: "x" }, { [UNKNOWN_FIELDS]: "x" }))).toEqual(plain);
});

test("frozen objects lose them", () => {
  const bytes = createSerializer(z.object({ a: z.string(), b: z.string() })).toProtobuf({ a: "x", b: "y" });
  const frozen = createSerializer(z.object({ a: z.string() }).readonly(), options);
  expect(frozen.fromProtobuf(bytes)).toEqual({ a: "x" });
});

describe("a copy of another shape", () => {
  const bytes = Uint8Array.of(8, 1);
  const holder = { [UNKNOWN_FIELDS]: bytes };

  test.each([
    ["no list", [holder], { 0: {} }],
    ["no map", new Map([[1, holder]]), [{}]],
    ["a scalar", { a: holder }, { a: 1 }],
    ["fewer keys", { a: holder }, {}],
  ])("takes nothing: %s", (_, from, to) => {
    const before = structuredClone(to);
    carryUnknownFields(from, to);
    expect(to).toStrictEqual(before);
  });

  test("takes what it can, also of values that refer to themselves", () => {
    const from: Record<string, unknown> = { ...holder };
    from["self"] = from;
    const to: Record<string | symbol, unknown> = {};
    to["self"] = to;
    carryUnknownFields(from, to);
    expect(to[UNKNOWN_FIELDS]).toBe(bytes);
  });
});

describe.skipIf(spawnSync("protoc", ["--version"]).status !== 0)("protoc", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "unknown-"));
    writeFileSync(join(folder, "new.proto"), toProto(New).proto);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("reads the same of what went through the older schema", () => {
    const read = (bytes: Uint8Array): string => {
      const args = [`--proto_path=${folder}`, "--decode=tocsin.Root", "new.proto"];
      const { stdout, status } = spawnSync("protoc", args, { input: bytes, encoding: "utf8" });
      expect(status).toBe(0);
      return stdout;
    };
    const bytes = current.toProtobuf(value);
    const text = read(bytes);
    expect(text).toContain('phone: "123"');
    expect(read(keeping.toProtobuf(keeping.fromProtobuf(bytes)))).toBe(text);
  });
});
