import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { seal, unseal } from "../../src/serializer/envelope.js";

const key = new TextEncoder().encode("secret");
const contentType = "application/json";

test("content comes out as it went in", () => {
  const bytes = Uint8Array.of(0, 255, 128);
  expect(unseal(seal(bytes, { contentType }))).toEqual({ content: bytes, contentType, keyId: undefined });
  expect(unseal(seal("é", { contentType, key, keyId: "k1" }), key)).toEqual({
    content: Uint8Array.of(0xc3, 0xa9),
    contentType,
    keyId: "k1",
  });
});

test("an envelope is canonical JSON with a digest over the rest of it", () => {
  const signed = '{"algorithm":"sha256","content":"YQ==","contentType":"application/json","version":1}';
  const digest = createHash("sha256").update(signed).digest("base64");
  expect(seal("a", { contentType })).toBe(signed.replace(',"version"', `,"digest":"${digest}","version"`));
});

test("the key may be looked up", () => {
  const sealed = seal("a", { contentType, key, keyId: "k1" });
  expect(unseal(sealed, (keyId) => (keyId === "k1" ? key : undefined)).keyId).toBe("k1");
  expect(() => unseal(sealed, () => undefined)).toThrow("no key for this envelope");
});

describe("refused:", () => {
  const signed = seal("content", { contentType, key, keyId: "k1" });

  test.each([
    ["another content", { content: "YQ==" }],
    ["another content type", { contentType: "text/html" }],
    ["another key id", { keyId: "k2" }],
    ["no key id", { keyId: undefined }],
    ["a short digest", { digest: "YQ==" }],
    ["a digest that is no base64", { digest: "?" }],
    ["the other algorithm", { algorithm: "sha256" }],
  ])("%s", (_, change) => {
    expect(() => unseal(JSON.stringify({ ...JSON.parse(signed), ...change }), key)).toThrow(
      expect.objectContaining({ code: "integrity" }),
    );
  });

  test("another key", () => {
    expect(() => unseal(signed, Uint8Array.of(1))).toThrow("does not match");
  });

  test("a signed envelope without a key to check it", () => {
    expect(() => unseal(signed)).toThrow("needs a key");
  });

  test("an unsigned envelope where a key is asked for", () => {
    expect(() => unseal(seal("content", { contentType }), key)).toThrow("not signed");
  });

  test("what is no envelope", () => {
    expect(() => unseal('{"version":2}')).toThrow(expect.objectContaining({ code: "schema" }));
    expect(() => unseal("{")).toThrow(expect.objectContaining({ code: "malformed" }));
  });
});
