import { SECOND } from "../../base/constants.js";
import { TocsinError } from "../../base/errors.js";
import { ZONE_NAME } from "../../base/patterns/zone-name.js";
import { err, ok, type Result } from "../../base/result.js";
import type { TimeIntervalError } from "./time-interval.js";

const MAX_FORMATTERS = 100;

/** UTC and `Local` are their own, not those of ICU. */
const UTC_NAMES: readonly string[] = ["", "UTC"];

/**
 * A `location`, as Go's `time.LoadLocation` takes it: an IANA name in its exact spelling, `UTC`, `Local`, or nothing for UTC.
 * Which names there are depends on the time zone data of this runtime.
 */
export function parseLocation(name: string): Result<string, TimeIntervalError> {
  if (UTC_NAMES.includes(name) || name === "Local") return ok(name);
  if (name.includes("..") || name.startsWith("/") || name.startsWith("\\"))
    return err({ code: "invalidLocation", message: "time: invalid location name" });
  const known = ZONE_NAME.test(name) ? formatterOf(name)?.resolvedOptions().timeZone : undefined;
  const isSpelledWrong = known !== name && known?.toLowerCase() === name.toLowerCase();
  if (known === undefined || isSpelledWrong)
    return err({ code: "unknownLocation", message: `unknown time zone ${name}` });
  return ok(name);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
  if (formatters.size >= MAX_FORMATTERS) formatters.clear();
  formatters.set(zone, formatter);
  return formatter;
}

/**
 * Milliseconds that clocks in a zone are ahead of UTC at an instant.
 *
 * @throws {@link TocsinError} `invalid_argument` for a zone this runtime does not know
 */
export function offsetAt(zone: string, instant: number): number {
  if (UTC_NAMES.includes(zone)) return 0;
  const formatter = formatterOf(zone);
  if (formatter === undefined) {
    throw new TocsinError("invalid_argument", `there is no time zone ${JSON.stringify(zone)}`, {
      argument: "location",
    });
  }
  const fields = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => fields.get(type) ?? 0;
  const seconds = (read("hour") * 60 + read("minute")) * 60 + read("second");
  const local = (dayOf(read("year"), read("month"), read("day")) * 86_400 + seconds) * SECOND;
  return local - Math.floor(instant / SECOND) * SECOND;
}

/** Days from 1970-01-01 to a day of the Gregorian calendar. */
export function dayOf(year: number, month: number, day: number): number {
  // Counted in years that begin in March, so that a leap day is the last one.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Sunday is 0. */
  readonly weekday: number;
  readonly daysInMonth: number;
}

/** The inverse of {@link dayOf}. */
export function calendarDay(days: number): CalendarDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const first = dayOf(year, month, 1);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return { year, month, day, weekday: (((days + 4) % 7) + 7) % 7, daysInMonth: next - first };
}
