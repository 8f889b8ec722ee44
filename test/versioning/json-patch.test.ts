import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyOperation, diffJson, type PatchOperation } from "../../src/versioning/json-patch.js";
import { jsonValues } from "../serializer/arbitrary.js";

describe("differences", () => {
  test.each<[unknown, unknown, readonly PatchOperation[]]>([
    [{ a: 1 }, { a: 1 }, []],
    [
      { a: 1, b: 2 },
      { b: 3, "c/d": 4 },
      [
        { op: "remove", path: "/a" },
        { op: "replace", path: "/b", value: 3 },
        { op: "add", path: "/c~1d", value: 4 },
      ],
    ],
    [
      [1, 2, 3],
      [1],
      [
        { op: "remove", path: "/2" },
        { op: "remove", path: "/1" },
      ],
    ],
    [
      [1],
      [2, 3],
      [
        { op: "replace", path: "/0", value: 2 },
        { op: "add", path: "/1", value: 3 },
      ],
    ],
    [{ a: [] }, { a: {} }, [{ op: "replace", path: "/a", value: {} }]],
    [null, 1, [{ op: "replace", path: "", value: 1 }]],
  ])("%j to %j", (from, to, patch) => expect(diffJson(from, to)).toEqual(patch));

  test("applied one after the other make the other value", () => {
    const value = jsonValues({ proto: true, negativeZero: false });
    fc.assert(
      fc.property(value, value, (from, to) => {
        const made = diffJson(from, to).reduce(applyOperation, from);
        expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(to)));
      }),
      { numRuns: 200 },
    );
  });
});

describe("an operation that has no place", () => {
  test.each<[unknown, PatchOperation]>([
    [{}, { op: "replace", path: "/a", value: 1 }],
    [{}, { op: "remove", path: "/a" }],
    [{}, { op: "add", path: "/a/b", value: 1 }],
    [{ a: 1 }, { op: "add", path: "/a/b", value: 1 }],
    [{ a: [] }, { op: "add", path: "/a/1", value: 1 }],
    [{ a: [] }, { op: "remove", path: "/a/0" }],
    [{ a: [] }, { op: "replace", path: "/a/x", value: 1 }],
    [{ a: [{}] }, { op: "remove", path: "/a/0/b" }],
    [{}, { op: "remove", path: "" }],
    [{}, { op: "add", path: "a", value: 1 }],
  ])("%j %j", (document, operation) => expect(applyOperation(document, operation)).toBeUndefined());
});

test("- adds at the end of a list", () => {
  expect(applyOperation([1], { op: "add", path: "/-", value: 2 })).toEqual([1, 2]);
});
