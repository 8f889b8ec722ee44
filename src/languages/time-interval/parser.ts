import type { Path } from "../../base/path.js";
import type { Result } from "../../base/result.js";
import {
  parseDayOfMonthRange,
  parseMonthRange,
  parseTimeRange,
  parseWeekdayRange,
  parseYearRange,
} from "./ranges.js";
import type { TimeInterval, TimeIntervalError, TimeIntervalText } from "./time-interval.js";
import { parseLocation } from "./zone.js";

/** An error and the path to what is wrong, from the interval. */
export interface PlacedTimeIntervalError extends TimeIntervalError {
  readonly path: Path;
}

export interface TimeIntervalParse {
  /** Without what is wrong. A server that meets an error refuses the whole configuration. */
  readonly interval: TimeInterval;
  /** All of them; Alertmanager shows the first. */
  readonly errors: readonly PlacedTimeIntervalError[];
}

/**
 * Reads the texts of an interval. Never throws.
 *
 * @example
 * import { isWithin, parseTimeInterval } from "tocsin/time-interval";
 * const { interval } = parseTimeInterval({ weekdays: ["monday:friday"], location: "Europe/Berlin" });
 * isWithin(interval, Date.UTC(2026, 2, 1, 22, 30)); // false: it is still Sunday in Berlin
 */
export function parseTimeInterval(text: TimeIntervalText): TimeIntervalParse {
  const errors: PlacedTimeIntervalError[] = [];
  const read = <Value>(result: Result<Value, TimeIntervalError>, path: Path): readonly Value[] => {
    if (result.ok) return [result.value];
    errors.push({ ...result.error, path });
    return [];
  };
  const readAll = <Text, Value>(
    field: keyof TimeIntervalText,
    items: readonly Text[] | undefined,
    parse: (item: Text) => Result<Value, TimeIntervalError>,
  ): readonly Value[] | undefined => items?.flatMap((item, index) => read(parse(item), [field, index]));
  const times = readAll("times", text.times, parseTimeRange);
  const weekdays = readAll("weekdays", text.weekdays, parseWeekdayRange);
  const daysOfMonth = readAll("days_of_month", text.days_of_month, parseDayOfMonthRange);
  const months = readAll("months", text.months, parseMonthRange);
  const years = readAll("years", text.years, parseYearRange);
  const [location] = text.location === undefined ? [] : read(parseLocation(text.location), ["location"]);
  const interval = {
    ...(times && { times }),
    ...(weekdays && { weekdays }),
    ...(daysOfMonth && { daysOfMonth }),
    ...(months && { months }),
    ...(years && { years }),
    ...(location !== undefined && { location }),
  };
  return { interval, errors };
}
