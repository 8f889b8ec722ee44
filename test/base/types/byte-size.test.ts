import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteSizeSchema } from "../../../src/base/types/byte-size.js";
import { parseByteSize } from "../../../src/languages/quantity/byte-size.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { describeScalar } from "../../helpers/scalar.js";

const PIECES = ["0", "1", "5", ".", "-", "+", "B", "KB", "MB", "GiB", "MiB", "K", "Mi", "kb", " "];

describeScalar("ByteSizeSchema", ByteSizeSchema, {
  valid: ["0", "5MB", "1GiB", "1.5GB", "1GB512MB", "-5KB", ".5B", "+1EB", "1.B"],
  invalid: ["100", "10kb", "10 MB", "", "1GiB5MB", "MB", ".MB", "512Mi", "5MBx", "--5MB", "1,5GB", 0],
});

test("what Prometheus reads fits, and the other way round", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      expect(ByteSizeSchema.safeParse(text).success, text).toBe(parseByteSize(text).ok);
    }),
    { numRuns: fuzzRuns(500, 100_000) },
  );
});
