import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
} from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FRAMING_IDS } from "../../../src/serializer/format.js";
import { FORMAT_IDS } from "../../../src/serializer/format-id.js";
import { runCli, runCliBytes } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

const RULES =
  "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n        labels: { version: 1.10 }\n";

describe("formats", () => {
  test.each(FORMAT_IDS)("yaml to %s and back, by extension", async (format) => {
    const folder = createFolder({ "in.yaml": "a: 1\nb:\n  - true\n  - x\n" });
    const extension = { json: "json", yaml: "yml", xml: "xml", protobuf: "binpb", msgpack: "mpk" }[format];
    const there = await runCli(["convert", "in.yaml", "-o", `out.${extension}`], folder);
    expect(there).toEqual({ code: 0, stdout: "", stderr: "" });
    const back = await runCli(["convert", `out.${extension}`, "--to", "yaml"], folder);
    expect(back).toEqual({ code: 0, stdout: "a: 1\nb:\n  - true\n  - x\n", stderr: "" });
  });

  test.each<[args: readonly string[], stdout: string]>([
    [["--to", "json"], '{\n  "b": 1,\n  "a": [\n    2\n  ]\n}\n'],
    [["--to", "json", "--indent", "0"], '{"b":1,"a":[2]}\n'],
    [["--to", "json", "--canonical"], '{"a":[2],"b":1}'],
    [["--to", "application/vnd.api+json", "--indent", "0"], '{"b":1,"a":[2]}\n'],
    [["--to", "application/x-ndjson"], '{"b":1,"a":[2]}\n'],
    [["--to", "yaml", "--canonical"], "a:\n  - 2\nb: 1\n"],
    [
      ["--to", "xml", "--indent", "0"],
      '<?xml version="1.0" encoding="UTF-8"?><value><b type="number">1</b><a type="array"><item type="number">2</item></a></value>\n',
    ],
  ])("%j", async (args, stdout) => {
    const folder = createFolder({ "in.json": '{"b":1,"a":[2]}' });
    expect(await runCli(["convert", "in.json", ...args], folder)).toEqual({ code: 0, stdout, stderr: "" });
  });

  test("--schema gives values their types", async () => {
    const folder = createFolder({ "rules.yaml": RULES });
    const untyped = await runCli(["convert", "rules.yaml", "--to", "json", "--indent", "0"], folder);
    expect(untyped.stdout).toContain('"labels":{"version":1.1}');
    const args = ["convert", "rules.yaml", "--schema", "prometheus-rules"];
    const typed = await runCli([...args, "--to", "json", "--indent", "0"], folder);
    expect(typed.stdout).toContain('"labels":{"version":"1.10"}');
    const { bytes } = await runCliBytes([...args, "--to", "protobuf"], folder);
    const from = [
      "convert",
      "--from",
      "protobuf",
      "--schema",
      "prometheus-rules",
      "--to",
      "json",
      "--indent",
      "0",
    ];
    expect((await runCli(from, folder, { input: bytes })).stdout).toBe(typed.stdout);
  });

  test("--types tagged keeps types without a schema", async () => {
    const input = "at: !!timestamp 2001-12-14T21:59:43Z\ndata: !!binary AQI=\n";
    const args = ["convert", "--from", "yaml", "--types", "tagged", "--check", "--to"];
    for (const to of ["json", "xml", "msgpack"]) {
      const there = await runCliBytes([...args, to], "/", { input });
      const back = await runCli(["convert", "--from", to, "--types", "tagged", "--to", "yaml"], "/", {
        input: there.bytes,
      });
      expect([there.code, back.code]).toEqual([0, 0]);
      expect(back.stdout).toMatch(/^at: .*2001-12-14T21:59:43.*\ndata: !!binary "?AQI="?\n$/);
    }
  });

  test("field numbers are those of a lock", async () => {
    const folder = createFolder({ "rules.yaml": "groups: []\n" });
    await runCli(["proto", "prometheus-rules", "--lock", "lock.json", "-o", "rules.proto"], folder);
    const lock = readFileSync(join(folder, "lock.json"), "utf8").replace('"number": 1,', '"number": 77,');
    const other = createFolder({ "rules.yaml": "groups: [{ name: a }]\n", "lock.json": lock });
    const args = ["convert", "rules.yaml", "--schema", "prometheus-rules", "--to", "protobuf"];
    const plain = await runCliBytes(args, other);
    const locked = await runCliBytes([...args, "--lock", "lock.json"], other);
    expect(locked.code).toBe(0);
    expect(locked.bytes.equals(plain.bytes)).toBe(false);
  });
});

