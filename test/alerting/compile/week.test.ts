import { expect, test } from "vitest";
import { fixedOffset, minuteOf, overlap, windowCondition } from "../../../src/alerting/compile/week.js";
import { printPromql } from "../../../src/languages/promql/printer.js";
import type { Weekday, WeeklyWindow } from "../../../src/schemas/alert/platform/weekly-window.js";

const window = (startTime: string, endTime: string, ...weekdays: Weekday[]): WeeklyWindow => ({
  startTime,
  endTime,
  weekdays,
});
const WORKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const ALL = [...WORKDAYS, "saturday", "sunday"] as const;

test.each<[zone: string, seconds: number | undefined]>([
  ["UTC", 0],
  ["Etc/UTC", 0],
  ["Etc/GMT+5", -18_000],
  ["Etc/GMT-14", 50_400],
  ["Etc/GMT-0", 0],
  ["Europe/Berlin", undefined],
  ["Asia/Kolkata", undefined],
  ["EST", undefined],
])("%s is %s seconds ahead at all times", (zone, seconds) => {
  expect(fixedOffset(zone)).toBe(seconds);
});

test.each<[window: WeeklyWindow, offset: number, text: string | undefined]>([
  [window("08:00", "18:00", ...WORKDAYS), 0, "hour() >= 8 < 18 and day_of_week() >= 1 < 6"],
  [window("08:30", "18:00", "sunday"), 0, "hour() * 60 + minute() >= 510 < 1080 and day_of_week() == 0"],
  [window("00:00", "06:00", ...ALL), 0, "hour() < 6"],
  [window("22:00", "24:00", ...ALL), 0, "hour() >= 22"],
  [window("00:00", "24:00", "saturday", "sunday"), 0, "(day_of_week() == 0 or day_of_week() == 6)"],
  [window("00:00", "24:00", "friday", "saturday"), 0, "day_of_week() >= 5"],
  [window("00:00", "24:00", "monday", "sunday"), 0, "day_of_week() < 2"],
  [window("00:00", "24:00", ...ALL), 0, undefined],
  [window("01:00", "02:00", ...ALL), 3_600, "hour(vector(time() + 3600)) >= 1 < 2"],
  [window("00:00", "24:00", "monday"), -7_200, "day_of_week(vector(time() - 7200)) == 1"],
])("%j with an offset of %d is %s", (value, offset, text) => {
  const condition = windowCondition(value, offset);
  expect(condition === undefined ? undefined : printPromql(condition)).toBe(text);
});

test.each<[a: WeeklyWindow, b: WeeklyWindow, isShared: boolean]>([
  [window("08:00", "12:00", "monday"), window("12:00", "18:00", "monday"), false],
  [window("08:00", "12:01", "monday"), window("12:00", "18:00", "monday", "friday"), true],
  [window("08:00", "12:00", "monday"), window("08:00", "12:00", "tuesday"), false],
])("%j and %j have a time in common: %s", (a, b, isShared) => {
  expect([overlap([a, b]), overlap([b, a])]).toEqual([isShared, isShared]);
});

test("minutes of a day", () => {
  expect(["00:00", "09:05", "24:00"].map(minuteOf)).toEqual([0, 545, 1_440]);
});
