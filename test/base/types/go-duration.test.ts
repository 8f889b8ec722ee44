import fc from "fast-check";
import { expect, test } from "vitest";
import { GoDurationSchema } from "../../../src/base/types/go-duration.js";
import { parseGoDuration } from "../../../src/languages/duration.js";

test.each([
  ["0", true],
  ["1m30s", true],
  ["1.5h", true],
  [".5s", true],
  ["-5s", true],
  ["1µs", true],
  ["", false],
  ["60", false],
  ["1d", false],
  ["1h ", false],
  ["--5s", false],
])("%j as a Go duration: %s", (text, valid) => {
  expect(GoDurationSchema.safeParse(text).success).toBe(valid);
});

test("what Go reads fits, and the other way round", () => {
  const pieces = fc.constantFrom(
    "0",
    "1",
    "25",
    ".",
    "-",
    "+",
    "ns",
    "us",
    "µs",
    "ms",
    "s",
    "m",
    "h",
    "d",
    " ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      expect(GoDurationSchema.safeParse(text).success, text).toBe(parseGoDuration(text).ok);
    }),
    { numRuns: 1_000 },
  );
});

test("a long row of digits takes no time", () => {
  expect(GoDurationSchema.safeParse("1".repeat(100_000)).success).toBe(false);
  expect(GoDurationSchema.safeParse(`${"1m".repeat(50_000)}x`).success).toBe(false);
});
