import fc from "fast-check";
import { expect, test } from "vitest";
import { roundOutward, shortNumber, thousands, times } from "../../../src/cli/suggest/numbers.js";

test.each<[bound: number, side: "upper" | "lower", sigma: number | undefined, rounded: number]>([
  [4.381574, "upper", 0.3968, 4.382],
  [1.603325, "lower", 0.3968, 1.603],
  [-1.603325, "lower", 0.3968, -1.604],
  [1234567, "upper", 98765, 1234600],
  [0.3, "upper", 0.1, 0.3],
  [0, "upper", 1, 0],
  [6.5599, "upper", undefined, 6.56],
  [0, "lower", undefined, 0],
  [1.5e300, "upper", 1e290, 1.5e300],
  [5e-324, "upper", 5e-324, 5e-324],
])("%d as an %s bound, with a sigma of %d, is written as %d", (bound, side, sigma, rounded) => {
  expect(roundOutward(bound, side, sigma)).toBe(rounded);
});

test("rounding never moves a bound in, and out by no more than a hundredth of a sigma", () => {
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(value, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (bound, sigma) => {
      const slack = (sigma / 100) * (1 + 1e-12) + Math.abs(bound) * 1e-14;
      const [upper, lower] = [roundOutward(bound, "upper", sigma), roundOutward(bound, "lower", sigma)];
      expect(upper).toBeGreaterThanOrEqual(bound);
      expect(upper - bound).toBeLessThanOrEqual(slack);
      expect(lower).toBeLessThanOrEqual(bound);
      expect(bound - lower).toBeLessThanOrEqual(slack);
    }),
    { numRuns: 200 },
  );
});

test("numbers for people", () => {
  expect([0.123456, 12345.6, -2].map(shortNumber)).toEqual(["0.1235", "12350", "-2"]);
  expect([0, 1, 2, 1234].map(times)).toEqual(["never", "once", "2 times", "1,234 times"]);
  expect(thousands(1_000_000)).toBe("1,000,000");
});
