import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonByteLength, utf8Length } from "../../src/base/json-size.js";

const MAX = 1_000_000;

test("counts what JSON.stringify writes", () => {
  const value = fc.jsonValue({ maxDepth: 2, stringUnit: "binary" });
  fc.assert(
    fc.property(value, (json) => {
      expect(jsonByteLength(json, MAX)).toBe(Buffer.byteLength(JSON.stringify(json)));
    }),
  );
});

test.each<[value: unknown, bytes: number]>([
  [{}, 2],
  [[], 2],
  [[undefined, null], 11],
  [{ a: undefined }, 2],
  [Number.NaN, 4],
  [new Date(0), 26],
  ['\u0000\n"\\', 14],
  ["\ud800", 8],
  ["a\u00e9\u20ac\u{1f600}", 12],
])("%j has %j bytes", (value, bytes) => {
  expect(jsonByteLength(value, MAX)).toBe(bytes);
});

test("a value without JSON has no size", () => {
  for (const value of [1n, [() => 1], { a: Symbol("a") }, undefined])
    expect(jsonByteLength(value, MAX)).toBeUndefined();
});

test("a value that contains itself is too large", () => {
  const cycle: Record<string, unknown> = {};
  cycle["self"] = cycle;
  expect(jsonByteLength(cycle, 1_000)).toBeGreaterThan(1_000);
});

test("a code point has one to four bytes", () => {
  expect([0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000].map(utf8Length)).toEqual([1, 2, 2, 3, 3, 4]);
});