describe("what the input is", () => {
  test.each<[input: string | Uint8Array, note: string, stdout: string]>([
    ['{"a":1}', "say json, which is certain", "a: 1\n"],
    ["<a><b>x</b></a>", "say xml, which is certain", "b: x\n"],
    ["a: 1", "say yaml, which is likely", "a: 1\n"],
    [Uint8Array.of(0x81, 0xa1, 0x61, 1), "say msgpack, which is likely", "a: 1\n"],
    [gzipSync('{"a":1}'), "say json, which is certain", "a: 1\n"],
  ])("is told by the first bytes of %j", async (input, note, stdout) => {
    const result = await runCli(["convert", "--to", "yaml"], "/", { input });
    expect([result.code, result.stdout]).toEqual([0, stdout]);
    expect(result.stderr).toContain(`note: the first bytes of <stdin> ${note}`);
  });

  test.each([
    ["yaml", "a: 1"],
    ["text/yaml; charset=utf-8", "a: 1"],
    ["application/json", '{"a":1}'],
    ["yml", "a: 1"],
    ["jsonl", '{"a":1}'],
  ])("is told by --from %s", async (from, input) => {
    expect(await runCli(["convert", "-", "--from", from, "--to", "yaml"], "/", { input })).toEqual({
      code: 0,
      stdout: "a: 1\n",
      stderr: "",
    });
  });

  test.each([
    ["in.json.gz", gzipSync('{"a":1}'), []],
    ["in.json.br", brotliCompressSync('{"a":1}'), []],
    ["dump.gz", gzipSync("a: 1"), ["--from", "yaml"]],
  ])("is compressed in %s", async (file, content, args) => {
    const folder = createFolder({ [file]: content });
    expect((await runCli(["convert", file, ...args, "--to", "yaml"], folder)).stdout).toBe("a: 1\n");
  });

  test("may be larger than the limit of what comes in, once it is decompressed", async () => {
    const large = JSON.stringify({ a: Array.from({ length: 40 }, () => "x".repeat(500_000)) });
    const folder = createFolder({ "in.json.gz": gzipSync(large, { level: 0 }) });
    const { code, stderr } = await runCli(["convert", "in.json.gz", "--to", "json"], folder);
    expect([code, stderr]).toEqual([2, "error: cannot read in.json.gz: the file is larger than 16 MiB\n"]);
    const { stdout } = await runCli(
      ["convert", "in.json.gz", "--to", "json", "--indent", "0", "--trusted"],
      folder,
    );
    expect(stdout.length).toBe(large.length + 1);
  });
});

