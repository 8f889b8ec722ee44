import { expect, test } from "vitest";
import { createFolder } from "../helpers/folder.js";
import { suitesIn } from "./folders.js";
import { failuresOf, SUITE_IDS } from "./suite.js";

/** A case or two of each suite as its repository has them; the last of each goes otherwise than it should. */
const FILES = {
  "test_parsing/y_array.json": "[1]",
  "test_parsing/n_comma.json": "[1,]",
  "test_parsing/i_lone_surrogate.json": '["\\ud800"]',
  "test_parsing/n_fine.json": "[]",
  "test_transform/key.json": '{"a":1,"a":2}',
  "229Q/in.yaml": "- a: 1\n",
  "229Q/in.json": '[{"a": 1}]\n',
  "ABCD/00/in.yaml": "a: [\n",
  "ABCD/00/error": "",
  "ABCD/01/in.yaml": "a\n---\nb\n",
  "ABCD/01/in.json": '"a"\n"c"\n',
  "dist/msgpack-test-suite.json": JSON.stringify({
    "10.nil.yaml": [{ nil: null, msgpack: ["c0"] }],
    "20.number.yaml": [{ number: 1, msgpack: ["01", "02"] }],
    "50.timestamp.yaml": [{ timestamp: [1514862245, 0], msgpack: ["d6-ff-5a-4a-f6-a5"] }],
    "60.ext.yaml": [{ ext: [1, "10"], msgpack: ["d4-01-10"] }],
  }),
  "not-wf/sa/001.xml": "<a>",
  "not-wf/sa/002.xml": "<a/>",
  "valid/sa/001.xml": "<!DOCTYPE a><a/>",
  "valid/sa/out/001.xml": "<a></a>",
  "testdata/input/arrays.json": "[ 1e0, 2 ]",
  "testdata/output/arrays.json": "[1,2]",
  "testdata/input/wrong.json": "[3]",
  "testdata/output/wrong.json": "[4]",
};

test("suites are known by the layout of their repositories", async () => {
  const suites = suitesIn(createFolder(FILES));
  const failures = await Promise.all(
    SUITE_IDS.map(async (id) => [id, suites[id]?.length, [...(await failuresOf(id, suites[id] ?? []))]]),
  );
  expect(failures).toEqual([
    ["json", 5, [["n_fine.json", "accepted"]]],
    ["yaml", 3, [["ABCD/1", 'read as ["a","b"]']]],
    ["msgpack", 5, [["20.number.yaml#0 02", "read as [2]"]]],
    ["xml", 4, [["not-wf/sa/002.xml", "accepted"]]],
    ["json-canonical", 2, [["wrong.json", 'read as ["[3]"]']]],
  ]);
});

test("a folder without a suite has none", () => {
  expect(suitesIn(createFolder({ "readme.md": "" }))).toEqual({});
});
