import { expect, test } from "vitest";
import { isKnownTimeZone } from "../../src/base/time-zone.js";

test.each([
  ["UTC", true],
  ["Europe/Berlin", true],
  ["europe/berlin", true],
  ["", false],
  ["Local", false],
  ["Europe/Atlantis", false],
  ["+01:00", false],
  ["-0800", false],
])("%j: %s", (name, expected) => {
  expect(isKnownTimeZone(name)).toBe(expected);
});
