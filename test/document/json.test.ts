import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeDocument } from "../../src/document/decode.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { ANY, problemsOf, readOne } from "./reading.js";

const read = (text: string): unknown => decodeDocument(readOne(text, "a.json"), ANY, "json").value;

test("reads what JSON.parse reads", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (text, indent) => {
      const spaced = JSON.stringify(JSON.parse(text), undefined, indent);
      expect(JSON.stringify(read(spaced))).toBe(JSON.stringify(JSON.parse(text)));
    }),
    { numRuns: fuzzRuns(200, 100_000) },
  );
});

test("refuses exactly what JSON.parse refuses", () => {
  const piece = fc.constantFrom(
    ...'{}[],:"\\ \n\t01e.-+eEtrufalsn/xA\u0001\u00a0',
    '"a"',
    "null",
    "true",
    "12",
    "\\u0041",
    "\\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      // Go refuses a number that is too large for a double, and so do we.
      const hasHugeNumber = /[eE]\+?\d{3}|\d{300}/.test(text);
      const isRefused = readOne(text, "a.json").problems.some(({ refused }) => refused === true);
      expect(isRefused && !hasHugeNumber).toBe(!isJson && !hasHugeNumber);
    }),
    { numRuns: fuzzRuns(1_000, 1_000_000) },
  );
});

describe("errors have a place", () => {
  test.each([
    ["", "1:1 syntax"],
    ['{"a": 1,}', "1:8 syntax"],
    ["[1\n 2]", "2:2 syntax"],
    ["{a: 1}", "1:2 syntax"],
    ['{"a" 1}', "1:6 syntax"],
    ['{"a": "b}', "1:7 syntax"],
    ['["\\q"]', "1:3 syntax"],
    ['["\\u00g0"]', "1:3 syntax"],
    ['["a\nb"]', "1:4 syntax"],
    ["[tru]", "1:2 syntax"],
    ["[01]", "1:3 syntax"],
    ["[1e999]", "1:2 syntax"],
    ["[] []", "1:4 syntax"],
    ['{"a": 1, "a": 2}', "1:10 duplicateKey?"],
  ])("%j", (text, problem) => {
    expect(problemsOf(text, "a.json")).toEqual([problem]);
  });
});

test("integers keep their value, doubles stay doubles", () => {
  expect(read("[9007199254740993, 100000000000000000000, 1e3, 0.1, -0]")).toEqual([
    9007199254740993n,
    1e20,
    1000,
    0.1,
    -0,
  ]);
});

test("the later of two equal keys counts, and every name is a key", () => {
  const value = read('{"a": 1, "__proto__": {"constructor": 2}, "a": 3}');
  expect(Object.entries(value ?? {})).toEqual([
    ["a", 3],
    ["__proto__", expect.objectContaining({ constructor: 2 })],
  ]);
});

test("a mapping of many keys is read in one go", () => {
  const keys = Array.from({ length: 40 }, (_, index) => `"k${index}": ${index}`);
  expect(problemsOf(`{${keys.join(",")}, "k7": 0}`, "a.json")).toEqual(["1:383 duplicateKey?"]);
});

test("limits end the reading with one problem", () => {
  expect(problemsOf("[".repeat(301), "a.json")).toEqual(["1:301 limitExceeded"]);
  expect(problemsOf(`${"[".repeat(300)}${"]".repeat(300)}`, "a.json")).toEqual([]);
  expect(problemsOf("[1,2,3]", "a.json", { nodes: 3 })).toEqual(["1:6 limitExceeded"]);
});

test("the range of every part", () => {
  const document = readOne('{"a": ["x\\n\\u00e9y", null], "b": -1.5}', "a.json");
  const text = (path: (string | number)[], start?: number, end?: number): string => {
    const range = document.rangeOf(path, start === undefined ? {} : { span: { start, end: end ?? start } });
    return document.text.slice(range.start.offset, range.end.offset);
  };
  expect([
    text(["a", 0]),
    text(["a", 0], 1, 2),
    text(["a", 0], 2, 4),
    text(["b"], 1, 3),
    text(["a", 1]),
  ]).toEqual(['"x\\n\\u00e9y"', "\\n", "\\u00e9y", "1.", "null"]);
});
