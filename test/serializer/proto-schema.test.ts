import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { protobuf } from "../../src/serializer/formats/protobuf.js";
import { wire } from "../../src/serializer/hints.js";
import { formatOptions } from "../../src/serializer/options.js";
import { planOf } from "../../src/serializer/plan-of.js";
import { toProto } from "../../src/serializer/proto-schema.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { valuesOf } from "./arbitrary.js";
import { EveryKind } from "./formats/every-kind.js";

const Alert = z
  .object({
    name: z.string(),
    severity: z.enum(["critical", "warning"]),
    startsAt: z.date(),
    labels: z.record(z.string(), z.string()),
    value: z.number().nullish(),
  })
  .meta({ id: "Alert" });

test("a schema as a .proto file", () => {
  expect(toProto(Alert, { package: "tocsin.v1" }).proto).toBe(`syntax = "proto3";

package tocsin.v1;

import "google/protobuf/struct.proto";
import "google/protobuf/timestamp.proto";

message Alert {
  string name = 1;
  optional AlertSeverity severity = 2;
  optional google.protobuf.Timestamp startsAt = 3;
  map<string, string> labels = 4;
  oneof value_kind {
    double value = 5;
    google.protobuf.NullValue value_null = 6;
  }
}

enum AlertSeverity {
  ALERT_SEVERITY_UNSPECIFIED = 0;
  ALERT_SEVERITY_CRITICAL = 1;
  ALERT_SEVERITY_WARNING = 2;
}
`);
});

describe("numbers", () => {
  const numbers = (schema: z.ZodType, lock?: ReturnType<typeof toProto>["lock"]) => {
    const made = toProto(schema, lock && { lock });
    const fields = Object.entries(made.lock.messages["Root"]?.fields ?? {});
    return { ...made, numbers: Object.fromEntries(fields.map(([key, { number }]) => [key, number])) };
  };
  const first = numbers(z.object({ a: z.string(), b: z.string(), c: z.string() }));

  test("are kept when fields move, are added and removed", () => {
    const second = numbers(z.object({ d: z.string(), c: z.string(), a: z.string() }), first.lock);
    expect(second.numbers).toEqual({ d: 4, c: 3, a: 1 });
    expect(second.proto).toContain('  reserved 2;\n  reserved "b";\n');
    expect(second.changes).toEqual([]);
    const third = numbers(z.object({ a: z.string(), b: z.string() }), second.lock);
    expect(third.numbers).toEqual({ a: 1, b: 5 });
    expect(third.lock.messages["Root"]?.fields["b"]?.name).toBe("b_2");
  });

  test("of hints go first", () => {
    const schema = z.object({ a: z.string(), b: wire(z.string(), { proto: { number: 1, name: "bee" } }) });
    expect(numbers(schema).numbers).toEqual({ a: 2, b: 1 });
    expect(numbers(schema).proto).toContain('string bee = 1 [json_name = "b"];');
    const taken = numbers(schema, first.lock);
    expect(taken.numbers).toEqual({ a: 4, b: 1 });
    expect(taken.changes.map(({ rule }) => rule)).toContain("FIELD_SAME_NUMBER");
  });

  test.each([[0], [19_500], [2 ** 29]])("hint %i is refused", (number) => {
    const schema = z.object({ a: wire(z.string(), { proto: { number } }) });
    expect(() => toProto(schema)).toThrow(expect.objectContaining({ code: "unsupported", path: ["a"] }));
  });

  test("claimed twice are refused", () => {
    const one = wire(z.string(), { proto: { number: 7 } });
    expect(() => toProto(z.object({ a: one, b: one }))).toThrow(expect.objectContaining({ path: ["b"] }));
  });

  test("skip those of protobuf itself", () => {
    const fields = Object.fromEntries(
      Array.from({ length: 19_001 }, (_, index) => [`f${index}`, z.boolean()]),
    );
    expect(numbers(z.object(fields)).numbers["f18999"]).toBe(20_000);
  });

  test("of enum values are kept", () => {
    const before = toProto(z.object({ e: z.enum(["a", "b"]) }));
    const after = toProto(z.object({ e: z.enum(["c", "b"]) }), { lock: before.lock });
    expect(after.proto).toContain('ROOT_E_C = 3;\n  ROOT_E_B = 2;\n  reserved 1;\n  reserved "ROOT_E_A";');
  });

  test("of messages and enums that come back are the old ones", () => {
    const before = toProto(z.object({ a: z.object({ x: z.string(), y: z.enum(["k"]) }) }));
    const gone = toProto(z.object({}), { lock: before.lock });
    expect(gone.lock.messages["RootA"]?.retired).toBe(true);
    expect(gone.lock.enums["RootAY"]?.retired).toBe(true);
    const back = toProto(z.object({ a: z.object({ y: z.enum(["j", "k"]), x: z.string() }) }), {
      lock: gone.lock,
    });
    expect(back.lock.messages["RootA"]?.fields).toMatchObject({ x: { number: 1 }, y: { number: 2 } });
    expect(back.lock.enums["RootAY"]?.values).toMatchObject({ k: { number: 1 }, j: { number: 2 } });
  });
});

