import { expect, test } from "vitest";
import { parseInstant } from "../../src/base/instant.js";

test.each([
  ["1970-01-01T00:00:00Z", 0],
  ["1970-01-01T00:00:00.001Z", 1],
  ["1970-01-01t00:00:00.0019z", 1],
  ["1970-01-01T01:00:00+01:00", 0],
  ["1969-12-31T23:59:59-00:01", 59_000],
  ["2024-02-29T00:00:00Z", 1_709_164_800_000],
  ["2026-02-29T00:00:00Z", undefined],
  ["2026-04-31T00:00:00Z", undefined],
  ["2026-13-01T00:00:00Z", undefined],
  ["2026-01-01T24:00:00Z", undefined],
  ["2026-01-01T23:59:60Z", undefined],
  ["2026-01-01T00:00:00", undefined],
  ["2026-01-01T00:00:00+24:00", undefined],
  ["2026-01-01", undefined],
  ["2026-01-01 00:00:00Z", undefined],
  ["", undefined],
  ["1", undefined],
])("%j is %j milliseconds", (text, expected) => {
  expect(parseInstant(text)).toBe(expected);
});
