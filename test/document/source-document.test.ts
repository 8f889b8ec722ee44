import { describe, expect, test } from "vitest";
import type { RangeOptions } from "../../src/document/document.js";
import { readOne } from "./reading.js";

const RULES = `groups:
  - name: a
    rules: &rules
      - expr: up == 0
        labels: {severity: page}
  - name: b
    rules: *rules
  - {name: c, rules: []} # end
`;

function written(path: (string | number)[], options?: RangeOptions, text = RULES): string {
  const range = readOne(text).rangeOf(path, options);
  return `${range.start.line}:${range.start.column} ${text.slice(range.start.offset, range.end.offset)}`;
}

describe("where a value was written", () => {
  test.each<[(string | number)[], string]>([
    [["groups", 0, "name"], "2:11 a"],
    [["groups", 0, "rules", 0, "labels"], "5:17 {severity: page}"],
    [["groups", 2, "rules"], "8:22 []"],
    [["groups", 1], "6:5 name: b\n    rules: *rules"],
    // Through an alias: where the anchor is.
    [["groups", 1, "rules", 0, "expr"], "4:15 up == 0"],
    // The closest that exists.
    [["groups", 2, "rules", 5, "expr"], "8:22 []"],
    [["groups", "x"], RULES.slice(RULES.indexOf("- name"), RULES.indexOf(" #")).replace(/^/, "2:3 ")],
    [["groups", 2, "name", "x"], "8:12 c"],
  ])("%j", (path, place) => {
    expect(written(path)).toBe(place);
  });
});

test("the key that leads to it", () => {
  expect(written(["groups", 0, "rules", 0, "expr"], { target: "key" })).toBe("4:9 expr");
  expect(written(["groups", 2, "missing"], { target: "key" })).toBe("8:5 {name: c, rules: []}");
  expect(written(["groups", 1], { target: "key" })).toBe("6:5 name: b\n    rules: *rules");
});

test("a span of the text there; for what has no text of its own, all of it", () => {
  expect(written(["groups", 0, "rules", 0, "expr"], { span: { start: 3, end: 5 } })).toBe("4:18 ==");
  expect(written(["groups", 2, "rules"], { span: { start: 0, end: 1 } })).toBe("8:22 []");
  expect(written(["a"], { span: { start: 0, end: 1 } }, "a: !!binary aGk=\n")).toBe("1:13 aGk=");
});

test("a document without a root has its start", () => {
  expect(readOne("a: [").rangeOf(["a"]).start).toMatchObject({ line: 1, column: 1 });
});
