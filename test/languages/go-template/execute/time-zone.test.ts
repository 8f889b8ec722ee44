import { expect, test } from "vitest";
import { loadZone } from "../../../../src/languages/go-template/execute/time-zone.js";

const WINTER = 1_768_478_400;
const SUMMER = 1_784_116_800;

test.each([
  ["UTC", WINTER, 0, "UTC"],
  ["", WINTER, 0, "UTC"],
  ["Local", WINTER, 0, "UTC"],
  ["Europe/Berlin", WINTER, 3_600, "CET"],
  ["Europe/Berlin", SUMMER, 7_200, "CEST"],
  ["Europe/London", WINTER, 0, "GMT"],
  ["Europe/London", SUMMER, 3_600, "BST"],
  ["America/New_York", SUMMER, -14_400, "EDT"],
  ["Australia/Sydney", WINTER, 39_600, "AEDT"],
  ["Asia/Kolkata", WINTER, 19_800, "IST"],
  ["Asia/Kathmandu", WINTER, 20_700, "+0545"],
  ["America/Sao_Paulo", WINTER, -10_800, "-03"],
])("%s at %i", (name, at, offset, abbreviation) => {
  expect(loadZone(name)?.at(at)).toEqual({ offset, abbreviation });
});

test.each(["Mars/Base", "../etc/passwd", "a".repeat(100), "Europe/Berlin ", "+02:00"])(
  "%s is no zone",
  (name) => {
    expect(loadZone(name)).toBeUndefined();
  },
);

test("more zones than are kept", () => {
  const names = Intl.supportedValuesOf("timeZone").slice(0, 110);
  expect(names.map(loadZone)).not.toContain(undefined);
  expect(loadZone("Europe/Berlin")?.at(SUMMER).abbreviation).toBe("CEST");
});

test("offsets from before railways have seconds", () => {
  expect(loadZone("Europe/Amsterdam")?.at(-3_000_000_000).offset).toBeTypeOf("number");
});
