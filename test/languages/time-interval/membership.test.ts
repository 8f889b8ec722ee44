import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin } from "../../../src/languages/time-interval/membership.js";
import { parseTimeInterval } from "../../../src/languages/time-interval/parser.js";
import type { TimeInterval, TimeIntervalText } from "../../../src/languages/time-interval/time-interval.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

test.each<[interval: TimeIntervalText, instant: string, expected: boolean]>([
  [{}, "2026-03-01T00:00:00Z", true],
  [{ times: [] }, "2026-03-01T00:00:00Z", false],
  [{ weekdays: [] }, "2026-03-01T00:00:00Z", false],
  [{ days_of_month: [] }, "2026-03-01T00:00:00Z", false],
  [{ times: [{ start_time: "09:00", end_time: "17:00" }] }, "2026-03-01T09:00:00Z", true],
  [{ times: [{ start_time: "09:00", end_time: "17:00" }] }, "2026-03-01T08:59:59.999Z", false],
  [{ times: [{ start_time: "09:00", end_time: "17:00" }] }, "2026-03-01T16:59:59.999Z", true],
  [{ times: [{ start_time: "09:00", end_time: "17:00" }] }, "2026-03-01T17:00:00Z", false],
  [{ times: [{ start_time: "23:00", end_time: "24:00" }] }, "1969-12-31T23:59:59.999Z", true],
  [{ weekdays: ["sunday"] }, "2026-03-01T00:00:00Z", true],
  [{ weekdays: ["monday:saturday"] }, "2026-03-01T00:00:00Z", false],
  [{ weekdays: ["monday"], location: "Asia/Tokyo" }, "2026-03-01T15:00:00Z", true],
  [{ weekdays: ["saturday"], location: "America/New_York" }, "2026-03-01T00:00:00Z", true],
  [{ days_of_month: ["-1"] }, "2024-02-29T12:00:00Z", true],
  [{ days_of_month: ["-1"] }, "2026-02-28T12:00:00Z", true],
  [{ days_of_month: ["-31"] }, "2026-01-01T00:00:00Z", true],
  [{ days_of_month: ["-31"] }, "2026-02-01T00:00:00Z", false],
  [{ days_of_month: ["27:-1"] }, "2026-02-28T00:00:00Z", true],
  [{ days_of_month: ["31"] }, "2026-04-30T00:00:00Z", false],
  [{ days_of_month: ["1:5", "20"] }, "2026-04-20T00:00:00Z", true],
  [{ months: ["april"] }, "2026-04-20T00:00:00Z", true],
  [{ months: ["0", "13"] }, "2026-12-20T00:00:00Z", false],
  [{ years: ["2025:2026"] }, "2026-12-31T23:59:59Z", true],
  [{ years: ["2025"], location: "Pacific/Auckland" }, "2024-12-31T12:00:00Z", true],
  [{ weekdays: ["monday"], months: ["march"] }, "2026-03-01T00:00:00Z", false],
  // Clocks go from 02:00 to 03:00.
  [
    { times: [{ start_time: "02:00", end_time: "03:00" }], location: "Europe/Berlin" },
    "2026-03-29T01:00:00Z",
    false,
  ],
  // 02:30 is there twice.
  [
    { times: [{ start_time: "02:30", end_time: "02:31" }], location: "Europe/Berlin" },
    "2026-10-25T00:30:00Z",
    true,
  ],
  [
    { times: [{ start_time: "02:30", end_time: "02:31" }], location: "Europe/Berlin" },
    "2026-10-25T01:30:00Z",
    true,
  ],
])("%j at %s: %s", (text, instant, expected) => {
  const { interval, errors } = parseTimeInterval(text);
  expect(errors).toEqual([]);
  expect(isWithin(interval, Date.parse(instant))).toBe(expected);
});

test("Local is the zone of the server", () => {
  const { interval } = parseTimeInterval({ weekdays: ["monday"], location: "Local" });
  const instant = Date.parse("2026-03-01T15:00:00Z");
  expect(isWithin(interval, instant)).toBe(false);
  expect(isWithin(interval, instant, { localZone: "Asia/Tokyo" })).toBe(true);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1e15, 1e15])("%s is no instant", (instant) => {
  expect(() => isWithin({}, instant)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
});

/** What `Intl` says of the same instant, part by part. */
function oracle(interval: TimeInterval, instant: number): boolean {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: interval.location ?? "UTC",
    hourCycle: "h23",
    weekday: "long",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const read = (name: string): number => Number(parts[name]);
  const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const length = new Date(Date.UTC(read("year"), read("month"), 0)).getUTCDate();
  const days = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).map((day) =>
      day < 0 ? length + 1 + day : day,
    );
  const minute = read("hour") * 60 + read("minute");
  const isIn = (ranges: readonly { begin: number; end: number }[] | undefined, value: number): boolean =>
    ranges?.some(({ begin, end }) => begin <= value && value <= end) ?? true;
  return (
    (interval.times?.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute) ??
      true) &&
    isIn(interval.weekdays, names.indexOf(parts["weekday"] ?? "")) &&
    isIn(interval.months, read("month")) &&
    isIn(interval.years, read("year")) &&
    (interval.daysOfMonth?.some(({ begin, end }) =>
      begin < 0 === end < 0
        ? days(begin, end).includes(read("day"))
        : read("day") >= begin && read("day") <= length + 1 + end,
    ) ??
      true)
  );
}

const range = (min: number, max: number): fc.Arbitrary<{ begin: number; end: number }> =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => ({ begin: Math.min(a, b), end: Math.max(a, b) }));
const some = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { minLength: 1, maxLength: 2 });

test("membership is what Intl says of the local time", () => {
  const anyInterval = fc.record(
    {
      times: some(range(0, 1440).map(({ begin, end }) => ({ startMinute: begin, endMinute: end }))),
      weekdays: some(range(0, 6)),
      daysOfMonth: some(fc.oneof(range(1, 31), range(-31, -1), fc.constant({ begin: 3, end: -3 }))),
      months: some(range(1, 12)),
      years: some(range(2020, 2030)),
      location: fc.constantFrom(
        "UTC",
        "Europe/Berlin",
        "America/St_Johns",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
      ),
    },
    { requiredKeys: [] },
  );
  const instant = fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2031, 0) });
  fc.assert(
    fc.property(anyInterval, instant, (interval, at) => {
      expect(isWithin(interval, at)).toBe(oracle(interval, at));
    }),
    { numRuns: fuzzRuns(1_000, 50_000) },
  );
}, 600_000);
