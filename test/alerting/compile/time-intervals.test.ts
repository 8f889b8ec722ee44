import { expect, test } from "vitest";
import { ProblemLog } from "../../../src/alerting/compile/problem.js";
import { TimeIntervals } from "../../../src/alerting/compile/time-intervals.js";
import { isWithin } from "../../../src/languages/time-interval/membership.js";
import { parseTimeInterval } from "../../../src/languages/time-interval/parser.js";
import {
  type SuppressionWindow,
  type SuppressionWindowInput,
  SuppressionWindowSchema,
} from "../../../src/schemas/alert/platform/suppression-window.js";
import type { TimeInterval } from "../../../src/schemas/alert/time-interval.js";

const parse = (window: SuppressionWindowInput): SuppressionWindow => SuppressionWindowSchema.parse(window);

function intervalsOf(window: SuppressionWindowInput): readonly TimeInterval[] | string {
  const log = new ProblemLog({});
  const intervals = new TimeIntervals(log);
  const name = intervals.ofSuppression(parse(window), ["w"]);
  if (name === undefined) return log.errors.map(({ code }) => code).join(", ");
  return intervals.all.flatMap(({ time_intervals = [] }) => time_intervals);
}

const times = (start: string, end: string): Pick<TimeInterval, "times"> => ({
  times: [{ start_time: start, end_time: end }],
});

test.each<[window: SuppressionWindowInput, intervals: readonly TimeInterval[]]>([
  [
    {
      type: "weekly",
      timeZone: "Europe/Berlin",
      windows: [
        { weekdays: ["sunday"], startTime: "02:00", endTime: "04:00" },
        { weekdays: ["monday", "friday"], startTime: "00:00", endTime: "24:00" },
      ],
    },
    [
      { weekdays: ["sunday"], ...times("02:00", "04:00"), location: "Europe/Berlin" },
      { weekdays: ["monday", "friday"], location: "Europe/Berlin" },
    ],
  ],
  [
    { type: "once", startsAt: "2026-02-28T22:00:00+01:00", endsAt: "2026-03-02T00:00:00Z" },
    [
      { days_of_month: ["28"], months: ["2"], years: ["2026"], ...times("21:00", "24:00"), location: "UTC" },
      { days_of_month: ["1"], months: ["3"], years: ["2026"], location: "UTC" },
    ],
  ],
  [
    { type: "cron", cron: "30 1 * * *", duration: "1h30m" },
    [{ ...times("01:30", "03:00"), location: "UTC" }],
  ],
  [
    { type: "cron", cron: "30 22 * * fri,SAT", duration: "3h", timeZone: "Etc/GMT-1" },
    [
      { weekdays: ["friday", "saturday"], ...times("22:30", "24:00"), location: "Etc/GMT-1" },
      { weekdays: ["sunday", "saturday"], ...times("00:00", "01:30"), location: "Etc/GMT-1" },
    ],
  ],
  [
    { type: "cron", cron: "0 12 * * 7", duration: "2d" },
    [
      { weekdays: ["sunday"], ...times("12:00", "24:00"), location: "UTC" },
      { weekdays: ["monday"], location: "UTC" },
      { weekdays: ["tuesday"], ...times("00:00", "12:00"), location: "UTC" },
    ],
  ],
])("%j is %j", (window, intervals) => {
  expect(intervalsOf(window)).toEqual(intervals);
});

test.each<SuppressionWindowInput>([
  { type: "cron", cron: "0 22 * * *", duration: "8h", timeZone: "Europe/Berlin" },
  { type: "cron", cron: "*/5 22 * * *", duration: "1m" },
  { type: "cron", cron: "0 22 1 * *", duration: "1h" },
  { type: "cron", cron: "0 22 * jan *", duration: "1h" },
  { type: "cron", cron: "0 22 * * fri#2", duration: "1h" },
  { type: "cron", cron: "0 22 * * 5L", duration: "1h" },
  { type: "cron", cron: "0 0 22 * * *", duration: "1h" },
  { type: "cron", cron: "@daily", duration: "1h" },
  { type: "cron", cron: "0 22 * * *", duration: "30s" },
  { type: "cron", cron: "0 22 * * *", duration: "0s" },
  { type: "cron", cron: "0 22 * * *", duration: "8d" },
  { type: "once", startsAt: "2026-03-01T12:00:30Z", endsAt: "2026-03-01T13:00:00Z" },
  { type: "once", startsAt: "2026-03-01T12:00:00Z", endsAt: "2026-03-01T12:00:00Z" },
  { type: "once", startsAt: "2026-03-01T12:00:00Z", endsAt: "2028-03-01T12:00:00Z" },
])("%j cannot be said", (window) => {
  expect(intervalsOf(window)).toBe("time");
});

test("a window is in force from its start to its end, to the minute", () => {
  const intervals = intervalsOf({
    type: "once",
    startsAt: "2027-12-30T23:59:00Z",
    endsAt: "2028-01-02T00:01:00Z",
  });
  const isIn = (instant: string): boolean =>
    typeof intervals !== "string" &&
    intervals.some((each) => isWithin(parseTimeInterval(each).interval, Date.parse(instant)));
  expect(
    [
      "2027-12-30T23:58:59Z",
      "2027-12-30T23:59:00Z",
      "2027-12-31T12:00:00Z",
      "2028-01-02T00:00:59Z",
      "2028-01-02T00:01:00Z",
    ].map(isIn),
  ).toEqual([false, true, true, true, false]);
});

test("the same times have one name", () => {
  const intervals = new TimeIntervals(new ProblemLog({}));
  const windows = [{ weekdays: ["sunday"], startTime: "02:00", endTime: "04:00" }] as const;
  const weekly = {
    type: "weekly",
    windows: windows.map((window) => ({ ...window, weekdays: [...window.weekdays] })),
  } as const;
  const names = [
    intervals.ofSuppression(parse(weekly), []),
    intervals.ofSuppression(parse({ ...weekly, reason: "backups" }), []),
    intervals.ofSuppression(parse({ ...weekly, timeZone: "Europe/Berlin" }), []),
    intervals.ofHours({ windows: weekly.windows, timeZone: "UTC" }),
  ];
  expect(names).toEqual(["suppression-1", "suppression-1", "suppression-2", "hours-1"]);
  expect(intervals.all.map(({ name }) => name)).toEqual(["suppression-1", "suppression-2", "hours-1"]);
});
