import { expect, test } from "vitest";
import { UtcInstantSchema } from "../../../src/base/types/utc-instant.js";

test.each([
  ["2026-03-01T08:15:30.123Z", true],
  ["1970-01-01T00:00:00.000Z", true],
  ["2024-02-29T23:59:59.999Z", true],
  ["2026-03-01T08:15:30Z", false],
  ["2026-03-01T08:15:30.1234Z", false],
  ["2026-03-01T08:15:30.123+00:00", false],
  ["2026-02-29T08:15:30.123Z", false],
  ["2026-03-01", false],
  [0, false],
])("%j: %s", (value, valid) => {
  expect(UtcInstantSchema.safeParse(value).success).toBe(valid);
});

test("is what Date prints", () => {
  const text = new Date(1_700_000_000_001).toISOString();
  expect(UtcInstantSchema.parse(text)).toBe(text);
});
