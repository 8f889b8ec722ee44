import { expect, test } from "vitest";
import { ChecksumSchema, checksumOf } from "../../../src/base/mixins/checksum.js";

test("of the empty text, as FIPS 180-4 has it", () => {
  const checksum = checksumOf("");
  expect(checksum).toEqual({
    algorithm: "sha256",
    digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  });
  expect(ChecksumSchema.parse(checksum)).toEqual(checksum);
});
