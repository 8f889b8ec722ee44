import { expect, test } from "vitest";
import "../../src/testing/vitest.js";

const BAD = "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum(up\n";

test("the matchers are there once the file is loaded", () => {
  expect({ groups: [] }).toPassValidation();
  expect(BAD).not.toPassValidation();
  expect(BAD).toHaveFinding("prometheus/expr-syntax", { line: 5 });
  expect(() => expect(BAD).toPassValidation()).toThrow("5 |         expr: sum(up");
});
