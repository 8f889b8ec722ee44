import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/read.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { briefly, problemsOf, readOne, untyped } from "./reading.js";

describe("what go-yaml v3 refuses has a place (promtool 2.42)", () => {
  test.each([
    ["a tab that indents", "groups:\n\t- name: a\n", "2:1 syntax"],
    ["a tab on an empty line", "groups:\n- name: a\n\t\n", "3:1 syntax"],
    ["a tab before a comment", 'groups:\n- name: "a"\n     \t# c\n', "3:6 syntax"],
    ["two mappings on a line", "a: b: c\n", "1:4 syntax"],
    ["a line that continues the one before", "a: 1\n b: 2\n", "2:2 syntax"],
    ["a key in another column", "a:\n   b: 1\n  c: 2\n", "3:3 syntax"],
    ["an open quote", 'a: "b\n', "2:1 syntax"],
    ["an open bracket", "a: [b\n", "2:1 syntax"],
    ["a bracket that closes nothing", "a: b\n]\n", "2:1 syntax"],
    ["a character no text starts with", "a: @b\n", "1:4 syntax"],
    ["a key that is missing", "a: 1\n: 2\n", "2:1 syntax"],
    ["a colon without a space before a bracket", "a: {b:[c]}\n", "1:6 syntax"],
    ["an anchor with odd characters", "a: &b~ c\n", "1:8 syntax"],
    ["an anchor without a name", "a: & b\n", "1:4 syntax"],
    ["a control character", 'a: "b\u0001"\n', "1:6 controlCharacter"],
    ["a line separator in unquoted text", "a: b\u2028c\n", "1:4 controlCharacter"],
    ["an unknown escape", 'a: "\\q"\n', "1:5 badEscape"],
    ["an escaped slash", 'a: "b\\/c"\n', "1:6 badEscape"],
    ["an escaped surrogate", 'a: "\\n\\ud83d\\ude00"\n', "1:7 badEscape"],
    ["a long escaped surrogate", 'a: "\\U0000d800"\n', "1:5 badEscape"],
    ["no Unicode character", 'a: "\\U00110000"\n', "1:5 badEscape"],
    ["YAML 1.2", "%YAML 1.2\n---\na: 1\n", "1:1 unsupportedDirective"],
    ["an unknown directive", "%FOO\n---\na: 1\n", "1:1 unsupportedDirective"],
    ["an alias of nothing", "a: *b\n", "1:4 undefinedAlias"],
    ["an alias of what holds it", "a: &a [1, *a]\n", "1:11 recursiveAlias"],
    ["a second key of a name", "a: 1\nb: 2\na: 3\n", "3:1 duplicateKey"],
    ["a mapping for a key", "? {a: b}\n: c\n", "1:3 complexKey"],
    ["a list for a key", "[a]: c\n", "1:1 complexKey"],
    ["a bare template", "a: {{ $value }}\n", "1:4 unquotedTemplate"],
    ["a bare template with text after it", "a: {{ $value }} is\n", "1:4 unquotedTemplate"],
    ["a merge of text", "a: {<<: b}\n", "1:5 badMerge"],
    ["a merge of the alias of a list", "a: &a [{b: c}]\nd: {<<: *a}\n", "2:5 badMerge"],
    ["text for a number", "a: !!int b\n", "1:10 wrongType"],
    ["text for base64", "a: !!binary b!\n", "1:13 wrongType"],
  ])("%s", (_, text, problem) => {
    const found = problemsOf(text);
    expect(found[0]).toBe(problem);
    // A pair of surrogates is two escapes.
    expect(found.length).toBe(text.includes("ude00") ? 2 : 1);
  });
});

