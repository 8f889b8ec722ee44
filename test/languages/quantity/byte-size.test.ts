import fc from "fast-check";
import { expect, test } from "vitest";
import { parseByteSize, printByteSize } from "../../../src/languages/quantity/byte-size.js";

const KIB = 1024n;

test.each<[text: string, bytes: bigint]>([
  ["0", 0n],
  ["-0", 0n],
  ["0B", 0n],
  ["1B", 1n],
  ["5MB", 5n * KIB ** 2n],
  ["5MiB", 5n * KIB ** 2n],
  ["1GiB", KIB ** 3n],
  ["1.5GB", (3n * KIB ** 3n) / 2n],
  ["1GB512MB", KIB ** 3n + 512n * KIB ** 2n],
  ["512MB1GB", KIB ** 3n + 512n * KIB ** 2n],
  ["-1KB", -KIB],
  ["+.5KB", 512n],
  ["1.B", 1n],
  ["0.9B", 0n],
  ["-0.9B", 0n],
  ["0.9B0.1B", 1n],
  ["7EiB", 7n * KIB ** 6n],
  ["-8EiB", -(2n ** 63n)],
  ["0001KB", KIB],
  ["0.0000000000000000000001EB", 0n],
])("%s is %d bytes", (text, bytes) => {
  expect(parseByteSize(text)).toEqual({ ok: true, value: bytes });
});

test.each([
  ["", "units: invalid "],
  ["-", "units: invalid -"],
  ["MB", "units: invalid MB"],
  [".MB", "units: invalid .MB"],
  ["100", "units: unknown unit  in 100"],
  ["10kb", "units: unknown unit kb in 10kb"],
  ["10 MB", "units: unknown unit  MB in 10 MB"],
  ["1GiB5MB", "units: unknown unit GiB in 1GiB5MB"],
  ["8EiB", "units: unknown unit EiB in 8EiB"],
  ["-9EB", "units: overflow parsing unit"],
  ["9EB", "units: overflow parsing unit"],
  ["99999999999999999999B", "units: invalid 99999999999999999999B"],
  ["9223372036854775789B", undefined],
  ["9223372036854775790B", "units: invalid 9223372036854775790B"],
  [`1.${"0".repeat(65)}B`, `units: invalid 1.${"0".repeat(65)}B`],
])("%.30s is refused with %s", (text, message) => {
  const parsed = parseByteSize(text);
  expect(parsed.ok ? undefined : parsed.error.message).toBe(message);
});

test.each<[bytes: bigint, text: string]>([
  [0n, "0B"],
  [1n, "1B"],
  [1536n, "1KiB512B"],
  [(3n * KIB ** 3n) / 2n, "1GiB512MiB"],
  [-1536n, "-1KiB512B"],
  [2n ** 63n - 1n, "7EiB1023PiB1023TiB1023GiB1023MiB1023KiB1023B"],
])("%d is printed as %s", (bytes, text) => {
  expect(printByteSize(bytes)).toBe(text);
});

test("what is printed is read as the same number", () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (bytes) => {
      expect(parseByteSize(printByteSize(bytes))).toEqual({ ok: true, value: bytes });
    }),
  );
});
