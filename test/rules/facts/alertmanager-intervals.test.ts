import { expect, test } from "vitest";
import { parseTimeInterval } from "../../../src/languages/time-interval/parser.js";
import {
  type IntervalItem,
  isWithinWeek,
  WHOLE_WEEK,
  weekMinutesOf,
} from "../../../src/rules/facts/alertmanager-intervals.js";
import type { TimeInterval } from "../../../src/schemas/alert/time-interval.js";

const item = (fields: TimeInterval): IntervalItem => ({
  path: [],
  fields,
  interval: parseTimeInterval(fields).interval,
});
const hours = (start: string, end: string) => [{ start_time: start, end_time: end }];

test("ranges that touch or overlap become one", () => {
  const week = weekMinutesOf(
    [
      item({ times: [...hours("12:00", "24:00"), ...hours("00:00", "06:00")] }),
      item({ weekdays: ["monday"], times: hours("05:00", "12:00") }),
    ],
    "every",
  );
  expect(week[0]).toEqual([
    { startMinute: 0, endMinute: 360 },
    { startMinute: 720, endMinute: 1_440 },
  ]);
  expect(week[1]).toEqual([{ startMinute: 0, endMinute: 1_440 }]);
});

test("an interval of some dates is in some weeks only", () => {
  const december = item({ months: ["december"], weekdays: ["sunday"] });
  expect(weekMinutesOf([december], "every")[0]).toEqual([]);
  expect(weekMinutesOf([december], "some")[0]).toEqual([{ startMinute: 0, endMinute: 1_440 }]);
});

test.each([
  [["saturday", "sunday"], false],
  [["sunday:saturday"], true],
])("%j is the whole week: %s", (weekdays, expected) => {
  expect(isWithinWeek(WHOLE_WEEK, weekMinutesOf([item({ weekdays })], "every"))).toBe(expected);
});
