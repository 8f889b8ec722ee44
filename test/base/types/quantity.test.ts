import fc from "fast-check";
import { expect, test } from "vitest";
import { QuantitySchema } from "../../../src/base/types/quantity.js";
import { parseQuantity } from "../../../src/languages/quantity/quantity.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { describeScalar } from "../../helpers/scalar.js";

const PIECES = ["0", "1", "7", ".", "-", "+", "e", "E", "3", "Ki", "Mi", "K", "k", "m", "n", "M", "i", " "];

describeScalar("QuantitySchema", QuantitySchema, {
  valid: ["0", "500m", "1.5Gi", ".5", "1.", "+1", "-1", "1e3", "12E-1", "1E", "0.1n", "129M"],
  invalid: [
    "",
    "1K",
    "1ki",
    "1 Gi",
    "Gi",
    "1e",
    "0x10",
    "1_000",
    "1e1.5",
    ".",
    "+",
    "1.1.M",
    ".5i",
    "1mi",
    5,
  ],
});

test("what can be computed with fits, and the other way round", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      const parsed = parseQuantity(text);
      const isLarge = !parsed.ok && parsed.error.code === "quantityTooLarge";
      expect(QuantitySchema.safeParse(text).success, text).toBe(parsed.ok || isLarge);
    }),
    { numRuns: fuzzRuns(500, 100_000) },
  );
});
