import { spawnSync } from "node:child_process";
import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SCHEMA_IDS } from "../../../src/schemas/named.js";
import { runCli } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";

const hasProtoc = spawnSync("protoc", ["--version"]).status === 0;

describe("the .proto file", () => {
  test("is proto3, with the names asked for", async () => {
    const args = ["proto", "alertmanager-receivers", "--package", "ops.v1", "--root", "receiver list"];
    expect(await runCli(args, "/")).toEqual({
      code: 0,
      stderr: "",
      stdout: `syntax = "proto3";

package ops.v1;

import "google/protobuf/struct.proto";

message ReceiverList {
  repeated ReceiverListValue value = 1;
}

message ReceiverListValue {
  string name = 1;
  optional ReceiverListValueLabels labels = 2;
  map<string, google.protobuf.Value> other_keys = 3;
}

message ReceiverListValueLabels {
  map<string, string> value = 1;
}
`,
    });
  });

  test("tells zero from absent on demand", async () => {
    const { stdout } = await runCli(["proto", "alertmanager-webhook", "--presence", "explicit"], "/");
    expect(stdout).toContain("package tocsin;");
    expect(stdout).toContain("message AlertmanagerWebhook {\n  optional string receiver = 1;");
  });

  test.skipIf(!hasProtoc)("is kept by protoc (Debian: protobuf-compiler), for every schema", async () => {
    const files = SCHEMA_IDS.map((id) => `${id}.proto`);
    const folder = createFolder({});
    for (const id of SCHEMA_IDS) {
      const { code } = await runCli(
        ["proto", id, "--package", id.replaceAll("-", "_"), "-o", `${id}.proto`],
        folder,
      );
      expect(code).toBe(0);
    }
    const { status, stderr } = spawnSync("protoc", ["--descriptor_set_out=out.binpb", ...files], {
      cwd: folder,
    });
    expect([status, String(stderr)]).toEqual([0, ""]);
  });
});

describe("--lock", () => {
  const CALL = ["proto", "alertmanager-receivers", "--lock", "lock.json"];

  test("is written when there is none, and not again when nothing is new", async () => {
    const folder = createFolder({});
    const first = await runCli([...CALL, "--package", "ops"], folder);
    const file = join(folder, "lock.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      package: "ops",
      root: "AlertmanagerReceivers",
    });
    utimesSync(file, 1, 1);
    expect(await runCli(CALL, folder)).toEqual(first);
    expect(statSync(file).mtimeMs).toBe(1_000);
  });

  test("keeps numbers, and tells what the step breaks", async () => {
    const folder = createFolder({});
    await runCli(CALL, folder);
    const file = join(folder, "lock.json");
    const old = readFileSync(file, "utf8");
    const edited = old
      .replace('"name": "name",\n          "number": 1,', '"name": "name",\n          "number": 9,')
      .replace('"type": "string"', '"type": "int64"');
    expect(edited).not.toBe(old);
    const other = createFolder({ "lock.json": edited });
    const { code, stdout, stderr } = await runCli(CALL, other);
    expect(code).toBe(0);
    expect(stdout).toContain("string name = 9;");
    expect(stderr).toMatch(
      /^warning FIELD_WIRE_COMPATIBLE_TYPE: .*\n {2}--> AlertmanagerReceiversValue\.name\n {2}= cause: .*\n$/,
    );
  });

  test("--check writes nothing, and fails for what is not up to date", async () => {
    const folder = createFolder({ "old.proto": "" });
    expect(await runCli([...CALL, "--check"], folder)).toEqual({
      code: 1,
      stdout: "",
      stderr: "error: lock.json is not up to date: run this without --check\n",
    });
    await runCli([...CALL, "-o", "new.proto"], folder);
    expect((await runCli([...CALL, "-o", "new.proto", "--check"], folder)).code).toBe(0);
    const both = await runCli([...CALL, "-o", "old.proto", "--package", "other", "--check"], folder);
    expect([both.code, both.stdout]).toEqual([1, ""]);
    expect(both.stderr).toMatch(
      /^warning PACKAGE_SAME: [\s\S]*\nerror: lock\.json is [\s\S]*\nerror: old\.proto is /,
    );
    expect(readFileSync(join(folder, "old.proto"), "utf8")).toBe("");
  });
});

test.each<[args: readonly string[], message: string]>([
  [["webhook"], 'error: cannot find schema "webhook"\n'],
  [
    ["alertmanager-webhok"],
    'error: cannot find schema "alertmanager-webhok"; did you mean "alertmanager-webhook"?\n',
  ],
  [["constructor"], 'error: cannot find schema "constructor"\n'],
  [["alertmanager-webhook", "--package", "1"], 'error: "1" is no package name\n'],
  [
    ["alertmanager-webhook", "--check"],
    "error: --check needs --lock or --output: something to compare with\n",
  ],
  [
    ["alertmanager-webhook", "--lock", "bad.json"],
    "error: cannot read bad.json: cannot decode protobuf: the lock is not JSON\n",
  ],
  [["alertmanager-webhook", "--lock", "folder"], "error: cannot read folder: it is a folder\n"],
  [["alertmanager-webhook", "-o", "folder"], "error: cannot write folder: it is a folder\n"],
])("%j is wrong", async (args, stderr) => {
  const folder = createFolder({ "bad.json": "{", "folder/x": "" });
  expect(await runCli(["proto", ...args], folder)).toEqual({ code: 2, stdout: "", stderr });
});
