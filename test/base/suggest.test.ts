import { expect, test } from "vitest";
import { suggest } from "../../src/base/suggest.js";

test.each([
  ["annotation", ["alert", "annotations"], "annotations"],
  ["Expr", ["expr", "for"], "expr"],
  ["exp", ["expr", "for"], "expr"],
  ["xyz", ["expr", "for"], undefined],
  ["", ["a"], undefined],
  ["a", ["b", "c"], "b"],
  ["keep_firing", ["keep_firing_for"], undefined],
  ["x".repeat(65), ["x".repeat(65)], undefined],
  ["label", [], undefined],
])("suggest(%j) among %j is %j", (name, candidates, expected) => {
  expect(suggest(name, candidates)).toBe(expected);
});
