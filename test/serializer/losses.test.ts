import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { formatPath } from "../../src/base/path.js";
import type { FormatId } from "../../src/serializer/format-id.js";
import { compareConversion, findLosses, type Loss, possibleLosses } from "../../src/serializer/losses.js";
import { createSerializer } from "../../src/serializer/serializer.js";
import { type TranscodeOptions, transcode } from "../../src/serializer/transcode.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { jsonValues } from "./arbitrary.js";

function lines(losses: readonly Loss[]): readonly string[] {
  return losses.map(({ kind, path, place }) => `${place?.line}:${place?.column} ${kind} ${formatPath(path)}`);
}

describe("what reading loses", () => {
  test.each<[text: string, format: FormatId, losses: readonly string[]]>([
    ["a: 1\nb: [x, 'y # z', \"*x\"]\nc: |\n  # text\n", "yaml", []],
    [
      "# top\na: 1 # right\n# between\nb:\n  - 2\n# end\n",
      "yaml",
      ["1:1 comment a", "2:6 comment a", "3:1 comment b", "6:1 comment b[0]"],
    ],
    ["x # right\n", "yaml", ["1:3 comment $"]],
    ["a: &x 1\nb: *x\nc: [*x, 2] # d\n", "yaml", ["2:4 alias b", "3:5 alias c", "3:12 comment c[1]"]],
    ["a: &x {b: 1}\nc:\n  <<: *x\n  d: 2 # e\n", "yaml", ["3:7 alias c.d", "4:8 comment c.d"]],
    ["a: !!str 1\nb: !!timestamp 2001-12-14\n", "yaml", ["1:4 tag a", "2:4 tag b", "2:16 date b"]],
    [
      "a: 2001-12-14\nb: '2001-12-14'\nc: 2001-12-14T21:59:43.10-05:00\nd: 2001-1\n",
      "yaml",
      ["1:4 date a", "3:4 date c"],
    ],
    [
      "1: a\ntrue: b\n'2': c\n~: d\nx: e\n",
      "yaml",
      ["1:1 key-order $", '1:1 key-type ["1"]', "2:1 key-type true", '4:1 key-type [""]'],
    ],
    [
      "a: 0x1F\nb: 0777\nc: 1.0\nd: 1_000\ne: 1e3\n",
      "yaml",
      [
        "1:4 number-form a",
        "2:4 number-form b",
        "3:4 number-form c",
        "4:4 number-form d",
        "5:4 number-form e",
      ],
    ],
    [
      "a: 0.1\nb: -0.0\nc: 12345678901234567890\nd: 0.12345678901234567890\n",
      "yaml",
      ["2:4 number-form b", "4:4 precision d"],
    ],
    [
      '{"b": 1.0, "1": [0.300000000000000041, -0]}',
      "json",
      ["1:1 key-order $", "1:7 number-form b", '1:18 precision ["1"][0]'],
    ],
    ['{"a": "2001-12-14", "b": "# c"}', "json", []],
    ["<a><!-- b --><c><![CDATA[<!-- d -->]]></c>\n<!-- e --></a>", "xml", ["1:4 comment $", "2:1 comment $"]],
  ])("%j as %s", (text, format, losses) => {
    expect(lines(findLosses(text, format))).toEqual(losses);
  });

  test("is nothing in binary formats", () => {
    for (const format of ["protobuf", "msgpack"] as const) {
      expect(findLosses(transcode('{"a":1}', "json", format), format)).toEqual([]);
    }
  });

  test("is what a schema does not ask for", () => {
    const schema = z.object({
      version: z.string(),
      day: z.string(),
      since: z.date(),
      ratio: z.number(),
      list: z.set(z.number()),
      map: z.map(z.string(), z.number()),
      byNumber: z.map(z.number(), z.string()),
    });
    const text = [
      "version: 1.10",
      "day: 2001-12-14",
      "since: 2001-12-14T00:00:00Z",
      "ratio: 1.10",
      "list: [1.0]",
      "map: {1: 1.0}",
      "byNumber: [[1, x]]",
    ].join("\n");
    expect(lines(findLosses(text, "yaml", { schema }))).toEqual([
      "4:8 number-form ratio",
      "5:8 number-form list[0]",
      '6:10 number-form map["1"]',
    ]);
  });

  test("long texts are cut", () => {
    const [loss] = findLosses(`a: ${"1".repeat(60)}.0\n`, "yaml");
    expect(loss?.message).toMatch(/^1{40}… becomes 1\.11/);
  });

  test("only data is of level data", () => {
    const level = (text: string): readonly string[] => findLosses(text, "yaml").map((loss) => loss.level);
    expect(level("# c\na: 1.0\n")).toEqual(["form", "form"]);
    expect(level("a: 2001-12-14\n1: b\n")).toEqual(["form", "data", "data"]);
  });

  test("does not cost more than reading, for a document full of aliases", () => {
    const text = `${Array.from({ length: 5_000 }, (_, i) => `k${i}: &a${i} [*a${i - 1}, 1] # c`)
      .join("\n")
      .replace("*a-1", "0")}\n`;
    expect(() => findLosses(text, "yaml")).toThrow(/limit/);
    const flat = `a: &a 1\n${Array.from({ length: 5_000 }, (_, i) => `k${i}: *a # c`).join("\n")}\n`;
    expect(findLosses(flat, "yaml")).toHaveLength(10_000);
  });

  test.each(["json", "yaml"] as const)("is no data of what we write as %s", (format) => {
    fc.assert(
      fc.property(jsonValues(), (value) => {
        const text = createSerializer(z.unknown()).encode(value, format);
        return findLosses(text, format).every(({ level }) => level === "form");
      }),
      { numRuns: fuzzRuns(200, 20_000) },
    );
  });

  test("data that cannot be read is an error", () => {
    expect(() => findLosses("{", "json")).toThrow(expect.objectContaining({ code: "malformed" }));
    const schema = z.object({ a: z.string() });
    expect(() => findLosses("{}", "json", { schema })).toThrow(expect.objectContaining({ code: "schema" }));
  });
});

describe("what may be lost", () => {
  test.each<[FormatId, FormatId, "typed" | "untyped", readonly string[]]>([
    ["json", "xml", "untyped", ["precision", "number-form", "key-order"]],
    ["xml", "json", "untyped", ["comment"]],
    ["xml", "protobuf", "typed", ["comment", "key-order"]],
    ["json", "protobuf", "untyped", ["precision", "number-form", "key-order"]],
    ["msgpack", "json", "untyped", []],
    ["yaml", "json", "typed", ["precision", "comment", "alias", "tag", "number-form", "key-order"]],
  ])("from %s to %s, %s", (from, to, types, kinds) => {
    expect(possibleLosses(from, to, types)).toEqual(kinds);
  });

  test("is without a schema when nothing else is said", () => {
    expect(possibleLosses("yaml", "json")).toEqual(possibleLosses("yaml", "json", "untyped"));
    expect(possibleLosses("yaml", "json")).toContain("date");
  });
});

describe("what a conversion lost", () => {
  const compare = (text: string, to: FormatId, options: TranscodeOptions = {}): readonly string[] =>
    lines(compareConversion(text, "json", transcode(text, "json", to, options), to, options));

  test.each<FormatId>(["json", "yaml", "xml", "protobuf", "msgpack"])("to %s is nothing", (to) => {
    expect(compare('{"a":[1,null,true,"x",{"b":0.5}]}', to)).toEqual([]);
  });

  test("is a value that reads back different, at its place in the input", () => {
    expect(compare('{"a":\n-0}', "json", { canonical: true })).toEqual(["2:1 value a"]);
  });

  test("is found by a schema, too", () => {
    const schema = z.object({ at: z.date(), id: z.bigint() });
    expect(
      compare('{"at":"2026-01-02T03:04:05Z","id":"12345678901234567890"}', "msgpack", { schema }),
    ).toEqual([]);
  });

  test("may read back more bytes than may come in", () => {
    const text = JSON.stringify({ a: Array.from({ length: 20 }, () => true) });
    expect(compare(text, "xml", { limits: { bytes: text.length } })).toEqual([]);
  });
});
