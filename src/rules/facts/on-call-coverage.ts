import { calendarDay, offsetAt } from "../../languages/time-interval/zone.js";
import type { OnCallLayer, OnCallSchedule } from "../../schemas/alert/platform/on-call-schedule.js";
import { WEEKDAYS } from "../../schemas/alert/platform/weekly-window.js";
import { instantOf } from "./instants.js";
import { gapsIn, type Interval, minuteOfDay } from "./weekly-windows.js";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** When nobody is on call between two instants, in milliseconds since 1970: neither by a layer nor by an override. */
export function coverageGaps(
  { timeZone, layers, overrides }: OnCallSchedule,
  whole: Interval,
): readonly Interval[] {
  const shifts = [
    ...layers.flatMap((layer) => shiftsOf(layer, timeZone, whole)),
    ...overrides.map(({ startsAt, endsAt }) => ({ start: instantOf(startsAt), end: instantOf(endsAt) })),
  ];
  return gapsIn(
    whole,
    shifts.filter(({ start, end }) => start < end && end > whole.start && start < whole.end),
  );
}

/** When somebody of the layer is on call: users take turns without a break, so only its hours and its ends matter. */
function shiftsOf(
  { startsAt, endsAt, restrictions }: OnCallLayer,
  zone: string,
  whole: Interval,
): readonly Interval[] {
  const life = {
    start: Math.max(instantOf(startsAt), whole.start),
    end: Math.min(endsAt === undefined ? whole.end : instantOf(endsAt), whole.end),
  };
  if (restrictions.length === 0) return [life];
  const shifts: Interval[] = [];
  // The local days that `life` touches, whatever the zone.
  for (let day = Math.floor(life.start / DAY) - 1; day * DAY <= life.end + DAY; day += 1) {
    const weekday = WEEKDAYS[(calendarDay(day).weekday + 6) % 7];
    for (const { weekdays, startTime, endTime } of restrictions) {
      if (weekday === undefined || !weekdays.includes(weekday)) continue;
      const start = localInstant(day * DAY + minuteOfDay(startTime) * MINUTE, zone);
      const end = localInstant(day * DAY + minuteOfDay(endTime) * MINUTE, zone);
      shifts.push({ start: Math.max(start, life.start), end: Math.min(end, life.end) });
    }
  }
  return shifts;
}

/** The instant at which clocks in a zone show a local time, both counted from 1970; after a gap, as if clocks had not been changed. */
function localInstant(local: number, zone: string): number {
  const guess = local - offsetAt(zone, local);
  return local - offsetAt(zone, guess);
}
