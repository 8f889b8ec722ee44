import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EtagSchema, etagOf, matchesEtag } from "../../../src/base/mixins/etag.js";
import { Secret } from "../../../src/base/types/secret.js";

describe("etagOf", () => {
  test("is the SHA-256 of the canonical JSON in base64url", () => {
    const digest = createHash("sha256").update('{"a":[1,2],"b":"é"}', "utf8").digest("base64url");
    expect(etagOf({ b: "é", a: [1, 2] })).toBe(`"${digest}"`);
    expect(EtagSchema.parse(etagOf({}))).toBe(etagOf({}));
  });

  test("does not depend on the order of keys, missing values, and the tag itself", () => {
    const tag = etagOf({ a: 1, b: { c: 2, d: 3 } });
    expect(etagOf({ b: { d: 3, c: 2 }, a: 1, etag: '"x"', e: undefined })).toBe(tag);
    expect(etagOf({ a: 2, b: { c: 2, d: 3 } })).not.toBe(tag);
  });

  test("tells nothing of secrets", () => {
    expect(etagOf({ key: new Secret("a") })).toBe(etagOf({ key: new Secret("b") }));
  });

  test("any JSON has one", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(etagOf(value)).toMatch(/^"[\w-]{43}"$/);
      }),
      { numRuns: 50 },
    );
  });

  test("what has no JSON form is refused", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    for (const value of [cyclic, { n: 1n }])
      expect(() => etagOf(value)).toThrow(
        expect.objectContaining({ code: "invalid_argument", details: { argument: "value" } }),
      );
  });
});

/** RFC 9110 section 8.8.3.2, table 3. */
test.each([
  ['W/"1"', 'W/"1"', false, true],
  ['W/"1"', 'W/"2"', false, false],
  ['W/"1"', '"1"', false, true],
  ['"1"', '"1"', true, true],
])("%s and %s: strong %s, weak %s", (one, other, strong, weak) => {
  expect(matchesEtag(one, other, "strong")).toBe(strong);
  expect(matchesEtag(other, one, "strong")).toBe(strong);
  expect(matchesEtag(one, other, "weak")).toBe(weak);
  expect(matchesEtag(other, one, "weak")).toBe(weak);
});

test.each([
  ["*", '"1"', true],
  [" * ", 'W/"1"', true],
  ["*", undefined, false],
  ['"1"', undefined, false],
  ['"a", "b"', '"b"', true],
  ['"a" ,\t"b"', '"b"', true],
  [', "a",, "b" ,', '"b"', true],
  ['"a,b"', '"a,b"', true],
  ['"a,b"', '"a"', false],
  ['""', '""', true],
])("%j holds for %s: %s", (header, current, holds) => {
  for (const comparison of ["strong", "weak"] as const)
    expect(matchesEtag(header, current, comparison)).toBe(holds);
});

test.each(["", "abc", '"a" "b"', '"a', '"a", b', "*, *", 'w/"a"', ",", `"${"a".repeat(8_192)}"`])(
  "%j is no list of tags",
  (header) => {
    expect(() => matchesEtag(header, '"a"', "weak")).toThrow(
      expect.objectContaining({ code: "invalid_argument", details: { argument: "header" } }),
    );
  },
);
