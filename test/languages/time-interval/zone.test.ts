import { expect, test } from "vitest";
import { calendarDay, dayOf, offsetAt, parseLocation } from "../../../src/languages/time-interval/zone.js";

test.each([
  "",
  "UTC",
  "Local",
  "Europe/Berlin",
  "America/Argentina/Buenos_Aires",
  "US/Eastern",
  "Etc/GMT+2",
  "CET",
])("%j is a location", (name) => {
  expect(parseLocation(name)).toEqual({ ok: true, value: name });
});

test.each([
  ["utc", "unknownLocation", "unknown time zone utc"],
  ["europe/berlin", "unknownLocation", "unknown time zone europe/berlin"],
  ["Europe/berlin", "unknownLocation", "unknown time zone Europe/berlin"],
  ["EUROPE/BERLIN", "unknownLocation", "unknown time zone EUROPE/BERLIN"],
  ["+02:00", "unknownLocation", "unknown time zone +02:00"],
  ["Mars/Olympus", "unknownLocation", "unknown time zone Mars/Olympus"],
  ["../etc/passwd", "invalidLocation", "time: invalid location name"],
  ["/etc/localtime", "invalidLocation", "time: invalid location name"],
  ["\\\\x", "invalidLocation", "time: invalid location name"],
])("%j is none: %s", (name, code, message) => {
  expect(parseLocation(name)).toEqual({ ok: false, error: { code, message } });
});

test.each([
  ["UTC", "2026-07-01T00:00:00Z", 0],
  ["Europe/Berlin", "2026-01-01T00:00:00Z", 60],
  ["Europe/Berlin", "2026-07-01T00:00:00.999Z", 120],
  ["America/New_York", "2026-01-01T03:00:00Z", -300],
  ["Asia/Kolkata", "2026-01-01T00:00:00Z", 330],
  ["Europe/Berlin", "1969-12-31T23:59:59.5Z", 60],
])("%s at %s is %i minutes ahead", (zone, instant, minutes) => {
  expect(offsetAt(zone, Date.parse(instant))).toBe(minutes * 60_000);
});

test("an unknown zone is an error of the caller", () => {
  expect(() => offsetAt("Mars/Olympus", 0)).toThrow(
    expect.objectContaining({ code: "invalid_argument", details: { argument: "location" } }),
  );
});

test("many zones are not all kept", () => {
  for (const zone of Intl.supportedValuesOf("timeZone").slice(0, 150))
    expect(parseLocation(zone), zone).toMatchObject({ ok: true });
  expect(offsetAt("Europe/Berlin", 0)).toBe(3_600_000);
});

test("days are those of the Gregorian calendar", () => {
  for (let days = -700_000; days < 2_900_000; days += 331) {
    const date = new Date(days * 86_400_000);
    const expected = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      weekday: date.getUTCDay(),
      daysInMonth: new Date(
        Date.UTC(2000 + (date.getUTCFullYear() % 400), date.getUTCMonth() + 1, 0),
      ).getUTCDate(),
    };
    expect(calendarDay(days)).toEqual(expected);
    expect(dayOf(expected.year, expected.month, expected.day)).toBe(days);
  }
});
