import type { SchemaExamples } from "../../schema-examples.js";
import type { ChecksumSchema } from "../checksum.js";

export const checksum: SchemaExamples<ChecksumSchema> = {
  valid: [
    { algorithm: "sha256", digest: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" },
    {
      algorithm: "sha512",
      digest:
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    },
    { algorithm: "sha256", digest: "0000000000000000000000000000000000000000000000000000000000000000" },
  ],
  invalid: [
    ["algorithm: invalid_union", { algorithm: "md5", digest: "d41d8cd98f00b204e9800998ecf8427e" }],
    [
      "digest: invalid_format",
      {
        algorithm: "sha256",
        digest:
          "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
      },
    ],
    [
      "digest: invalid_format",
      { algorithm: "sha256", digest: "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF" },
    ],
    [
      "algorithm: invalid_union",
      { digest: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" },
    ],
    ["$: invalid_type", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"],
  ],
};
