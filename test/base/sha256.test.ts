import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hmacSha256, sha256, sha256Of } from "../../src/base/sha256.js";

function expected(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1_000])("of %i bytes", (length) => {
  const text = "a".repeat(length);
  expect(sha256(text)).toBe(expected(text));
});

test("of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(expected(text));
    }),
  );
});

test("of bytes, and with a key of any length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (bytes, key) => {
      expect([...sha256Of(bytes)]).toEqual([...createHash("sha256").update(bytes).digest()]);
      expect([...hmacSha256(key, bytes)]).toEqual([...createHmac("sha256", key).update(bytes).digest()]);
    }),
  );
});
