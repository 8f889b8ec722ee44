import { expect, test } from "vitest";
import { instantOf, judgedAt, printInstant } from "../../../src/rules/facts/instants.js";
import { SettingsSchema } from "../../../src/schemas/validation/settings.js";

test("an instant is read and printed", () => {
  expect(printInstant(instantOf("2026-03-01T08:00:00+01:00"))).toBe("2026-03-01T07:00:00Z");
  expect(printInstant(instantOf("2026-03-01T08:00:00.5Z"))).toBe("2026-03-01T08:00:00.500Z");
  expect(instantOf("2026-02-30T00:00:00Z")).toBeNaN();
});

test("nobody has to tell the time", () => {
  expect(judgedAt(SettingsSchema.parse({}))).toBeUndefined();
  expect(judgedAt(SettingsSchema.parse({ now: "1970-01-01T00:00:01Z" }))).toBe(1_000);
});
