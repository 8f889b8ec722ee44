import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";

const GOOD =
  "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n";
const BAD = GOOD.replace("(up)", "(up");

describe("exit codes", () => {
  test.each<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[], number]>([
    ["nothing wrong", { "a.yml": GOOD }, ["a.yml"], 0],
    ["an error", { "a.yml": BAD }, ["a.yml"], 1],
    ["a warning only", { "a.yml": "replicas: 3\n" }, ["a.yml"], 0],
    ["a missing file beside a good one", { "a.yml": GOOD }, ["a.yml", "b.yml"], 2],
    ["a missing file beside a bad one", { "a.yml": BAD }, ["a.yml", "b.yml"], 2],
    ["a folder without files", { "sub/readme.md": "" }, ["sub"], 2],
    ["a pattern without files", { "a.yml": GOOD }, ["*.json"], 2],
    ["an unknown option", { "a.yml": GOOD }, ["a.yml", "--nope"], 2],
    ["an unknown kind", { "a.yml": GOOD }, ["a.yml", "--kind", "nope"], 2],
    ["no path at all", {}, [], 2],
  ])("%s", async (_title, files, args, code) => {
    expect((await runCli(["check", ...args], createFolder(files))).code).toBe(code);
  });
});

describe("what is read", () => {
  const files = {
    "x/a.yml": GOOD,
    "x/b.yaml": GOOD,
    "x/c.json": '{"groups":[]}',
    "x/d.txt": GOOD,
    "x/node_modules/e.yml": BAD,
  };
  test.each([
    [["x"], ["x/a.yml", "x/b.yaml", "x/c.json"]],
    [["x/"], ["x/a.yml", "x/b.yaml", "x/c.json"]],
    [["."], ["x/a.yml", "x/b.yaml", "x/c.json"]],
    [["x/*.y*ml"], ["x/a.yml", "x/b.yaml"]],
    [["x/d.txt"], ["x/d.txt"]],
    [
      ["x/a.yml", "x"],
      ["x/a.yml", "x/b.yaml", "x/c.json"],
    ],
  ])("%j is %j", async (args, expected) => {
    const { stdout } = await runCli(["check", "--format", "json", ...args], createFolder(files));
    expect(JSON.parse(stdout).files.map((entry: { file: string }) => entry.file)).toEqual(expected);
  });

  test("a file whose name looks like a pattern is that file", async () => {
    const { stdout, code } = await runCli(
      ["check", "[a].yml"],
      createFolder({ "[a].yml": GOOD, "a.yml": BAD }),
    );
    expect([code, stdout]).toEqual([0, "No findings in 1 file\n"]);
  });

  test("standard input", async () => {
    const { stdout, code } = await runCli(["check", "-"], createFolder({}), { input: BAD });
    expect(code).toBe(1);
    expect(stdout).toContain("--> <stdin>:5:");
  });

  test("what cannot be read does not keep the rest from being checked", async () => {
    const { stdout, stderr } = await runCli(
      ["check", "missing.yml", "a.yml", "empty"],
      createFolder({ "a.yml": BAD, "empty/x": "" }),
    );
    expect(stderr).toBe(
      "error: cannot read missing.yml: there is no such file\nerror: cannot read empty: the folder holds no YAML or JSON files\n",
    );
    expect(stdout).toContain("error prometheus/expr-syntax");
  });

  test("a file over the limit is not read", async () => {
    const folder = createFolder({ "big.yml": "" });
    truncateSync(join(folder, "big.yml"), 200 * 1024 * 1024);
    expect(await runCli(["check", "big.yml"], folder)).toMatchObject({
      code: 2,
      stderr: "error: cannot read big.yml: the file is larger than 64 MiB\n",
    });
  });

  test("standard input over the limit is not read to its end", async () => {
    let chunks = 0;
    const stdin = async function* (): AsyncGenerator<Uint8Array> {
      for (; chunks < 1000; chunks++) yield new Uint8Array(16 * 1024 * 1024);
    };
    expect((await runCli(["check", "-"], createFolder({}), { stdin })).code).toBe(2);
    expect(chunks).toBeLessThan(10);
  });

  test("a link that leads to itself has no content", async () => {
    const folder = createFolder({});
    symlinkSync("loop.yml", join(folder, "loop.yml"));
    expect((await runCli(["check", "loop.yml"], folder)).stderr).toContain(
      "it is a link that leads to itself",
    );
  });
});

