import { DAY, MINUTE } from "../../base/constants.js";
import {
  checkInstant,
  containsMinute,
  LATEST,
  minuteOf,
  type TimeIntervalOptions,
  timesOf,
  zoneOf,
} from "./membership.js";
import type { MinuteRange, TimeInterval } from "./time-interval.js";
import { offsetAt } from "./zone.js";

export interface NextChangeOptions extends TimeIntervalOptions {
  /** Where the search ends, in milliseconds since 1970; ten years after `from` by default. */
  readonly until?: number;
}

export interface TimeIntervalChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether one of the intervals holds from then on. */
  readonly isWithin: boolean;
}

const TEN_YEARS = 3_653 * DAY;
/** No zone changes its clocks twice in a week. */
const WEEK = 7 * DAY;
/** How many ranges are looked at before the search gives up. */
const MAX_WORK = 5_000_000;

/**
 * When the answer to "is one of these intervals in force?" changes next after `from`: when a route that is muted
 * will notify again, or the other way round. `undefined` where nothing changes until the end of the search, or that
 * would take too long to find out.
 *
 * @throws {@link TocsinError} `invalid_argument` for instants outside the years 1 to 9999, or a zone that is unknown
 */
export function nextChange(
  intervals: readonly TimeInterval[],
  from: number,
  options: NextChangeOptions = {},
): TimeIntervalChange | undefined {
  checkInstant(from);
  const { until = Math.min(from + TEN_YEARS, LATEST) } = options;
  checkInstant(until);
  const tracks = intervals.map((interval) => new Track(interval, zoneOf(interval, options), from, until));
  const initial = tracks.some(({ isWithin }) => isWithin);
  for (let work = 0; work < MAX_WORK; ) {
    const at = tracks.reduce((least, { end }) => Math.min(least, end), until);
    if (at >= until) return undefined;
    for (const track of tracks) {
      if (track.end <= at) track.advance();
      work += track.weight;
    }
    const isWithin = tracks.some((track) => track.isWithin);
    if (isWithin !== initial) return { at, isWithin };
  }
  return undefined;
}

/** Goes through the pieces of time in which an interval holds or does not; neighbors may be of one kind. */
class Track {
  /** Ranges to look at for each piece. */
  readonly weight: number;
  readonly #interval: TimeInterval;
  readonly #zone: string;
  readonly #until: number;
  /** Up to where the clocks of the zone are `#offset` ahead. */
  #steadyUntil: number;
  #offset = 0;
  /** Where the current piece ends. */
  end: number;
  isWithin = false;

  constructor(interval: TimeInterval, zone: string, from: number, until: number) {
    const { times, weekdays, daysOfMonth, months, years } = interval;
    const lists = [times, weekdays, daysOfMonth, months, years];
    this.weight = lists.reduce((sum, list) => sum + (list?.length ?? 0), 1);
    this.#interval = interval;
    this.#zone = zone;
    this.#until = until;
    this.#steadyUntil = from;
    this.end = from;
    this.advance();
  }

  advance(): void {
    const start = this.end;
    if (start >= this.#steadyUntil) this.#readOffset(start);
    const local = start + this.#offset;
    const day = Math.floor(local / DAY);
    const times = timesOf(this.#interval, day);
    this.isWithin = containsMinute(times, minuteOf(local));
    this.end = Math.min(nextEdge(times, day, local) - this.#offset, this.#steadyUntil);
  }

  #readOffset(start: number): void {
    this.#offset = offsetAt(this.#zone, start);
    let end = Math.max(Math.min(start + WEEK, this.#until), start + 1);
    if (offsetAt(this.#zone, end) !== this.#offset) {
      for (let low = start; end - low > 1; ) {
        const middle = Math.floor((low + end) / 2);
        if (offsetAt(this.#zone, middle) === this.#offset) low = middle;
        else end = middle;
      }
    }
    this.#steadyUntil = end;
  }
}

/** The first instant after `local` at which a time of this day begins or ends, or the day does. */
function nextEdge(times: readonly MinuteRange[], day: number, local: number): number {
  let edge = (day + 1) * DAY;
  for (const { startMinute, endMinute } of times) {
    for (const minute of [startMinute, endMinute]) {
      const at = day * DAY + minute * MINUTE;
      if (at > local && at < edge) edge = at;
    }
  }
  return edge;
}
