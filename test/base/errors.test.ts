import { describe, expect, test } from "vitest";
import { isTocsinError, TocsinError } from "../../src/base/errors.js";
import { Secret } from "../../src/base/types/secret.js";

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
    context: {},
  });
});

describe("context", () => {
  test("is added to what is known", () => {
    const known = new TocsinError(
      "unknown_id",
      "no",
      { what: "rule", id: "x" },
      { context: { tenantId: "acme" } },
    );
    const more = known.withContext({ requestId: "r1" }).withContext({ requestId: "r2", operation: "delete" });
    expect(more).toMatchObject({ code: "unknown_id", message: "no", details: known.details });
    expect(more.context).toEqual({ tenantId: "acme", requestId: "r2", operation: "delete" });
    expect(more.stack).toBe(known.stack);
    expect(known.context).toEqual({ tenantId: "acme" });
    expect("cause" in more).toBe(false);
    expect(error.withContext({}).cause).toBe("why");
  });
});

describe("JSON", () => {
  test("is bare where there is nothing more", () => {
    const bare = new TocsinError("redacted_secret", "no", {});
    expect(JSON.parse(JSON.stringify(bare))).toEqual({
      name: "TocsinError",
      code: "redacted_secret",
      message: "no",
      details: {},
    });
  });

  test("has no secret and no stack, however it is nested", () => {
    const cause = Object.assign(new Error("GET https://ana:s3cr3t@example.com"), { password: "s3cr3t" });
    const secretive = new TocsinError(
      "invalid_argument",
      "cannot use https://ana:s3cr3t@example.com",
      // More than the type says, as a caller in JavaScript could.
      { argument: "channel", ...{ apiKey: "s3cr3t", value: new Secret("s3cr3t") } },
      {
        cause: new TocsinError("conflict", "no", { what: "x", expected: "1", actual: "2" }, { cause }),
        context: { tenantId: "acme" },
      },
    );
    const json = JSON.stringify(secretive);
    expect(json).not.toContain("s3cr3t");
    expect(json).not.toContain("stack");
    expect(JSON.parse(json)).toEqual({
      name: "TocsinError",
      code: "invalid_argument",
      message: "cannot use https://<secret>@example.com",
      details: { argument: "channel", apiKey: "<secret>", value: "<secret>" },
      context: { tenantId: "acme" },
      cause: {
        name: "TocsinError",
        message: "no",
        code: "conflict",
        cause: { name: "Error", message: "GET https://<secret>@example.com" },
      },
    });
  });

  test("survives cycles", () => {
    const first = new TocsinError("invalid_argument", "first", { argument: "a" });
    const second = new TocsinError("invalid_argument", "second", { argument: "a" }, { cause: first });
    first.cause = second;
    expect(JSON.stringify(first)).toContain("[cycle]");
  });
});
