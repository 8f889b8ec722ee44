import { expect, test } from "vitest";
import { parseTimestamp } from "../../src/alertmanager/timestamp.js";

test.each([
  ["2026-03-01T08:00:00Z", Date.UTC(2026, 2, 1, 8)],
  ["2026-03-01T08:00:00.123456789+01:00", Date.UTC(2026, 2, 1, 7, 0, 0, 123)],
  ["2026-03-01T08:00:00", Date.UTC(2026, 2, 1, 8)],
  ["2026-03-01T08:00", Date.UTC(2026, 2, 1, 8)],
  ["0001-01-01T00:00:00Z", -62_135_596_800_000],
  ["2026-03-01", undefined],
  ["2026-13-01T08:00:00Z", undefined],
  ["March 1", undefined],
  ["", undefined],
])("%j", (text, instant) => {
  expect(parseTimestamp(text)).toBe(instant);
});
