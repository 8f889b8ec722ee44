import { WEEKDAYS, type WeeklyWindow } from "../../schemas/alert/platform/weekly-window.js";

const DAY_MINUTES = 1_440;
export const WEEK_MINUTES = 7 * DAY_MINUTES;

/** A span of numbers: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOfDay(time: string): number {
  const [hours = "", minutes = ""] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** When a window is open, in minutes since Monday began; nothing for one that ends before it starts. */
export function openMinutes({ weekdays, startTime, endTime }: WeeklyWindow): readonly Interval[] {
  const [start, end] = [minuteOfDay(startTime), minuteOfDay(endTime)];
  if (start >= end) return [];
  return [...new Set(weekdays)].map((weekday) => {
    const midnight = WEEKDAYS.indexOf(weekday) * DAY_MINUTES;
    return { start: midnight + start, end: midnight + end };
  });
}

/** What of `whole` no interval covers, in order. */
export function gapsIn(whole: Interval, intervals: readonly Interval[]): readonly Interval[] {
  const gaps: Interval[] = [];
  let covered = whole.start;
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    if (start > covered) gaps.push({ start: covered, end: Math.min(start, whole.end) });
    covered = Math.max(covered, end);
    if (covered >= whole.end) return gaps;
  }
  return [...gaps, { start: covered, end: whole.end }];
}

/** `tuesday 08:00` for a minute of the week. */
export function printMinute(minute: number): string {
  const inWeek = minute % WEEK_MINUTES;
  const inDay = inWeek % DAY_MINUTES;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${WEEKDAYS[Math.floor(inWeek / DAY_MINUTES)]} ${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
