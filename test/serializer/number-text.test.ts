import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameNumber } from "../../src/serializer/number-text.js";

test.each([
  ["1.50", "1.5"],
  ["15e-1", "1.5"],
  ["+1E3", "1000"],
  ["100000000000000000000000", "1e+23"],
  [".5", "0.5"],
  ["5.", "5"],
  ["1_000", "1000"],
  ["-0.0", "-0"],
  ["0.0", "0"],
  ["0x1F", "31"],
  ["0777", "511"],
  [".inf", "Infinity"],
])("%s is %s", (a, b) => {
  expect(isSameNumber(a, b)).toBe(true);
});

test.each([
  ["0.300000000000000041", "0.30000000000000004"],
  ["1.00000000000000000000001", "1"],
  ["123456789012345678901234567890", "1.2345678901234568e+29"],
  ["-0.0", "0"],
  ["-1", "1"],
  ["1e-400", "0"],
])("%s is not %s", (a, b) => {
  expect(isSameNumber(a, b)).toBe(false);
});

test("what JavaScript prints in another way is the same", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      fc.pre(!Object.is(number, -0));
      const [mantissa = "", exponent = "0"] = String(number).split("e");
      return (
        isSameNumber(number.toExponential(), String(number)) &&
        isSameNumber(`${mantissa}${mantissa.includes(".") ? "" : "."}000e${exponent}`, String(number))
      );
    }),
  );
});
