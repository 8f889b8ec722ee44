import { expect, test } from "vitest";
import { childOf, entryOf } from "../../src/document/document.js";
import { readOne } from "./reading.js";

test.each([1, 15, 16, 100])("of %d entries each is found by its name", (count) => {
  const { root } = readOne(Array.from({ length: count }, (_, index) => `k${index}: v${index}`).join("\n"));
  if (root?.kind !== "mapping") throw new Error("no mapping");
  for (const entry of root.entries) expect(entryOf(root, entry.key.name)).toBe(entry);
  expect(entryOf(root, "constructor")).toBeUndefined();
});

test("a child is under a key or an index, and under nothing else", () => {
  const { root } = readOne("a: [b]\n7: c\n");
  if (root === undefined) throw new Error("no root");
  const list = childOf(root, "a");
  const item = list && childOf(list, 0);
  expect(item).toMatchObject({ source: "b" });
  expect(childOf(root, 7)).toMatchObject({ source: "c" });
  expect(list && childOf(list, "0")).toBeUndefined();
  expect(item && childOf(item, 0)).toBeUndefined();
});