describe("streams", () => {
  const NDJSON = '{"a":1}\n{"a":2}\n';
  test.each<[from: string, input: string, to: string, stdout: string]>([
    ["ndjson", NDJSON, "yaml-docs", "---\na: 1\n---\na: 2\n"],
    ["ndjson", NDJSON, "json-array", '[{"a":1},{"a":2}]'],
    ["json-array", '[{"a":1}, {"a":2}]', "ndjson", NDJSON],
    ["yaml-docs", "a: 1\n---\na: 2\n", "ndjson", NDJSON],
    ["yaml-docs", "a: 1\n---\na: 2\n", "json-seq", '\u001e{"a":1}\n\u001e{"a":2}\n'],
    ["json", '{"a":1}', "ndjson", '{"a":1}\n'],
    ["ndjson", '{"a":1}\n', "yaml", "a: 1\n"],
    ["ndjson", "", "json-array", "[]"],
  ])("%s %j as %s", async (from, input, to, stdout) => {
    const result = await runCli(["convert", "--from", from, "--to", to], "/", { input });
    expect(result).toEqual({ code: 0, stdout, stderr: "" });
  });

  test.each(["delimited-protobuf", "msgpack-concat"])("through %s", async (framing) => {
    const { bytes } = await runCliBytes(["convert", "--from", "ndjson", "--to", framing], "/", {
      input: NDJSON,
    });
    const back = await runCli(["convert", "--from", framing, "--to", "ndjson"], "/", { input: bytes });
    expect(back).toEqual({ code: 0, stdout: NDJSON, stderr: "" });
  });

  test("by extension, from a file to a compressed one", async () => {
    const folder = createFolder({ "in.ndjson": NDJSON, "in.jsonl.gz": gzipSync(NDJSON) });
    for (const file of ["in.ndjson", "in.jsonl.gz"]) {
      await runCli(["convert", file, "-o", "out.jsonl.gz"], folder);
      expect(gunzipSync(readFileSync(join(folder, "out.jsonl.gz"))).toString()).toBe(NDJSON);
    }
  });

  test("are read as they come", async () => {
    let sent = 0;
    const stdin = async function* (): AsyncGenerator<Uint8Array> {
      for (; sent < 1_000; sent++) yield Buffer.from(sent === 3 ? "{\n" : '{"a":1}\n');
    };
    const args = ["convert", "--from", "ndjson", "--to", "ndjson"];
    const { code, stdout, stderr } = await runCli(args, "/", { stdin });
    expect([code, stdout]).toEqual([1, '{"a":1}\n{"a":1}\n{"a":1}']);
    expect(stderr).toMatch(/^error malformed: .*\n {2}--> <stdin> record 4:1:2\n/);
    expect(sent).toBe(3);
  });

  test.each([
    [NDJSON, "the input has more than one record"],
    ["", "the input has no record"],
  ])("%j is not one value", async (input, message) => {
    const { code, stdout, stderr } = await runCli(["convert", "--from", "ndjson", "--to", "json"], "/", {
      input,
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("a broken frame is an error of the content", async () => {
    const args = ["convert", "--from", "delimited-protobuf", "--to", "ndjson"];
    const { code, stderr } = await runCli(args, "/", { input: Uint8Array.of(9, 1) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error malformed: .*\n {2}--> <stdin>/);
  });
});

describe("errors of the content", () => {
  test.each<[args: readonly string[], input: string, stderr: string]>([
    [
      ["--from", "json", "--to", "yaml"],
      '{"a":\n  1,}',
      "error malformed: a comma after the last item\n  --> <stdin>:2:4\n    |\n  2 |   1,}\n    |    ^\n",
    ],
    [
      ["--from", "yaml", "--to", "msgpack"],
      "a:\n  b: 12345678901234567890123\n",
      "error unrepresentable: a bigint beyond 64 bits\n  --> <stdin>:2:6 a.b\n    |\n  2 |   b: 12345678901234567890123\n    |      ^\n",
    ],
    [
      ["--from", "yaml", "--to", "json"],
      "a: 1\n---\nb: 2\n",
      "error trailing_data: this document is not read: only the first of a stream is\n",
    ],
  ])("%j %j", async (args, input, stderr) => {
    const result = await runCli(["convert", ...args], "/", { input });
    expect([result.code, result.stdout]).toEqual([1, ""]);
    if (stderr.includes("-->")) expect(result.stderr).toBe(stderr);
    else expect(result.stderr).toContain("= help: --from yaml-docs reads every document");
  });

  test("all that the schema refuses, each at its place", async () => {
    const input = "groups:\n  - name: a\n    interval: 5x\n    rulez: []\n";
    const args = ["convert", "--from", "yaml", "--to", "json", "--schema", "prometheus-rules"];
    const { code, stderr } = await runCli(args, "/", { input });
    expect(code).toBe(1);
    expect(stderr.match(/<stdin>:\d+:\d+ \S+/g)).toEqual([
      "<stdin>:3:15 groups[0].interval",
      "<stdin>:2:5 groups[0]",
    ]);
  });

  test("more than a hundred are counted", async () => {
    const input = JSON.stringify({ groups: Array.from({ length: 150 }, () => ({ name: "" })) });
    const args = ["convert", "--from", "json", "--to", "yaml", "--schema", "prometheus-rules"];
    expect((await runCli(args, "/", { input })).stderr).toMatch(/\nand 50 more\n$/);
  });

  test("in binary data have an offset", async () => {
    const input = Uint8Array.of(0x82, 0xa1, 0x61, 1);
    const { code, stderr } = await runCli(["convert", "--from", "msgpack", "--to", "json"], "/", { input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error malformed: .*\n {2}--> <stdin> byte \d+\n$/);
  });

  test("a limit can be raised", async () => {
    const input = `${"[".repeat(150)}${"]".repeat(150)}`;
    const args = ["convert", "--from", "json", "--to", "json", "--indent", "0"];
    const { code, stderr } = await runCli(args, "/", { input });
    expect(code).toBe(1);
    expect(stderr).toContain("= help: --trusted raises the limits");
    expect((await runCli([...args, "--trusted"], "/", { input })).code).toBe(0);
  });

  test("a place below the default limits is found when they are raised", async () => {
    const input = `${"[".repeat(150)}12345678901234567890123${"]".repeat(150)}`;
    const args = ["convert", "--from", "json", "--to", "msgpack", "--trusted"];
    const { code, stderr } = await runCli(args, "/", { input });
    expect(code).toBe(1);
    expect(stderr).toContain("--> <stdin>:1:151 [0]");
  });

  test("fields that the schema lacks are refused, or dropped on demand", async () => {
    const input = Uint8Array.of(0xfa, 0x3f, 1, 0x61);
    const args = ["convert", "--from", "protobuf", "--schema", "prometheus-rules", "--to", "json"];
    expect((await runCli(args, "/", { input })).code).toBe(1);
    const dropped = await runCli([...args, "--unknown-fields", "drop"], "/", { input });
    expect([dropped.code, dropped.stdout]).toEqual([0, "{}\n"]);
  });

  test("fields that the schema lacks are kept from protobuf to protobuf", async () => {
    const record = [0xfa, 0x3f, 1, 0x61];
    const folder = createFolder({});
    const args = ["convert", "--from", "delimited-protobuf", "--schema", "prometheus-rules"];
    const input = Uint8Array.of(4, ...record, 4, ...record);
    const keep = ["--unknown-fields", "keep", "--check"];
    const kept = await runCli([...args, "--to", "delimited-protobuf", "-o", "out", ...keep], folder, {
      input,
    });
    expect(kept.code).toBe(0);
    expect(Uint8Array.from(readFileSync(`${folder}/out`))).toEqual(input);
  });

  test("are colored where colors are wanted", async () => {
    const args = ["convert", "--from", "json", "--to", "yaml"];
    const { stderr } = await runCli(args, "/", { input: "{", useColor: true });
    expect(stderr).toContain("\u001b[31merror malformed\u001b[39m");
  });

  test("a compression that is broken", async () => {
    const folder = createFolder({ "in.json.gz": "{}" });
    for (const from of ["json", "ndjson"]) {
      const args = ["convert", "in.json.gz", "--from", from, "--to", "yaml-docs"];
      const { code, stderr } = await runCli(args, folder);
      expect([code, stderr]).toEqual([1, "error encoding: the gzip stream is broken\n  --> in.json.gz\n"]);
    }
  });
});

describe("errors of the call", () => {
  test.each<[args: readonly string[], message: string]>([
    [
      ["in.pb", "--to", "json", "--unknown-fields", "keep"],
      "error: --unknown-fields keep means nothing for json, which has no place for them\n",
    ],
    [["in.json"], "error: --to is missing\n"],
    [
      ["in.json", "-o", "out.txt"],
      "error: --to is missing, since the name out.txt does not tell the format\n",
    ],
    [["in.json", "--to", "xmll"], 'error: cannot find format "xmll"; did you mean "xml"?\n'],
    [["in.json", "--from", "text/html", "--to", "json"], 'error: cannot find format "text/html"\n'],
    [
      ["in.json", "--to", "json", "--schema", "prometheus-rule"],
      'error: cannot find schema "prometheus-rule"; did you mean "prometheus-rules"?\n',
    ],
    [["missing.json", "--to", "yaml"], "error: cannot read missing.json: there is no such file\n"],
    [["missing.ndjson", "--to", "yaml"], "error: cannot read missing.ndjson: there is no such file\n"],
    [["folder", "--from", "json", "--to", "yaml"], "error: cannot read folder: it is a folder\n"],
    [["in.json", "--to", "yaml", "--indent", "4"], "error: --indent means nothing for yaml\n"],
    [["in.json", "--to", "ndjson", "--indent", "4"], "error: --indent means nothing for ndjson\n"],
    [
      ["in.json", "--to", "json", "--indent", "4", "--canonical"],
      "error: --indent means nothing for --canonical\n",
    ],
    [["in.json", "-o", "folder", "--to", "yaml"], "error: cannot write folder: it is a folder\n"],
    [["in.json", "-o", "nowhere/out.yaml"], "error: cannot write nowhere/out.yaml: there is no such file\n"],
    [
      ["in.json", "-o", "in.json/out.yaml"],
      "error: cannot write in.json/out.yaml: a part of its path is not a folder\n",
    ],
    [["empty", "--to", "yaml"], "error: --from is missing, since nothing tells the format of empty\n"],
    [
      ["in.json", "--to", "protobuf", "--lock", "in.json"],
      "error: cannot read in.json: cannot decode protobuf: the lock: the version of a lock is 1\n",
    ],
  ])("%j", async (args, message) => {
    const folder = createFolder({ "in.json": "{}", "folder/x": "", empty: "" });
    expect(await runCli(["convert", ...args], folder)).toEqual({ code: 2, stdout: "", stderr: message });
  });

  test("an indentation that is none", async () => {
    const { code, stderr } = await runCli(["convert", "--to", "json", "--indent", "x"], "/");
    expect(code).toBe(2);
    expect(stderr).toContain("It is a number from 0 to 8.");
  });

  test.each([
    [["--to", "msgpack"], "msgpack is binary"],
    [["--to", "delimited-protobuf", "-o", "-"], "protobuf is binary"],
  ])("%j would confuse a terminal", async (args, message) => {
    const options = { input: "{}", isTerminal: true };
    const { code, stdout, stderr } = await runCli(["convert", "--from", "json", ...args], "/", options);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("text and files do not", async () => {
    const folder = createFolder({ "in.json": "{}" });
    for (const args of [
      ["--to", "yaml"],
      ["-o", "out.mpk"],
    ]) {
      expect((await runCli(["convert", "in.json", ...args], folder, { isTerminal: true })).code).toBe(0);
    }
  });
});

describe("--check", () => {
  const check = async (input: string, ...args: readonly string[]) =>
    await runCli(["convert", "--from", "yaml", "--to", "json", "--indent", "0", "--check", ...args], "/", {
      input,
    });

  test("says what may be lost, and that nothing is", async () => {
    const { code, stdout, stderr } = await runCli(
      ["convert", "--from", "msgpack", "--to", "json", "--check"],
      "/",
      { input: Uint8Array.of(0x80) },
    );
    expect([code, stdout]).toEqual([0, "{}\n"]);
    expect(stderr).toBe("note: from msgpack to json without a schema loses nothing\nNo data is lost\n");
  });

  test("lists what is lost of the form, and converts", async () => {
    const { code, stdout, stderr } = await check("# c\na: 1.0\n");
    expect([code, stdout]).toEqual([0, '{"a":1}\n']);
    expect(stderr).toBe(
      "note: from yaml to json without a schema may lose: date, key-type, precision, comment, alias, tag, number-form, key-order\n" +
        "warning comment: the comment is left out\n  --> <stdin>:1:1 a\n" +
        "warning number-form: 1.0 becomes 1\n  --> <stdin>:2:4 a\n" +
        "No data is lost, only form: 2 losses\n",
    );
  });

  test("fails when data is lost, and writes nothing", async () => {
    const { code, stdout, stderr } = await check("a: 2001-12-14\nb: 1 # c\n");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(
      "error date: the date 2001-12-14 becomes text\n  --> <stdin>:1:4 a\nwarning comment: ",
    );
  });

  test("knows what the schema says", async () => {
    const { code, stderr } = await check(`${RULES}# end\n`, "--schema", "prometheus-rules");
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^note: from yaml to json may lose: precision,.*\n(?:.*\n){2}No data is lost, only form: 1 loss\n$/,
    );
  });

  test("looks at each record of a stream", async () => {
    const args = ["convert", "--from", "yaml-docs", "--to", "ndjson", "--check"];
    const { code, stdout, stderr } = await runCli(args, "/", {
      input: "a: 1\n---\na: 2001-12-14\n---\na: 3\n",
    });
    expect([code, stdout]).toEqual([1, '{"a":1}']);
    expect(stderr).toContain("  --> <stdin> record 2:2:4 a\n");
  });
});

describe("--output", () => {
  const files = { "good.json": '{"a":1}', "bad.json": '{"a":', "out.yaml": "old: true\n" };

  test("keeps the file as it was when the content is wrong, and leaves nothing beside it", async () => {
    const folder = createFolder(files);
    expect((await runCli(["convert", "bad.json", "-o", "out.yaml"], folder)).code).toBe(1);
    expect(readFileSync(join(folder, "out.yaml"), "utf8")).toBe("old: true\n");
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });

  test("keeps the mode of the file, and links as links", async () => {
    const folder = createFolder(files);
    chmodSync(join(folder, "out.yaml"), 0o640);
    symlinkSync("out.yaml", join(folder, "link.yaml"));
    expect((await runCli(["convert", "good.json", "-o", "link.yaml"], folder)).code).toBe(0);
    expect(readFileSync(join(folder, "out.yaml"), "utf8")).toBe("a: 1\n");
    expect(statSync(join(folder, "out.yaml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toContain("link.yaml");
  });

  test("may be the file that is read", async () => {
    const folder = createFolder({ "in.ndjson": '{"a":1}\n{"a":2}\n' });
    await runCli(["convert", "in.ndjson", "--to", "yaml-docs", "-o", "in.ndjson"], folder);
    expect(readFileSync(join(folder, "in.ndjson"), "utf8")).toBe("---\na: 1\n---\na: 2\n");
  });

  test("may be a device", async () => {
    const folder = createFolder(files);
    const { code } = await runCli(["convert", "good.json", "--to", "yaml", "-o", "/dev/null"], folder);
    expect([code, statSync("/dev/null").isFile()]).toEqual([0, false]);
  });

  test("that leads in a circle is not written", async () => {
    const folder = createFolder(files);
    mkdirSync(join(folder, "x"));
    symlinkSync("loop.yaml", join(folder, "loop.yaml"));
    const { code, stderr } = await runCli(["convert", "good.json", "-o", "loop.yaml"], folder);
    expect([code, stderr]).toEqual([2, "error: cannot write loop.yaml: it is a link that leads to itself\n"]);
  });
});

test("whatever comes in, it ends with an exit code", async () => {
  const sides = fc.constantFrom(...FORMAT_IDS, ...FRAMING_IDS);
  const texts = fc.constantFrom(
    '{"a":[1,-0,"x"],"b":{}}\n{}',
    "a: &x 1\nb: [*x, 2001-01-01]\n---\nc: 1\n",
    "<a><b/></a>",
  );
  const mutated = fc
    .tuple(texts, fc.nat(40), fc.nat(3), fc.string({ unit: "binary", maxLength: 3 }))
    .map(([text, at, length, put]) => Buffer.from(text.slice(0, at) + put + text.slice(at + length)));
  const inputs = fc.oneof(mutated, fc.uint8Array({ maxLength: 40 }));
  const options = fc.subarray(["--check", "--canonical", "--schema=prometheus-rules", "--types=tagged"]);
  await fc.assert(
    fc.asyncProperty(sides, sides, inputs, options, async (from, to, input, more) => {
      const args = ["convert", "--from", from, "--to", to, ...more];
      const { code, stderr } = await runCliBytes(args, "/", { input });
      expect([0, 1, 2]).toContain(code);
      if (code === 1) expect(stderr).toMatch(/^error /m);
    }),
    { numRuns: fuzzRuns(150, 50_000) },
  );
});

test("a file over the limit is not read", async () => {
  const folder = createFolder({ "big.json": "" });
  truncateSync(join(folder, "big.json"), 200 * 1024 * 1024);
  expect((await runCli(["convert", "big.json", "--to", "yaml"], folder)).stderr).toBe(
    "error: cannot read big.json: the file is larger than 16 MiB\n",
  );
});
