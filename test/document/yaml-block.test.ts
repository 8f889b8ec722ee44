import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_DOCUMENT_LIMITS } from "../../src/document/limits.js";
import { readYaml } from "../../src/document/yaml.js";
import { readBlockYaml } from "../../src/document/yaml-block.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const LIMITS = DEFAULT_DOCUMENT_LIMITS;

/** What the reader of all YAML makes of a text: a document behind the first keeps the block reader away. */
function readFully(text: string): ReturnType<typeof readYaml>[number] | undefined {
  const [first] = readYaml(`${text}---\nx\n`, LIMITS, () => true);
  return first;
}

/** Texts that are read, each with all that a tree has. */
const READ = [
  "a: b\n",
  "---\na: b\n",
  "# c\n\na: b # d\n# e\nc: d\n",
  "a:\n- b\n- c\nd: e\n",
  "a: # c\n  - b: c\n    d: e\n  - f\n",
  "- - a\n  - b\n-\n  c: d\n",
  "a: &x\n  k: v\nb: *x\nc: &y text\nd: *y # c\n",
  "a: []\nb: {} # c\n",
  "'a': 'it''s'\n\"b\": \"c\\\"d\"\n",
  "a: 'x\n  y\n\n  z'\nb: \"x\n  y\\\n  \\ z\"\n",
  "a: x\n  y:z\n",
  "a: x\n  y\n\n  z\nb: :c -d\n",
  "a: |\n  x\n   y\n\n  z\n\nb: |-\n\n  q\n",
  "a: >\n  x\n  y\n\n\n  z\nb: >-\n  q\n",
  "- |\n  x\n- y\n",
  "a: ~\nb: null\nc: 1\nd: true\ne: 1h\n",
  "a: -5\nb: --c\n",
];

/** Texts that the other reader must read, because they mean more or are wrong. */
const LEFT = [
  "",
  "a: b",
  "a\n",
  "'a\n",
  '"a\n',
  "a:\n",
  "a: # c\nb: d\n",
  "a: b\n\tc\n",
  "a: b\n---\nc: d\n",
  "--- a: b\n",
  "a: b\n...\n",
  "a: b\na: c\n",
  "<<: b\n",
  "null: b\n",
  "a : b\n",
  ": b\n",
  "? a\n",
  "a: [b]\n",
  "a: {b: c}\n",
  "a: !t b\n",
  "a: b: c\n",
  "a: b:\n",
  "a: - b\n",
  "a: @b\n",
  "a: b\n c: d\n",
  "a: b\n- c\n",
  "  a: b\n c: d\n",
  "- a\n b: c\n",
  "- a\nb: c\n",
  "a: b # c\n  d\n",
  'a: "b" c\n',
  "a: 'b'c\n",
  'a: "b#"# c\n',
  'a: "\\x41"\n',
  'a: "b\n',
  "a: 'b\n",
  "a: *b\n",
  "a: & b\n",
  "a: &b *b\n",
  "a: &b x\nc: &b y\n",
  "a: |+\n  b\n",
  "a: |2\n  b\n",
  "a: |\nb: c\n",
  "a: |\n   \n  b\n",
  "a: |\n  b\n    \n  c\n",
  "a: >\n  b\n   c\n",
  "a: |\n  b\n c\n",
  "a #b: c\n",
  "- a #b\n- c: d\n- #e\n",
];

describe("reads what the reader of all YAML reads", () => {
  test.each(READ)("%j", (text) => {
    const root = readBlockYaml(text, LIMITS);
    expect(root).toBeDefined();
    expect(readFully(text)).toEqual({ start: expect.any(Number), problems: [], root });
  });

  test.each(LEFT)("leaves %j", (text) => {
    expect(readBlockYaml(text, LIMITS)).toBeUndefined();
  });

  const piece = fc.constantFrom(
    ...[
      " ",
      "  ",
      "\n",
      "\n\n",
      "\n  ",
      "\n    ",
      "- ",
      ": ",
      ":",
      "#",
      " #",
      '"',
      "'",
      "|",
      "|-\n",
      ">\n",
      ">-\n",
    ],
    ...[
      "&a ",
      "&a\n",
      "*a",
      "\\",
      "\\n",
      "[]",
      "{}",
      "?",
      "!",
      "a",
      "b",
      "é",
      "1",
      "null",
      "~",
      "<<",
      "%",
      "@",
      "-",
    ],
  );
  const edited = fc
    .tuple(
      fc.constantFrom(...READ),
      fc.constantFrom("", ...READ),
      fc.array(fc.tuple(fc.nat(), piece), { maxLength: 4 }),
    )
    .map(([first, second, edits]) =>
      edits.reduce((text, [at, insert]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + insert + text.slice(place + (at % 3));
      }, first + second.replace("---\n", "")),
    );

  test("whatever is done to the text", () => {
    fc.assert(
      fc.property(edited, (text) => {
        const root = readBlockYaml(text, LIMITS);
        if (root !== undefined)
          expect(readFully(text)).toEqual({ start: expect.any(Number), problems: [], root });
      }),
      { numRuns: fuzzRuns(3_000, 200_000) },
    );
  });
});

describe("limits", () => {
  test("a text with more values than allowed is left, aliases expanded", () => {
    const text = "a: &x\n  b: c\nd: *x\n";
    expect(readBlockYaml(text, { ...LIMITS, nodes: 9 })).toBeDefined();
    expect(readBlockYaml(text, { ...LIMITS, nodes: 8 })).toBeUndefined();
  });

  test("a text that is nested deeper than allowed is left", () => {
    expect(readBlockYaml("- - - a\n", { ...LIMITS, depth: 3 })).toBeDefined();
    expect(readBlockYaml("- - - a\n", { ...LIMITS, depth: 2 })).toBeUndefined();
    expect(readBlockYaml(`${"- ".repeat(100_000)}a\n`, { ...LIMITS, depth: 1_000_000 })).toBeUndefined();
  });

  test("a key that is too long for a key is left", () => {
    expect(readBlockYaml(`${"k".repeat(1_200)}: v\n`, LIMITS)).toBeUndefined();
    expect(readBlockYaml(`- ${"k".repeat(1_200)}\n`, LIMITS)).toBeDefined();
  });
});
