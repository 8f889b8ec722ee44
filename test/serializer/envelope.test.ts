import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Encryption, seal, unseal } from "../../src/serializer/envelope.js";

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

describe("encryption", () => {
  const secret = randomBytes(32);
  const encryption: Encryption = {
    id: "aes-256-gcm",
    encrypt(content) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", secret, nonce);
      return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    },
    decrypt(content) {
      const decipher = createDecipheriv("aes-256-gcm", secret, content.subarray(0, 12));
      decipher.setAuthTag(content.subarray(-16));
      return Buffer.concat([decipher.update(content.subarray(12, -16)), decipher.final()]);
    },
  };

  test("is the caller's, named in the envelope", () => {
    const sealed = seal("content", { contentType, key, encryption });
    expect(JSON.parse(sealed).encryption).toBe("aes-256-gcm");
    expect(sealed).not.toContain(Buffer.from("content").toString("base64"));
    expect(Buffer.from(unseal(sealed, key, { encryption }).content).toString()).toBe("content");
  });

  test.each([
    ["content that is not encrypted", seal("content", { contentType, key }), "not encrypted"],
    [
      "content of another cipher",
      seal("content", { contentType, key, encryption: { ...encryption, id: "rot13" } }),
      "encrypted otherwise",
    ],
    [
      "content that the cipher refuses",
      seal("content", { contentType, key, encryption: { ...encryption, encrypt: () => randomBytes(40) } }),
      "cannot be decrypted",
    ],
  ])("refuses %s", (_, sealed, reason) => {
    expect(() => unseal(sealed, key, { encryption })).toThrow(
      expect.objectContaining({ code: "integrity", reason: expect.stringContaining(reason) }),
    );
  });

  test("is refused where no cipher is given", () => {
    expect(() => unseal(seal("content", { contentType, key, encryption }), key)).toThrow(
      "encrypted otherwise",
    );
  });
});
