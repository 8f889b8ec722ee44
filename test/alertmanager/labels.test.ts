import { expect, test } from "vitest";
import { sortedLabels } from "../../src/alertmanager/labels.js";

test("labels are sorted by the bytes of UTF-8, where a character outside the basic plane comes last", () => {
  const labels = { "\u{1f642}": "1", "\uffee": "2", b: "3", B: "4", constructor: "5" };
  expect(sortedLabels(labels).map(([name]) => name)).toEqual([
    "B",
    "b",
    "constructor",
    "\uffee",
    "\u{1f642}",
  ]);
});

test("a label without a value is none", () => {
  expect(sortedLabels(new Map([["a", ""]]))).toEqual([]);
});