test("a package that is none is refused", () => {
  expect(() => toProto(Alert, { package: "a; b" })).toThrow(expect.objectContaining({ code: "unsupported" }));
});

test("the names of a hostile schema stay names", () => {
  const schema = z.object({
    'a"; } message X {': z.enum(['"; }', "\n", ""]),
    a__message_X__: z.literal([-1, 1n]),
  });
  const { proto } = toProto(schema, { root: "x y;" });
  expect(proto).not.toMatch(/message X |"; }/);
  expect(proto).toContain("message XY {");
  expect(proto).toContain("_MINUS_1 = 1;");
});

const hasProtoc = spawnSync("protoc", ["--version"]).status === 0;

describe.skipIf(!hasProtoc)("protoc (skipped where it is not installed)", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "tocsin-proto-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const protoc = (proto: string, args: readonly string[], input: Uint8Array | string = "") => {
    writeFileSync(path.join(folder, "schema.proto"), proto);
    return execFileSync("protoc", [`-I${folder}`, "-I/usr/include", ...args, "schema.proto"], {
      input,
      stdio: "pipe",
    });
  };

  test.each<[string, z.ZodType]>([
    ["every kind", EveryKind],
    ["a root list", z.array(z.string().nullable())],
    ["a root union", z.union([z.string(), z.array(z.date())])],
    ["an empty object", z.object({})],
    [
      "odd keys",
      z.object({
        "": z.enum(["", "é", "a-b", "ab"]),
        option: z.string(),
        google: z.any(),
        a_b: z.int(),
        aB: z.int(),
      }),
    ],
    [
      "keywords",
      z.object({ message: z.string(), optional: z.string(), reserved: z.int(), oneof: z.string().nullish() }),
    ],
  ])("compiles %s", (_, schema) => {
    const first = toProto(schema);
    protoc(first.proto, ["--descriptor_set_out=/dev/null"]);
    protoc(toProto(z.object({}), { lock: first.lock, root: first.lock.root }).proto, [
      "--descriptor_set_out=/dev/null",
    ]);
    expect(first.proto).toContain(`message ${first.lock.root} {`);
  });

  test("reads what we write, and writes what we read", () => {
    const { proto, lock } = toProto(EveryKind);
    const options = formatOptions({ protobuf: { lock } });
    const plan = planOf(EveryKind);
    fc.assert(
      fc.property(valuesOf(plan), (value) => {
        const bytes = protobuf.encode(value, plan, options);
        const text = protoc(proto, ["--decode=tocsin.Root"], bytes);
        const again = new Uint8Array(protoc(proto, ["--encode=tocsin.Root"], text));
        expect(protobuf.decode(again, plan, options)).toStrictEqual(protobuf.decode(bytes, plan, options));
      }),
      { numRuns: fuzzRuns(15, 300) },
    );
  });
});
