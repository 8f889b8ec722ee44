import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { JSON_SCHEMA_IDS, jsonSchemaOf } from "../../../src/json-schema/documents.js";
import { runCli } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";

test("prints the JSON Schema of an id", async () => {
  const { code, stdout, stderr } = await runCli(["schema", "prometheus-rules"], "/");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual(jsonSchemaOf("prometheus-rules").schema);
});

test("in another draft, of the other side, into a file", async () => {
  const folder = createFolder({});
  const args = [
    "schema",
    "alertmanager-config",
    "--draft",
    "draft-07",
    "--io",
    "output",
    "-o",
    "config.json",
  ];
  expect(await runCli(args, folder)).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(JSON.parse(readFileSync(join(folder, "config.json"), "utf8"))).toEqual(
    jsonSchemaOf("alertmanager-config", { draft: "draft-07", io: "output" }).schema,
  );
});

test("says where more is checked than it can say", async () => {
  const { stderr } = await runCli(["schema", "time-zone"], "/");
  expect(stderr).toBe("note: more is checked at $ than JSON Schema can say\n");
});

test("lists the ids", async () => {
  const { stdout } = await runCli(["schema", "--list"], "/");
  expect(stdout.trim().split("\n")).toEqual(JSON_SCHEMA_IDS);
});

test.each([
  [["schema"], "which schema"],
  [["schema", "rule-fil"], 'did you mean "rule-file"'],
  [["schema", "rule-file", "--draft", "4"], "draft-07"],
])("%j is a wrong call", async (args, said) => {
  const { code, stderr } = await runCli(args, "/");
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
