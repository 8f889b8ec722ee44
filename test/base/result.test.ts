import { expect, test } from "vitest";
import { err, ok, unwrap } from "../../src/base/result.js";

test("a result is its value, or throws its error", () => {
  const error = new RangeError("no");
  expect(unwrap(ok(1))).toBe(1);
  expect(() => unwrap(err(error))).toThrow(error);
});