describe("what go-yaml v3 accepts", () => {
  test.each<[string, string, unknown]>([
    [
      "continuation lines in any column",
      'a: "b\nc"\nd: [\ne,\n{f: g\n}]\n',
      { a: "b c", d: ["e", { f: "g" }] },
    ],
    ["a line break in single quotes", "a: 'b\n\n\nc'\n", { a: "b\n\nc" }],
    ["old line breaks", "a: b\rc: d\u0085e: f\r\n", { a: "b", c: "d", e: "f" }],
    ["an escaped single quote", 'a: "b\\\'c"\n', { a: "b'c" }],
    ["an escaped line break before an empty line", 'a: "b\\\n\n  c"\n', { a: "b\nc" }],
    ["an escaped backslash before a slash", 'a: "\\\\/"\n', { a: "\\/" }],
    ["a block scalar at the end of the file", "a: |\n  b", { a: "b" }],
    ["a block scalar before white space", "a: |\n  b\n  ", { a: "b\n" }],
    ["every line break that + keeps", "a: |+\n  b\n\n", { a: "b\n\n" }],
    ["YAML 1.1", "%YAML 1.1\n%TAG ! tag:x,2000:\n---\na: 1\n", { a: 1 }],
    ["a tab after unquoted text", "a: b\n  \t\nc: d\t\n", { a: "b", c: "d" }],
    ["a tab after a block scalar", "a: |\n  b\n  \t\nc: d\n", { a: "b\n\t\n", c: "d" }],
    ["tabs in brackets", "a: [\n\tb,\n\t\n]\n", { a: ["b"] }],
    ["no space after a colon in brackets", '{a:, "b":c, d:e}\n', { "a:": null, b: "c", "d:e": null }],
    ["an empty key in brackets", "{: a}\n", { "": "a" }],
    ["an explicit key", "? a\n: b\n? c\n", { a: "b", c: null }],
    ["aliases, also as keys", "a: &a b\n*a : *a\n", { a: "b", b: "b" }],
    ["an anchor that is used again", "[&a 1, *a, &a 2, *a]", [1, 1, 2, 2]],
    [
      "tags",
      "[!!str 5, !!int 5, !!float 5, !!bool true, !!null '', !foo 5, ! 5]",
      ["5", 5, 5, true, null, "5", 5],
    ],
    ["a binary text", "!!binary aGk=\n", "hi"],
    ["a quoted merge key", '{"<<": {a: 1}}', { "<<": { a: 1 } }],
    ["odd names", "__proto__: 1\nconstructor: 2\n", JSON.parse('{"__proto__": 1, "constructor": 2}')],
  ])("%s", (_, text, value) => {
    expect(problemsOf(text)).toEqual([]);
    expect(Object.entries(Object(untyped(text)))).toEqual(Object.entries(Object(value)));
  });
});

describe("merge keys", () => {
  const BASE = "a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\n";
  test.each([
    ["own keys win whatever the order", "c: {x: 0, <<: *a, y: 0}", { x: 0, y: 0 }],
    ["of a list the earlier wins", "c: {<<: [*b, *a]}", { y: 3, z: 4, x: 1 }],
    ["a mapping written on the spot", "c: {<<: {x: 1}}", { x: 1 }],
  ])("%s", (_, text, value) => {
    expect(untyped(BASE + text)).toMatchObject({ c: value });
  });
});

describe("documents of a stream", () => {
  const read = (content: string) => readDocuments({ file: "rules.yml", content });

  test("the first counts, even when a later one is broken (promtool 2.42)", () => {
    const { documents } = read("groups: [{name: a}]\n---\ngroups: [{name: b");
    expect(documents.map(({ root, problems }) => [root?.kind, briefly(problems)])).toEqual([
      ["mapping", ["2:1 laterDocument?"]],
    ]);
  });

  test("each later one that has something in it is a problem", () => {
    expect(problemsOf("a: 1\n---\nb: 2\n---\n...\nc: 3\n")).toEqual([
      "2:1 laterDocument?",
      "6:1 laterDocument?",
    ]);
    expect(problemsOf("a: 1\n---\n# end\n")).toEqual([]);
    expect(problemsOf("--- 1\n".repeat(20), "a.yml", { problems: 5 })).toHaveLength(6);
  });

  test("an empty first one counts, unless a manifest follows", () => {
    const { documents } = read("---\n---\ngroups: []\n");
    expect(documents.map(({ root, problems }) => [root, briefly(problems)])).toEqual([
      [undefined, ["2:1 laterDocument?"]],
    ]);
    expect(
      read("# Source: chart\n---\n# a\n---\napiVersion: v1\nkind: A\n").documents.map(
        ({ envelope }) => envelope?.kind,
      ),
    ).toEqual(["A"]);
  });

  test("text left of the first line ends the document", () => {
    const document = readOne("  groups: []\n- name: a\n");
    expect(document.root?.kind).toBe("mapping");
    expect(briefly(document.problems)).toEqual(["2:1 laterDocument?"]);
  });
});

