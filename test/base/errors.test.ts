import { expect, test } from "vitest";
import { isTocsinError, TocsinError } from "../../src/base/errors.js";

const error = new TocsinError(
  "limit_exceeded",
  "too much",
  { limit: "depth", max: 1, actual: 2 },
  { cause: "why" },
);

test.each([
  [error, undefined, true],
  [error, "limit_exceeded" as const, true],
  [error, "invalid_argument" as const, false],
  [new Error("x"), undefined, false],
  [{ name: "TocsinError", code: "limit_exceeded" }, undefined, false],
  [undefined, undefined, false],
])("isTocsinError(%s, %s) is %s", (value, code, expected) => {
  expect(isTocsinError(value, code)).toBe(expected);
});

test("an error of another copy of the package is recognized", () => {
  const other = Object.assign(new Error("x"), { name: "TocsinError", code: "unknown_id" });
  expect(isTocsinError(other, "unknown_id")).toBe(true);
});

test("an error carries its details and its cause", () => {
  expect(error).toMatchObject({
    details: { limit: "depth", max: 1, actual: 2 },
    cause: "why",
    message: "too much",
  });
});
