import type { Expression } from "../../languages/promql/ast.js";
import { WEEKDAYS, type Weekday, type WeeklyWindow } from "../../schemas/alert/platform/weekly-window.js";
import { binary, call, joined, number, paren } from "./nodes.js";

const MINUTES_PER_DAY = 24 * 60;
/** Fixed for all times, by their definition in the time zone database; the sign is the other way round. */
const FIXED_ZONE = /^Etc\/GMT([+-])(\d{1,2})$/;
const UTC_ZONES: ReadonlySet<string> = new Set([
  "UTC",
  "Etc/UTC",
  "Etc/UCT",
  "Etc/Universal",
  "Etc/Zulu",
  "Etc/GMT",
  "Etc/Greenwich",
  "GMT",
  "UCT",
  "Universal",
  "Zulu",
  "Greenwich",
]);

/** Seconds that a zone is ahead of UTC at all times; `undefined` where that changes or might change. */
export function fixedOffset(zone: string): number | undefined {
  if (UTC_ZONES.has(zone)) return 0;
  const [, sign, hours] = FIXED_ZONE.exec(zone) ?? [];
  if (hours === undefined) return undefined;
  const seconds = Number(hours) * 3_600;
  return seconds === 0 ? 0 : sign === "+" ? -seconds : seconds;
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  const [hours = "", minutes = ""] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** Whether two of the windows have a minute in common. */
export function overlap(windows: readonly WeeklyWindow[]): boolean {
  return windows.some((a, index) =>
    windows
      .slice(index + 1)
      .some(
        (b) =>
          a.weekdays.some((day) => b.weekdays.includes(day)) &&
          minuteOf(a.startTime) < minuteOf(b.endTime) &&
          minuteOf(b.startTime) < minuteOf(a.endTime),
      ),
  );
}

/**
 * A vector without labels that has a sample in the window and none outside: `hour() >= 8 < 18 and day_of_week() >= 1 < 6`.
 * `undefined` for a window that is always.
 *
 * @param offset seconds that the clock is ahead of UTC
 */
export function windowCondition(window: WeeklyWindow, offset: number): Expression | undefined {
  const clock = (name: string): Expression =>
    offset === 0
      ? call(name)
      : call(name, call("vector", binary(call("time"), offset < 0 ? "-" : "+", number(Math.abs(offset)))));
  const start = minuteOf(window.startTime);
  const end = minuteOf(window.endTime);
  const isWholeHours = start % 60 === 0 && end % 60 === 0;
  const minute = binary(binary(clock("hour"), "*", number(60)), "+", clock("minute"));
  const time = isWholeHours
    ? range(clock("hour"), start / 60, end / 60, 24)
    : range(minute, start, end, MINUTES_PER_DAY);
  const days = daysCondition(clock("day_of_week"), window.weekdays);
  return joined(
    [time, days].filter((part) => part !== undefined),
    "and",
  );
}

/** `value >= start < end`, without what always holds below `limit`. */
function range(value: Expression, start: number, end: number, limit: number): Expression | undefined {
  const from = start === 0 ? value : binary(value, ">=", number(start));
  if (end < limit) return binary(from, "<", number(end));
  return start === 0 ? undefined : from;
}

/** Sunday is 0. */
function daysCondition(day: Expression, weekdays: readonly Weekday[]): Expression | undefined {
  const days = new Set(weekdays.map((name) => (WEEKDAYS.indexOf(name) + 1) % 7));
  if (days.size === 7) return undefined;
  const runs: [number, number][] = [];
  for (let first = 0; first < 7; first++) {
    if (!days.has(first) || days.has(first - 1)) continue;
    let last = first;
    while (days.has(last + 1)) last++;
    runs.push([first, last]);
  }
  const parts = runs.map(([first, last]) => {
    if (first === last) return binary(day, "==", number(first));
    return range(day, first, last + 1, 7) ?? day;
  });
  const all = joined(parts, "or");
  return parts.length > 1 && all !== undefined ? paren(all) : all;
}
