import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/read.js";
import { briefly } from "./reading.js";

describe("the language of a file", () => {
  test.each([
    ["a.json", "[1]", "json"],
    ["a.JSON", "a: 1", "json"],
    ["a.yaml", "[1]", "yaml"],
    ["a.yml", "{}", "yaml"],
    ["<stdin>", ' {"a": 1}', "json"],
    ["<stdin>", "{a: 1}", "yaml"],
    ["<stdin>", "a: 1", "yaml"],
    ["rules.txt", "[1", "yaml"],
  ])("%s with %s", (file, content, language) => {
    expect(readDocuments({ file, content }).documents.map((document) => document.language)).toEqual([
      language,
    ]);
  });

  test("is what the caller says", () => {
    expect(
      readDocuments({ file: "a.json", content: "a: 1", language: "yaml" }).documents[0]?.root?.kind,
    ).toBe("mapping");
  });
});

describe("a file that gives nothing to read", () => {
  test.each([
    ["empty", "a.yml", "", "1:1 empty?"],
    ["comments", "a.yml", "# a\n\n# b\n", "1:1 empty?"],
    ["an empty document", "a.yml", "---\n...\n", "1:1 empty?"],
    ["bytes that are no text", "a.json", Uint8Array.of(0x61, 0xff), "1:2 invalidUtf8"],
    ["a picture", "a.png", Uint8Array.of(0x89, 0x50, 0), "1:1 binary"],
    ["too much", "a.yml", "a".repeat(101), "1:1 tooLarge"],
  ])("%s: one document without a root, that knows why", (_, file, content, problem) => {
    const { documents, problems } = readDocuments({ file, content }, { bytes: 100 });
    expect(documents.map((document) => [document.root, briefly(document.problems)])).toEqual([
      [undefined, [problem]],
    ]);
    expect(briefly(problems)).toEqual([problem]);
  });

  test("null is a value", () => {
    expect(readDocuments({ file: "a.yml", content: "~" }).problems).toEqual([]);
  });
});

test("problems come in the order of the text", () => {
  const content = 'a: *b\na: 1\nc: {{ d }}\ne: "\u0001"\n';
  expect(briefly(readDocuments({ file: "a.yml", content }).documents[0]?.problems ?? [])).toEqual([
    "1:4 undefinedAlias",
    "2:1 duplicateKey",
    "3:4 unquotedTemplate",
    "4:5 controlCharacter",
  ]);
});

test("a second key says where the first is", () => {
  const { documents } = readDocuments({ file: "a.yml", content: "a:\n  b: 1\n  c: 2\n  b: 3\n" });
  expect(documents[0]?.problems[0]).toMatchObject({
    message: 'key "b" is already defined in line 2',
    path: ["a", "b"],
  });
});
