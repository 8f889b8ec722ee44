import { describe, expect, test } from "vitest";
import * as z from "zod";
import { printProtoLock, toProto } from "../../../src/serializer/proto-schema.js";
import { runCli } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";

const lockOf = (schema: z.ZodType): string => printProtoLock(toProto(schema, { root: "Alert" }).lock);
const OLD = lockOf(z.object({ name: z.string(), value: z.int32(), at: z.int() }));
const files = {
  "old.json": OLD,
  "same.json": JSON.stringify(JSON.parse(OLD)),
  "wider.json": lockOf(z.object({ name: z.string(), value: z.int(), at: z.int() })),
  "more.json": lockOf(z.object({ name: z.string(), value: z.int32(), at: z.int(), team: z.string() })),
  "moved.json": lockOf(z.object({ value: z.int32(), name: z.string(), at: z.int() })),
};

describe("exit code", () => {
  test.each<[next: string, level: string, code: number]>([
    ["same.json", "full", 0],
    ["wider.json", "wire", 0],
    ["wider.json", "wire-json", 1],
    ["more.json", "package", 0],
    ["more.json", "full", 1],
    ["moved.json", "wire", 1],
  ])("of old.json and %s at %s", async (next, level, code) => {
    expect((await runCli(["compat", "old.json", next, "--level", level], createFolder(files))).code).toBe(
      code,
    );
  });
});

test("every change is listed with its rule, place and cause", async () => {
  const { stdout } = await runCli(["compat", "old.json", "wider.json"], createFolder(files));
  expect(stdout).toBe(`error FIELD_WIRE_JSON_COMPATIBLE_TYPE: the type was int32 and is int64
  --> Alert.value
  = cause: z.int32() became z.int() or z.int64()

1 change breaks level wire-json
`);
  const more = await runCli(["compat", "old.json", "moved.json"], createFolder(files), { useColor: true });
  expect(more.stdout).toContain("\u001b[31merror FIELD_SAME_NUMBER\u001b[39m");
  expect(more.stdout).toContain("2 changes break");
});

test("that nothing breaks is said, too", async () => {
  expect(await runCli(["compat", "old.json", "more.json"], createFolder(files))).toEqual({
    code: 0,
    stdout: "No change breaks level wire-json\n",
    stderr: "",
  });
});

test("JSON output is one object", async () => {
  const args = ["compat", "old.json", "more.json", "--level", "full", "--format", "json"];
  const { code, stdout } = await runCli(args, createFolder(files));
  expect([code, JSON.parse(stdout)]).toEqual([
    1,
    {
      level: "full",
      compatible: false,
      changes: [expect.objectContaining({ rule: "FIELD_NO_ADD", place: "Alert.team" })],
    },
  ]);
});

test("the old lock may come through standard input", async () => {
  const folder = createFolder(files);
  expect((await runCli(["compat", "-", "moved.json"], folder, { input: OLD })).code).toBe(1);
});

test.each<[args: readonly string[], message: string]>([
  [["old.json", "missing.json"], "error: cannot read missing.json: there is no such file\n"],
  [
    ["old.json", "bad.json"],
    "error: cannot read bad.json: cannot decode protobuf: the lock: the version of a lock is 1\n",
  ],
])("%j cannot be read", async (args, stderr) => {
  const folder = createFolder({ ...files, "bad.json": "{}" });
  expect(await runCli(["compat", ...args], folder)).toEqual({ code: 2, stdout: "", stderr });
});

test.each([[["old.json"]], [["old.json", "same.json", "--level", "FULL"]]])("%j is wrong", async (args) => {
  const { code, stderr } = await runCli(["compat", ...args], createFolder(files));
  expect(code).toBe(2);
  expect(stderr).toContain("Usage: tocsin compat");
});
