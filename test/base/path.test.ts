import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPath, isWithin, type Path, parseJsonPointer, toJsonPointer } from "../../src/base/path.js";

test.each<[Path, string]>([
  [[], "$"],
  [["groups", 0, "rules", 2, "expr"], "groups[0].rules[2].expr"],
  [["labels", "team.name"], 'labels["team.name"]'],
  [["a b"], '["a b"]'],
  [["labels", ""], 'labels[""]'],
  [[3], "[3]"],
])("formatPath(%j) is %s", (path, text) => {
  expect(formatPath(path)).toBe(text);
});

describe("JSON Pointer", () => {
  test.each<[string, Path | undefined]>([
    ["", []],
    ["/", [""]],
    ["/foo/0", ["foo", 0]],
    ["/a~1b", ["a/b"]],
    ["/m~0n", ["m~n"]],
    ["/~01", ["~1"]],
    ["/01", ["01"]],
    ["/99999999999999999999", ["99999999999999999999"]],
    ["foo", undefined],
    ["/~2", undefined],
    ["/~", undefined],
  ])("%j is %j", (pointer, path) => {
    expect(parseJsonPointer(pointer)).toEqual(path);
  });

  test("what is written reads back", () => {
    const key = fc.oneof(
      fc.nat(),
      fc.string().filter((text) => !/^(?:0|[1-9]\d*)$/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(key), (path) => {
        expect(parseJsonPointer(toJsonPointer(path))).toEqual(path);
      }),
    );
  });
});

test.each<[Path, Path, boolean]>([
  [["a", 0], ["a"], true],
  [["a"], ["a"], true],
  [["a"], [], true],
  [["a"], ["a", 0], false],
  [["b", 0], ["a"], false],
])("isWithin(%j, %j) is %s", (path, ancestor, expected) => {
  expect(isWithin(path, ancestor)).toBe(expected);
});
