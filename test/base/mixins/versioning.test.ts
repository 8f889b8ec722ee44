import { expect, test } from "vitest";
import { etagOf } from "../../../src/base/mixins/etag.js";
import { bumpVersion, type Versioned } from "../../../src/base/mixins/versioning.js";

const stored: Versioned & { readonly spec: string } = { spec: "a", generation: 3, resourceVersion: "9" };

test("a change of the specification has the next generation and version", () => {
  const next = bumpVersion(stored, { ...stored, spec: "b" }, { expected: "9", specChanged: true });
  const content = { spec: "b", generation: 4, resourceVersion: "10" };
  expect(next).toEqual({ ...content, etag: etagOf(content) });
});

test("a change of the status keeps the generation", () => {
  const next = bumpVersion(stored, { ...stored, generation: 99 }, { expected: "9", specChanged: false });
  expect([next.generation, next.resourceVersion]).toEqual([3, "10"]);
});

test("who was slower is told so", () => {
  expect(() => bumpVersion(stored, stored, { expected: "8", specChanged: false })).toThrow(
    expect.objectContaining({
      code: "conflict",
      details: { what: "resourceVersion", expected: "8", actual: "9" },
    }),
  );
});

test("a version that is no number needs the next one", () => {
  const opaque = { ...stored, resourceVersion: "abc" };
  const bump = { expected: "abc", specChanged: false };
  expect(() => bumpVersion(opaque, opaque, bump)).toThrow(
    expect.objectContaining({ code: "invalid_argument", details: { argument: "resourceVersion" } }),
  );
  expect(bumpVersion(opaque, opaque, { ...bump, resourceVersion: "abd" }).resourceVersion).toBe("abd");
  const large = { ...stored, resourceVersion: "9007199254740993" };
  expect(
    bumpVersion(large, large, { expected: "9007199254740993", specChanged: false }).resourceVersion,
  ).toBe("9007199254740994");
});
