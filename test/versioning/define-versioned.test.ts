import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { defineVersioned } from "../../src/versioning/define-versioned.js";

const A = z.strictObject({ a: z.string() });
const B = z.strictObject({ b: z.string() });
const STEPS = { up: ({ a }: { a: string }) => ({ b: a }), down: ({ b }: { b: string }) => ({ a: b }) };

describe("versions", () => {
  const versioned = defineVersioned("thing").version("v1beta1", A).version("v1", B, STEPS).hub("v1");

  test("are known by name, the oldest first", () => {
    expect(versioned.versions).toEqual(["v1beta1", "v1"]);
    expect(versioned.hub).toBe("v1");
    expect(versioned.schemas.v1beta1).toBe(A);
  });

  test("are named by documents", () => {
    expect(versioned.versionOf({ schemaVersion: "v1" })).toBe("v1");
    expect(versioned.versionOf({})).toBe("v1beta1");
    expect(versioned.versionOf("no document")).toBe("v1beta1");
    expect(() => versioned.versionOf({ schemaVersion: "v2" })).toThrow(
      expect.objectContaining({
        code: "unknown_id",
        details: { what: "version of thing", id: "v2", suggestion: "v1" },
      }),
    );
  });

  test("may be declared for documents that name none", () => {
    const declared = defineVersioned("thing")
      .version("v1beta1", A)
      .version("v1", B, STEPS)
      .hub("v1", { unversioned: "v1" });
    expect(declared.versionOf({})).toBe("v1");
  });

  test("type what a migration returns", () => {
    expectTypeOf(versioned.migrate({ a: "x" }, "v1")).toEqualTypeOf<
      { b: string } & { readonly schemaVersion: "v1" }
    >();
  });
});

describe("a definition that makes no sense", () => {
  test.each([
    [
      "the same version twice",
      () =>
        defineVersioned("thing")
          .version("v1", A)
          .version("v1", A, { up: (a) => a, down: (a) => a }),
    ],
    [
      "an older version after a newer one",
      () =>
        defineVersioned("thing")
          .version("v1", A)
          .version("v2beta1", A, { up: (a) => a, down: (a) => a }),
    ],
    ["another name", () => defineVersioned("thing").version("2026-03", A)],
  ])("%s", (_, define) => {
    expect(define).toThrow(expect.objectContaining({ code: "invalid_definition", details: { id: "thing" } }));
  });
});
