import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin } from "../../../src/languages/time-interval/membership.js";
import { nextChange } from "../../../src/languages/time-interval/next-change.js";
import { parseTimeInterval } from "../../../src/languages/time-interval/parser.js";
import type { TimeIntervalText } from "../../../src/languages/time-interval/time-interval.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

const change = (texts: readonly TimeIntervalText[], from: string): unknown => {
  const intervals = texts.map((text) => parseTimeInterval(text).interval);
  const next = nextChange(intervals, Date.parse(from));
  return next && [new Date(next.at).toISOString(), next.isWithin];
};
const OFFICE = { times: [{ start_time: "09:00", end_time: "17:00" }], weekdays: ["monday:friday"] };

test.each<[texts: readonly TimeIntervalText[], from: string, expected: unknown]>([
  [[OFFICE], "2026-03-02T08:00:00Z", ["2026-03-02T09:00:00.000Z", true]],
  [[OFFICE], "2026-03-02T09:00:00Z", ["2026-03-02T17:00:00.000Z", false]],
  [[OFFICE], "2026-03-06T17:00:00Z", ["2026-03-09T09:00:00.000Z", true]],
  [[{ ...OFFICE, location: "Europe/Berlin" }], "2026-03-27T20:00:00Z", ["2026-03-30T07:00:00.000Z", true]],
  [
    [{ days_of_month: ["29"], months: ["february"] }],
    "2024-03-01T00:00:00Z",
    ["2028-02-29T00:00:00.000Z", true],
  ],
  [[{ weekdays: ["saturday", "sunday"] }], "2026-03-07T12:00:00Z", ["2026-03-09T00:00:00.000Z", false]],
  [[{ years: ["2026"] }], "2025-06-01T00:00:00Z", ["2026-01-01T00:00:00.000Z", true]],
  [
    [
      { times: [{ start_time: "22:00", end_time: "24:00" }] },
      { times: [{ start_time: "00:00", end_time: "06:00" }] },
    ],
    "2026-03-07T23:00:00Z",
    ["2026-03-08T06:00:00.000Z", false],
  ],
  // 02:30 does not exist on this day: the interval begins when clocks go from 02:00 to 03:00.
  [
    [{ times: [{ start_time: "02:30", end_time: "04:00" }], location: "Europe/Berlin" }],
    "2026-03-29T00:00:00Z",
    ["2026-03-29T01:00:00.000Z", true],
  ],
  [[], "2026-03-07T23:00:00Z", undefined],
  [[{}], "2026-03-07T23:00:00Z", undefined],
  [[{ times: [] }], "2026-03-07T23:00:00Z", undefined],
  [[{}, OFFICE], "2026-03-07T23:00:00Z", undefined],
  [[{ years: ["2050"] }], "2026-03-07T23:00:00Z", undefined],
  [[{ months: ["13"] }], "2026-03-07T23:00:00Z", undefined],
])("%j after %s: %j", (texts, from, expected) => {
  expect(change(texts, from)).toEqual(expected);
});

test("the search has an end", () => {
  const { interval } = parseTimeInterval({ years: ["2050"] });
  const from = Date.UTC(2026, 0);
  expect(nextChange([interval], from, { until: Date.UTC(2051, 0) })).toEqual({
    at: Date.UTC(2050, 0),
    isWithin: true,
  });
  expect(nextChange([interval], from, { until: Date.UTC(2050, 0) })).toBeUndefined();
  expect(nextChange([interval], from, { until: from })).toBeUndefined();
  expect(() => nextChange([interval], from, { until: Number.NaN })).toThrow(/no instant/);
  expect(nextChange([{}], Date.UTC(9999, 11, 30))).toBeUndefined();
});

test("what would take too long is not answered", () => {
  const times = Array.from({ length: 2_000 }, () => ({ startMinute: 0, endMinute: 1 }));
  const intervals = [{}, ...Array.from({ length: 5 }, () => ({ times }))];
  expect(nextChange(intervals, 0)).toBeUndefined();
});

test("Local is the zone of the server", () => {
  const { interval } = parseTimeInterval({ weekdays: ["monday"], location: "Local" });
  expect(nextChange([interval], Date.UTC(2026, 2, 1), { localZone: "Asia/Tokyo" })).toEqual({
    at: Date.UTC(2026, 2, 1, 15),
    isWithin: true,
  });
});

test("nothing changes before the next change, and then it does", () => {
  const time = fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15);
  const anyInterval = fc.record(
    {
      times: fc.array(
        fc.tuple(time, time).map(([a, b]) => ({ startMinute: Math.min(a, b), endMinute: Math.max(a, b) })),
        { maxLength: 2 },
      ),
      weekdays: fc.array(
        fc.integer({ min: 0, max: 6 }).map((day) => ({ begin: day, end: day })),
        { maxLength: 3 },
      ),
      location: fc.constantFrom("UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns"),
    },
    { requiredKeys: ["location"] },
  );
  const from = fc.integer({ min: Date.UTC(2026, 2, 20) / 60_000, max: Date.UTC(2026, 3, 10) / 60_000 });
  fc.assert(
    fc.property(fc.array(anyInterval, { maxLength: 2 }), from, (intervals, minute) => {
      const start = minute * 60_000;
      const holds = (at: number): boolean => intervals.some((interval) => isWithin(interval, at));
      const next = nextChange(intervals, start);
      const end = Math.min(next?.at ?? Number.POSITIVE_INFINITY, start + 9 * 86_400_000);
      for (let at = start; at < end; at += 15 * 60_000) expect(holds(at)).toBe(holds(start));
      if (next === undefined) return;
      expect(holds(next.at)).toBe(next.isWithin);
      expect(holds(next.at - 1)).toBe(!next.isWithin);
    }),
    { numRuns: fuzzRuns(30, 2_000) },
  );
}, 600_000);