describe("bad content is a finding", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["binary data", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0, 1), "document/encoding"],
    ["bytes that are not UTF-8", Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0x0a), "document/encoding"],
    ["an empty file", "", "document/empty"],
    ["a file of another kind", "version: 3\nservices: {}\n", "engine/unknown-kind"],
  ])("%s", async (_title, content, ruleId) => {
    const { stdout } = await runCli(
      ["check", "--format", "json", "a.yml"],
      createFolder({ "a.yml": content }),
    );
    expect(JSON.parse(stdout).findings.map((finding: { ruleId: string }) => finding.ruleId)).toEqual([
      ruleId,
    ]);
  });
});

test("JSON output is one object with findings, files and a summary", async () => {
  const { stdout } = await runCli(
    ["check", "--format", "json", "a.yml", "b.yml"],
    createFolder({ "a.yml": BAD }),
  );
  expect(JSON.parse(stdout)).toEqual({
    findings: [
      expect.objectContaining({
        ruleId: "prometheus/expr-syntax",
        layer: "syntax",
        severity: "error",
        refusedBy: "prometheus",
        file: "a.yml",
        path: ["groups", 0, "rules", 0, "expr"],
        range: { start: expect.objectContaining({ line: 5 }), end: expect.objectContaining({ line: 5 }) },
      }),
    ],
    files: [{ file: "a.yml", kind: "prometheus-rules", counts: { error: 1, warning: 0, info: 0 } }],
    summary: { files: 1, error: 1, warning: 0, info: 0 },
    errors: [{ file: "b.yml", reason: "there is no such file" }],
  });
});

test("--kind says what everything is", async () => {
  const folder = createFolder({ "a.yml": "group: []\n" });
  expect((await runCli(["check", "a.yml"], folder)).code).toBe(0);
  const forced = await runCli(["check", "a.yml", "--kind", "prometheus-rules"], folder);
  expect(forced.code).toBe(1);
  expect(forced.stdout).toContain("document/unknown-field");
});

test("colors are used where they are wanted", async () => {
  const { stdout } = await runCli(["check", "a.yml"], createFolder({ "a.yml": BAD }), { useColor: true });
  expect(stdout).toContain("\u001b[31merror prometheus/expr-syntax\u001b[39m");
});

test("progress is shown to people when the work takes its time", async () => {
  const folder = createFolder({ "a.yml": GOOD, "b.yml": GOOD, "c.yml": GOOD });
  let time = 0;
  const now = (): number => {
    time += 400;
    return time;
  };
  const { stderr } = await runCli(["check", "."], folder, { isInteractive: true, now });
  expect(stderr).toBe("\r\u001b[Kchecked 2 of 3 files\r\u001b[Kchecked 3 of 3 files\r\u001b[K");
  expect((await runCli(["check", "."], folder, { isInteractive: false, now })).stderr).toBe("");
  expect((await runCli(["check", "."], folder, { isInteractive: true })).stderr).toBe("");
});

describe("what is over", () => {
  const SILENCE =
    "silences:\n  - {matchers: [team=db], startsAt: 2026-03-01T08:00:00Z, endsAt: 2026-03-01T09:00:00Z, createdBy: ada, reason: test, comment: x}\n";
  test.each<[args: readonly string[], code: number, ruleIds: readonly string[]]>([
    [[], 0, []],
    [["--at", "2026-03-01T08:30:00Z"], 0, []],
    [["--at", "2026-03-01T10:00:00+01:00"], 0, ["alerting/silence-window"]],
    [["--at", "2026-03-01T09:00"], 0, ["alerting/silence-window"]],
  ])("with %j", async (args, code, ruleIds) => {
    const folder = createFolder({ "a.yml": SILENCE });
    const result = await runCli(["check", "a.yml", "--format", "json", ...args], folder);
    expect(result.code).toBe(code);
    const { findings } = JSON.parse(result.stdout);
    expect(findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(ruleIds);
  });

  test("a time that is none", async () => {
    const { code, stderr } = await runCli(
      ["check", "a.yml", "--at", "soon"],
      createFolder({ "a.yml": SILENCE }),
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining("soon")]);
  });
});
