import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fixedZone,
  parseRfc3339,
  timeFromDate,
  UTC,
  ZERO_TIME,
} from "../../../../src/languages/go-template/execute/time.js";
import { formatTime, parseTime } from "../../../../src/languages/go-template/execute/time-layout.js";
import { fuzzRuns } from "../../../helpers/fuzz.js";

const TIME = parseRfc3339("2026-03-01T18:05:09.012345678Z") ?? ZERO_TIME;
const FAR = { ...TIME, zone: fixedZone("", -(5 * 3_600 + 30 * 60 + 15)) };

describe("formatTime", () => {
  // Printed by Go 1.19.
  test.each([
    ["2006-01-02 15:04:05.999999999 -0700 MST", "2026-03-01 18:05:09.012345678 +0000 UTC"],
    ["Monday Mon January Jan 1 2 _2 __2 002 06", "Sunday Sun March Mar 3 1  1  60 060 26"],
    ["3:4:5PM 03:04pm", "6:5:9PM 06:05pm"],
    [".000 .999 ,000000 .00x .9a", ".012 .012 ,012345 .01x a"],
    ["Z07:00 Z0700 Z07 Z07:00:00 Z070000", "Z Z Z Z Z"],
    ["-07:00 -0700 -07 -07:00:00 -070000", "+00:00 +0000 +00 +00:00:00 +000000"],
    ["_2006 Janet Monkey Mont", "_2026 Janet Monkey Mont"],
    ["", ""],
    ["plain", "plain"],
    ["03 3 pm PM", "06 6 pm PM"],
  ])("%s", (layout, expected) => {
    expect(formatTime(TIME, layout)).toBe(expected);
  });

  test.each([
    ["-07:00 Z07:00 -07:00:00 -070000 MST Z07", "-05:30 -05:30 -05:30:15 -053015 -0530 -05"],
    ["3PM Mon", "12PM Sun"],
    ["03 pm", "12 pm"],
  ])("%s in a zone without a name", (layout, expected) => {
    expect(formatTime(FAR, layout)).toBe(expected);
  });

  test("years before 0", () => {
    const time = { unixNanos: -62_200_000_000_000_000_000n * 2n, zone: UTC };
    expect(formatTime(time, "2006 06 002 Mon")).toBe("-1973 73 337 Fri");
  });
});

describe("parseTime", () => {
  test.each([
    ["2026-03-04 05:06:07.89", "2006-01-02 15:04:05", "2026-03-04 05:06:07.89 +0000 UTC"],
    ["2026-03-04T05:06:07.5Z", "2006-01-02T15:04:05.999Z07:00", "2026-03-04 05:06:07.5 +0000 UTC"],
    ["2026-03-04T05:06:07.500+02:00", "2006-01-02T15:04:05.000Z07:00", "2026-03-04 05:06:07.5 +0200 +0200"],
    ["Wed Mar  4 3:04pm 26", "Mon Jan _2 3:04pm 06", "2026-03-04 15:04:00 +0000 UTC"],
    ["wednesday 4 march 1999 12AM", "Monday 2 January 2006 3PM", "1999-03-04 00:00:00 +0000 UTC"],
    ["2026 064", "2006 002", "2026-03-05 00:00:00 +0000 UTC"],
    ["70 1 2", "06 1 2", "1970-01-02 00:00:00 +0000 UTC"],
    ["10:00 CET", "15:04 MST", "0000-01-01 10:00:00 +0000 CET"],
    ["10:00 UTC", "15:04 MST", "0000-01-01 10:00:00 +0000 UTC"],
    ["10:00 -0730", "15:04 -0700", "0000-01-01 10:00:00 -0730 -0730"],
    ["10:00:05", "15:04:05.999", "0000-01-01 10:00:05 +0000 UTC"],
    ["10:00:05 x", "15:04:05 x", "0000-01-01 10:00:05 +0000 UTC"],
    ["10 +00:00", "15 -07:00", "0000-01-01 10:00:00 +0000 UTC"],
    ["10 -00:00", "15 -07:00", "0000-01-01 10:00:00 +0000 UTC"],
    ["10 -02", "15 Z07", "0000-01-01 10:00:00 -0200 -0200"],
    ["10 +0226", "15 -0706", "2026-01-01 10:00:00 +0200 +0200"],
    ["10 +02:30:15", "15 -07:00:00", "0000-01-01 10:00:00 +0230 +0230"],
    ["10 +023015", "15 -070000", "0000-01-01 10:00:00 +0230 +0230"],
    ["0:00 AM", "3:04 PM", "0000-01-01 00:00:00 +0000 UTC"],
    ["12am", "03pm", "0000-01-01 00:00:00 +0000 UTC"],
    [" 5", "_2", "0000-01-05 00:00:00 +0000 UTC"],
  ])("%s as %s", (text, layout, expected) => {
    const time = parseTime(text, layout);
    expect(time && formatTime(time, "2006-01-02 15:04:05.999999999 -0700 MST")).toBe(expected);
  });

  test.each([
    ["2026-13-01", "2006-01-02"],
    ["2026-02-30", "2006-01-02"],
    ["2026-02-03x", "2006-01-02"],
    ["x2026", "2006"],
    ["26", "2006"],
    ["25:00", "15:04"],
    ["10:61", "15:04"],
    ["Foo", "Jan"],
    ["Foo", "Monday"],
    ["3xm", "3pm"],
    ["3PM", "3pm"],
    ["2026 366", "2006 002"],
    ["2026 6", "2006 002"],
    ["10 cet", "15 MST"],
    ["07.5", "05.00"],
    ["07.x", "05.00"],
    ["a", ".000"],
    ["10 +02", "15 -07:00"],
    ["10 +0200", "15 -07:00"],
    ["10 Z", "15 -07:00"],
    ["10 x", "15 -07:00"],
    ["10 +0230", "15 -07"],
    ["10 +02:3015", "15 -07:00:00"],
    ["2026/01", "2006-01"],
    ["1", "Jan"],
    ["13pm", "03pm"],
    ["13", "3"],
    [" 5", "2"],
  ])("%s is not a time as %s", (text, layout) => {
    expect(parseTime(text, layout)).toBeUndefined();
  });

  test("reads what formatTime writes", () => {
    const layouts = [
      "2006-01-02T15:04:05.000Z07:00",
      "Mon Jan _2 15:04:05.000 2006",
      "002 2006 3:04:05.000 PM",
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.constantFrom(...layouts),
        (date, layout) => {
          const time = timeFromDate(date);
          expect(parseTime(formatTime(time, layout), layout)?.unixNanos).toBe(time.unixNanos);
        },
      ),
      { numRuns: fuzzRuns(300, 50_000) },
    );
  });
});
