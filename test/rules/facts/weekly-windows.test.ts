import fc from "fast-check";
import { expect, test } from "vitest";
import { gapsIn, openMinutes, printMinute, WEEK_MINUTES } from "../../../src/rules/facts/weekly-windows.js";
import { WEEKDAYS } from "../../../src/schemas/alert/platform/weekly-window.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

test.each([
  [["monday"], "00:00", "24:00", [[0, 1_440]]],
  [
    ["sunday", "monday"],
    "23:30",
    "24:00",
    [
      [10_050, 10_080],
      [1_410, 1_440],
    ],
  ],
  [["tuesday", "tuesday"], "01:00", "02:00", [[1_500, 1_560]]],
  [["monday"], "10:00", "10:00", []],
  [["monday"], "10:00", "09:00", []],
] as const)("%j from %s to %s is open in %j", (weekdays, startTime, endTime, expected) => {
  expect(openMinutes({ weekdays: [...weekdays], startTime, endTime })).toEqual(
    expected.map(([start, end]) => ({ start, end })),
  );
});

test.each([
  [0, "monday 00:00"],
  [10_079, "sunday 23:59"],
  // The end of the week is the beginning of the next.
  [10_080, "monday 00:00"],
])("minute %i of a week is %s", (minute, expected) => {
  expect(printMinute(minute)).toBe(expected);
});

test.each([
  [[], [[0, 10]]],
  [[[0, 10]], []],
  [
    [
      [2, 4],
      [6, 8],
    ],
    [
      [0, 2],
      [4, 6],
      [8, 10],
    ],
  ],
  // Unsorted, overlapping, and beyond the whole.
  [
    [
      [5, 20],
      [-5, 3],
      [1, 2],
    ],
    [[3, 5]],
  ],
  [[[12, 14]], [[0, 10]]],
] as const)("between 0 and 10, %j leave %j", (intervals, expected) => {
  const asIntervals = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([start, end]) => ({ start, end }));
  expect(gapsIn({ start: 0, end: 10 }, asIntervals(intervals))).toEqual(asIntervals(expected));
});

test("a minute is in a gap when no window is open", () => {
  const window = fc.record({
    weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    startTime: fc.constantFrom("00:00", "06:30", "08:00", "23:59"),
    endTime: fc.constantFrom("08:00", "17:45", "24:00"),
  });
  fc.assert(
    fc.property(fc.array(window, { maxLength: 5 }), fc.nat(WEEK_MINUTES - 1), (windows, minute) => {
      const open = windows.flatMap(openMinutes);
      const contains = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
        start <= minute && minute < end;
      const gaps = gapsIn({ start: 0, end: WEEK_MINUTES }, open);
      expect(gaps.some(contains)).toBe(!open.some(contains));
    }),
    { numRuns: fuzzRuns(100, 10_000) },
  );
});
