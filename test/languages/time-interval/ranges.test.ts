import { expect, test } from "vitest";
import {
  parseDayOfMonthRange,
  parseMonthRange,
  parseTimeRange,
  parseWeekdayRange,
  parseYearRange,
} from "../../../src/languages/time-interval/ranges.js";

/** The verdicts and texts of Alertmanager 0.25 and 0.34, which are the same. */
const read = (result: { ok: boolean; value?: object; error?: { code: string; message: string } }): unknown =>
  result.ok ? Object.values(result.value ?? {}) : [result.error?.code, result.error?.message];

test.each([
  ["monday", [1, 1]],
  ["Monday:FRIDAY", [1, 5]],
  ["sunday:saturday", [0, 6]],
  ["mon", ["invalidWeekday", "mon is not a valid weekday"]],
  ["1", ["invalidWeekday", "1 is not a valid weekday"]],
  ["", ["invalidWeekday", " is not a valid weekday"]],
  ["monday:", ["invalidWeekday", " is not a valid weekday"]],
  ["monday :friday", ["invalidWeekday", "monday  is not a valid weekday"]],
  ["Monday:tuesday:friday", ["invalidRange", "couldn't parse range monday:tuesday:friday, invalid format"]],
  ["saturday:sunday", ["reversedRange", "start day cannot be before end day"]],
  ["constructor", ["invalidWeekday", "constructor is not a valid weekday"]],
])("weekdays %j: %j", (text, expected) => {
  expect(read(parseWeekdayRange(text))).toEqual(expected);
});

test.each([
  ["1", [1, 1]],
  ["-1", [-1, -1]],
  ["01:+5", [1, 5]],
  ["-3:-1", [-3, -1]],
  ["27:-1", [27, -1]],
  ["1:-27", [1, -27]],
  ["-31:-29", [-31, -29]],
  ["31", [31, 31]],
  ["28:-1", ["reversedRange", "end day -1 is always before start day 28"]],
  ["1:-28", ["reversedRange", "end day -28 is always before start day 1"]],
  ["-1:-5", ["reversedRange", "end day -5 is always before start day -1"]],
  ["10:5", ["reversedRange", "end day 5 is always before start day 10"]],
  ["0", ["invalidDay", "0 is not a valid day of the month: out of range"]],
  ["-0", ["invalidDay", "0 is not a valid day of the month: out of range"]],
  ["1:32", ["invalidDay", "32 is not a valid day of the month: out of range"]],
  ["-32", ["invalidDay", "-32 is not a valid day of the month: out of range"]],
  ["-1:1", ["mixedDays", "end day must be negative if start day is negative"]],
  ["1.0", ["invalidNumber", 'strconv.Atoi: parsing "1.0": invalid syntax']],
  [" 1", ["invalidNumber", 'strconv.Atoi: parsing " 1": invalid syntax']],
  ["1_0", ["invalidNumber", 'strconv.Atoi: parsing "1_0": invalid syntax']],
  ["1:2:3", ["invalidRange", "couldn't parse range 1:2:3, invalid format"]],
])("days of the month %j: %j", (text, expected) => {
  expect(read(parseDayOfMonthRange(text))).toEqual(expected);
});

test.each([
  ["January", [1, 1]],
  ["january:3", [1, 3]],
  ["0:5", [0, 5]],
  ["-1", [-1, -1]],
  ["100:200", [100, 200]],
  ["jan", ["invalidMonth", "jan is not a valid month"]],
  ["december:january", ["reversedRange", "end month january is before start month december"]],
  ["20:13", ["reversedRange", "end month  is before start month "]],
])("months %j: %j", (text, expected) => {
  expect(read(parseMonthRange(text))).toEqual(expected);
});

test.each([
  ["2026", [2026, 2026]],
  ["-5:0", [-5, 0]],
  ["9223372036854775807", [2 ** 63, 2 ** 63]],
  ["-9223372036854775808", [-(2 ** 63), -(2 ** 63)]],
  ["2020:", ["invalidNumber", 'strconv.Atoi: parsing "": invalid syntax']],
  ["2026:2020", ["reversedRange", "end year 2020 is before start year 2026"]],
  [
    "9223372036854775808",
    ["invalidNumber", 'strconv.Atoi: parsing "9223372036854775808": value out of range'],
  ],
  [
    "111111111111111111111",
    ["invalidNumber", 'strconv.Atoi: parsing "111111111111111111111": value out of range'],
  ],
])("years %j: %j", (text, expected) => {
  expect(read(parseYearRange(text))).toEqual(expected);
});

test.each([
  ["09:00", "17:00", [540, 1020]],
  ["00:00", "24:00", [0, 1440]],
  ["", "17:00", ["missingTime", "both start and end times must be provided"]],
  ["09:00", undefined, ["missingTime", "both start and end times must be provided"]],
  ["9:00", "17:00", ["invalidTime", "couldn't parse timestamp 9:00, invalid format"]],
  ["09:00", "24:01", ["invalidTime", "couldn't parse timestamp 24:01, invalid format"]],
  ["09:00", "17:00:00", ["invalidTime", "couldn't parse timestamp 17:00:00, invalid format"]],
  ["22:00", "06:00", ["reversedTimes", "start time cannot be equal or greater than end time"]],
  ["24:00", "24:00", ["reversedTimes", "start time cannot be equal or greater than end time"]],
])("times from %j to %j: %j", (start_time, end_time, expected) => {
  expect(read(parseTimeRange({ start_time, end_time }))).toEqual(expected);
});