describe("a document that is not well formed", () => {
  test("has no root, and what could be read", () => {
    const document = readOne("groups:\n- name: a\n  rules: [\n");
    expect(document.root).toBeUndefined();
    expect(document.partialRoot?.kind).toBe("mapping");
  });

  test("keeps its root when only a text in it is wrong", () => {
    expect(untyped('a: "\\q"\nb: 1\n')).toMatchObject({ b: 1 });
  });

  test("says what is wrong once", () => {
    expect(problemsOf("a: [b\nc: {d\n- e\n")).toHaveLength(1);
  });
});

describe("limits", () => {
  const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

  test.each([
    ["brackets", nested(301), "1:302 limitExceeded"],
    ["dashes", "- ".repeat(50_000), "1:602 limitExceeded"],
    [
      "aliases that nest",
      `a: &a ${nested(200)}\nb: ${"[".repeat(100)}*a${"]".repeat(100)}`,
      "2:104 limitExceeded",
    ],
  ])("depth of %s", (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("three hundred levels are read", () => {
    expect(problemsOf(nested(300))).toEqual([]);
  });

  test("a depth the stack cannot hold is an error like any other", () => {
    expect(problemsOf(nested(60_000), "a.yml", { depth: 100_000 })).toEqual([
      expect.stringContaining("limitExceeded"),
    ]);
  });

  test("an alias bomb is one problem, found without building it", () => {
    const line = (index: number) =>
      `a${index}: &a${index} [${Array(9)
        .fill(`*a${index - 1}`)
        .join(", ")}]`;
    const bomb = ["a0: &a0 [x]", ...Array.from({ length: 20 }, (_, index) => line(index + 1))].join("\n");
    expect(problemsOf(bomb)).toEqual([expect.stringContaining("limitExceeded")]);
  });

  test("merged keys count", () => {
    expect(problemsOf("a: &a {b: 1, c: 2}\nd: {<<: [*a, *a, *a]}\n", "a.yml", { nodes: 20 })).toEqual([
      expect.stringContaining("limitExceeded"),
    ]);
  });

  test("values count before they are a tree", () => {
    expect(problemsOf("[a, b, c, d]", "a.yml", { nodes: 3 })).toEqual(["1:6 limitExceeded"]);
  });

  test("a limit in a later document is no concern of the first", () => {
    expect(problemsOf(`a: 1\n---\n${nested(2_000)}\n`)).toEqual([]);
  });

  test.each([
    ["keys", (index: number) => `key${index}: 1\n`],
    ["anchors", (index: number) => `- &a${index} x\n- *a${index}\n`],
    ["duplicates", () => "key: 1\n"],
  ])("time is linear in the number of %s", (_, lineOf) => {
    const seconds = (lines: number): number => {
      const text = Array.from({ length: lines }, (_, index) => lineOf(index)).join("");
      const before = process.cpuUsage();
      readOne(text);
      return process.cpuUsage(before).user;
    };
    seconds(1_000);
    // Eight times the text: quadratic would be 64 times the work, and 20 s for each of these. Below 5 ms it is noise.
    expect(seconds(16_000) / Math.max(seconds(2_000), 5_000)).toBeLessThan(30);
  });

  test("a thousand problems, and one that says there were more", () => {
    const problems = problemsOf("- *a\n".repeat(1_100));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toBe("1001:3 limitExceeded");
    expect(problemsOf(`a: "${"\\q".repeat(2_000)}"`, "a.yml", { problems: 2_000 })).toHaveLength(1_000);
  });
});

test("any text is read to an end, and every problem is inside it", () => {
  const piece = fc.constantFrom(
    ..."-:?[]{},#&*!|>'\"%@`~\\ \n\t\rab1\u0001\u2028",
    "- ",
    ": ",
    "\n  ",
    "---\n",
    "&a ",
    "*a",
    "<<: ",
    "{{ ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const { problems } of readDocuments({ file: "a.yml", content: text }).documents) {
        for (const { range } of problems) {
          expect(range.start.offset).toBeLessThanOrEqual(range.end.offset);
          expect(range.end.offset).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: fuzzRuns(500, 1_000_000) },
  );
});
