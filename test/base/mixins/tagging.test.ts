import { expect, test } from "vitest";
import { mergeTags, tagValue } from "../../../src/base/mixins/tagging.js";

test("tags of several lists, each once", () => {
  expect(mergeTags(["b", "a"], [], ["a", "c", "b"])).toEqual(["b", "a", "c"]);
  expect(mergeTags()).toEqual([]);
});

test.each([
  [["owner:db"], "db"],
  [["owners:x", "owner=db=1", "owner:y"], "db=1"],
  [["owner"], undefined],
  [["owner:"], ""],
  [[], undefined],
])("the owner of %j is %j", (tags, value) => {
  expect(tagValue(tags, "owner")).toBe(value);
});
