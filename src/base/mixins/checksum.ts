import * as z from "zod";
import { sha256 } from "../sha256.js";

const SHA256 = /^[0-9a-f]{64}$/;
const SHA512 = /^[0-9a-f]{128}$/;

const schema = z.discriminatedUnion("algorithm", [
  z.strictObject({
    algorithm: z.literal("sha256"),
    /** 64 hexadecimal digits in lower case. */
    digest: z.string().regex(SHA256, { error: "not 64 hexadecimal digits in lower case" }),
  }),
  z.strictObject({
    algorithm: z.literal("sha512"),
    /** 128 hexadecimal digits in lower case. */
    digest: z.string().regex(SHA512, { error: "not 128 hexadecimal digits in lower case" }),
  }),
]);
type Inferred = typeof schema;
/** A digest, in hexadecimal of the length of its algorithm. */
export interface ChecksumSchema extends Inferred {}
export const ChecksumSchema: ChecksumSchema = schema;
export type Checksum = z.infer<ChecksumSchema>;

/** What content is checked against. */
export const checksum = {
  /** Of the content, which is not part of this object. */
  checksum: ChecksumSchema.optional(),
} as const;

/** The SHA-256 of a text in UTF-8. */
export function checksumOf(text: string): Checksum {
  return { algorithm: "sha256", digest: sha256(text) };
}
