import * as z from "zod";
import { builtin } from "../base/builtin.js";
import { printJson } from "../base/print-json.js";
import { hmacSha256, sha256Of } from "../base/sha256.js";
import { bytesFromBase64, bytesToBase64 } from "./base64.js";
import { SerializationError } from "./error.js";
import { json } from "./formats/json.js";
import { DEFAULT_FORMAT_OPTIONS, type FormatOptions } from "./options.js";
import { encodeUtf8 } from "./text.js";

export interface SealOptions {
  /** Media type of the content; it is under the digest too. */
  readonly contentType: string;
  /** Secret for HMAC-SHA-256. Without it the digest is a plain SHA-256, which finds accidents and not attackers. */
  readonly key?: Uint8Array;
  /** Tells the receiver which of its keys this is. */
  readonly keyId?: string;
  /** Encrypts the content; the digest is over what it gives. Default: the content stands in the envelope as it is. */
  readonly encryption?: Encryption;
}

/** A cipher of the caller's choice and with the caller's key. Its output holds what it needs to be opened: nonce, authentication tag. */
export interface Encryption {
  /** Name of the cipher, stated in the envelope and under its digest: `aes-256-gcm`. */
  readonly id: string;
  readonly encrypt: (content: Uint8Array) => Uint8Array;
  readonly decrypt: (content: Uint8Array) => Uint8Array;
}

export interface Sealed {
  readonly content: Uint8Array;
  readonly contentType: string;
  readonly keyId: string | undefined;
}

export interface UnsealOptions {
  /** The cipher the content must be encrypted with; without it encrypted content is refused. */
  readonly encryption?: Encryption;
  /** Its limits are those of the envelope. */
  readonly format?: FormatOptions;
}

/** What {@link unseal} needs for an envelope with this key id: the secret, or `undefined` to refuse. */
export type KeyLookup = (keyId: string | undefined) => Uint8Array | undefined;

/** Many times as fast as our own, which is what browsers have: theirs is asynchronous. */
const crypto = builtin?.("node:crypto");

const EnvelopeSchema = z.strictObject({
  algorithm: z.enum(["sha256", "hmac-sha256"]),
  content: z.string(),
  contentType: z.string(),
  digest: z.string(),
  encryption: z.string().optional(),
  keyId: z.string().optional(),
  version: z.literal(1),
});

/** Puts content into a JSON envelope with a digest over all of it (the canonical JSON of the envelope without digest). */
export function seal(content: string | Uint8Array, options: SealOptions): string {
  const { contentType, key, keyId, encryption } = options;
  const plain = typeof content === "string" ? encodeUtf8(content) : content;
  const bytes = encryption === undefined ? plain : encryption.encrypt(plain);
  const signed = {
    algorithm: key === undefined ? "sha256" : "hmac-sha256",
    content: bytesToBase64(bytes),
    contentType,
    ...(encryption === undefined ? {} : { encryption: encryption.id }),
    ...(keyId === undefined ? {} : { keyId }),
    version: 1,
  };
  return printJson(
    { ...signed, digest: bytesToBase64(digestOf(signed, key)) },
    { canonical: true, indent: 0 },
  );
}

/**
 * Takes the content out of an envelope. With `keys`, envelopes without HMAC are refused, so that nobody can take the key off.
 *
 * @throws {@link SerializationError} `integrity` when the digest does not match or the key is missing; `malformed`, `schema`, `limit`
 */
export function unseal(
  envelope: string | Uint8Array,
  keys?: Uint8Array | KeyLookup,
  { encryption, format = DEFAULT_FORMAT_OPTIONS }: UnsealOptions = {},
): Sealed {
  const parsed = EnvelopeSchema.safeParse(json.decode(envelope, undefined, format));
  if (!parsed.success) {
    throw new SerializationError("schema", "this is no envelope", {
      direction: "decode",
      cause: parsed.error,
    });
  }
  const { digest, ...signed } = parsed.data;
  const expected = bytesFromBase64(digest);
  const key = typeof keys === "function" ? keys(signed.keyId) : keys;
  if (keys !== undefined && key === undefined) throw integrityError("no key for this envelope");
  if ((key === undefined) !== (signed.algorithm === "sha256")) {
    throw integrityError(key === undefined ? "the envelope needs a key" : "the envelope is not signed");
  }
  const actual = digestOf(signed, key);
  if (expected === undefined || !isSameDigest(expected, actual)) {
    throw integrityError("the digest does not match the content");
  }
  const content = bytesFromBase64(signed.content);
  if (content === undefined) throw integrityError("the content is not base64");
  return {
    content: opened(content, signed.encryption, encryption),
    contentType: signed.contentType,
    keyId: signed.keyId,
  };
}

/** Content that is not encrypted is refused where a cipher is asked for, so that nobody can take it off. */
function opened(content: Uint8Array, id: string | undefined, encryption: Encryption | undefined): Uint8Array {
  if (id !== encryption?.id) {
    throw integrityError(
      id === undefined ? "the content is not encrypted" : "the content is encrypted otherwise",
    );
  }
  if (encryption === undefined) return content;
  try {
    return encryption.decrypt(content);
  } catch (cause) {
    throw new SerializationError("integrity", "the content cannot be decrypted", {
      direction: "decode",
      cause,
    });
  }
}

function digestOf(signed: object, key: Uint8Array | undefined): Uint8Array {
  const bytes = encodeUtf8(printJson(signed, { canonical: true, indent: 0 }));
  if (crypto === undefined) return key === undefined ? sha256Of(bytes) : hmacSha256(key, bytes);
  return (key === undefined ? crypto.createHash("sha256") : crypto.createHmac("sha256", key))
    .update(bytes)
    .digest();
}

/** Takes the same time wherever they differ, so that nobody finds a digest byte by byte. */
function isSameDigest(expected: Uint8Array, actual: Uint8Array): boolean {
  let difference = expected.length ^ actual.length;
  for (const [index, byte] of actual.entries()) difference |= byte ^ (expected[index] ?? 0);
  return difference === 0;
}

function integrityError(reason: string): SerializationError {
  return new SerializationError("integrity", reason, { direction: "decode" });
}
