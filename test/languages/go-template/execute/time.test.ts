import fc from "fast-check";
import { expect, test } from "vitest";
import { civilTime, parseRfc3339, timeFromDate } from "../../../../src/languages/go-template/execute/time.js";
import { fuzzRuns } from "../../../helpers/fuzz.js";

test.each([
  ["2026-03-01T08:15:30.123456789Z", 1_772_352_930_123_456_789n],
  ["2026-03-01t08:15:30z", 1_772_352_930_000_000_000n],
  ["2026-03-01T10:15:30+02:00", 1_772_352_930_000_000_000n],
  ["2026-03-01T06:45:30,5-01:30", 1_772_352_930_500_000_000n],
  ["2026-03-01T08:15:30.1234567891Z", 1_772_352_930_123_456_789n],
])("parseRfc3339 reads %s", (text, expected) => {
  expect(parseRfc3339(text)?.unixNanos).toBe(expected);
});

test.each([
  "",
  "2026-03-01",
  "2026-02-29T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-01-01T24:00:00Z",
  "2026-01-01T00:60:00Z",
  "2026-01-01T00:00:60Z",
  "2026-01-01T00:00:00",
])("parseRfc3339 refuses %j", (text) => {
  expect(parseRfc3339(text)).toBeUndefined();
});

test("civilTime agrees with Date", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
      (date) => {
        const civil = civilTime(timeFromDate(date));
        expect(civil).toMatchObject({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
          nanosecond: date.getUTCMilliseconds() * 1_000_000,
          weekday: date.getUTCDay(),
        });
      },
    ),
    { numRuns: fuzzRuns(500, 100_000) },
  );
});
