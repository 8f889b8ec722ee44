import { DAY, MINUTE } from "../../base/constants.js";
import { TocsinError } from "../../base/errors.js";
import type { InclusiveRange, MinuteRange, TimeInterval } from "./time-interval.js";
import { calendarDay, offsetAt } from "./zone.js";

export interface TimeIntervalOptions {
  /** IANA name of the zone of the server, for the location `Local`; `UTC` by default. */
  readonly localZone?: string;
}

/** The second day of the year 1, and the end of the year 9999: so far calendars of all zones have years of up to four digits. */
const EARLIEST = -62_135_510_400_000;
export const LATEST = 253_402_214_400_000;

const WHOLE_DAY: readonly MinuteRange[] = [{ startMinute: 0, endMinute: 1_440 }];
const NO_TIME: readonly MinuteRange[] = [];

/**
 * Whether an instant, in milliseconds since 1970, is within an interval: `TimeInterval.ContainsTime` of Alertmanager.
 *
 * @throws {@link TocsinError} `invalid_argument` for an instant outside the years 1 to 9999, or a zone that is unknown
 */
export function isWithin(
  interval: TimeInterval,
  instant: number,
  options: TimeIntervalOptions = {},
): boolean {
  checkInstant(instant);
  const local = instant + offsetAt(zoneOf(interval, options), instant);
  return containsMinute(timesOf(interval, Math.floor(local / DAY)), minuteOf(local));
}

/** @throws {@link TocsinError} `invalid_argument` */
export function checkInstant(instant: number): void {
  if (instant >= EARLIEST && instant <= LATEST) return;
  throw new TocsinError("invalid_argument", `${instant} is no instant of the years 1 to 9999`, {
    argument: "instant",
  });
}

export function zoneOf(
  { location = "UTC" }: TimeInterval,
  { localZone = "UTC" }: TimeIntervalOptions,
): string {
  return location === "Local" ? localZone : location;
}

/** Of local time in milliseconds: the minute of its day. */
export function minuteOf(local: number): number {
  return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
}

export function containsMinute(times: readonly MinuteRange[], minute: number): boolean {
  return times.some(({ startMinute, endMinute }) => minute >= startMinute && minute < endMinute);
}

/** The times of a day, counted from 1970-01-01, that are within the interval. */
export function timesOf(interval: TimeInterval, days: number): readonly MinuteRange[] {
  const { year, month, day, weekday, daysInMonth } = calendarDay(days);
  const { times = WHOLE_DAY, weekdays, daysOfMonth, months, years } = interval;
  const isMatch =
    isInRanges(weekdays, weekday) &&
    isInRanges(months, month) &&
    isInRanges(years, year) &&
    (daysOfMonth === undefined || daysOfMonth.some((range) => isDayInRange(range, day, daysInMonth)));
  return isMatch ? times : NO_TIME;
}

function isInRanges(ranges: readonly InclusiveRange[] | undefined, value: number): boolean {
  return ranges === undefined || ranges.some(({ begin, end }) => value >= begin && value <= end);
}

function isDayInRange({ begin, end }: InclusiveRange, day: number, daysInMonth: number): boolean {
  const fromStart = (value: number): number => (value < 0 ? daysInMonth + value + 1 : value);
  return day >= fromStart(begin) && day <= fromStart(end);
}
