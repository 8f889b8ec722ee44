import type { Path } from "../base/path.js";
import { isWithin, type TimeIntervalOptions } from "../languages/time-interval/membership.js";
import { nextChange } from "../languages/time-interval/next-change.js";
import { parseTimeInterval } from "../languages/time-interval/parser.js";
import type { TimeInterval } from "../languages/time-interval/time-interval.js";
import type { AlertmanagerConfig } from "../schemas/alert/alertmanager-config.js";
import type { ConfigProblem } from "./problem.js";
import type { RouteNode } from "./route-tree.js";

export type IntervalsConfig = Pick<AlertmanagerConfig, "time_intervals" | "mute_time_intervals">;

/** The intervals of a configuration by name; the older list comes first, and of two with one name the first counts. */
export interface NamedIntervals {
  readonly byName: ReadonlyMap<string, readonly TimeInterval[]>;
  readonly problems: readonly ConfigProblem[];
}

/** Whether a route notifies at an instant. */
export interface Muting {
  readonly isMuted: boolean;
  /** Mute intervals of the route that hold. */
  readonly mutedBy: readonly string[];
  /** Active intervals of the route when none of them holds, so that it is muted. */
  readonly outsideOf: readonly string[];
  /** When `isMuted` changes, in milliseconds since 1970; `undefined` when it does not within ten years, or that would take too long. */
  readonly changesAt: number | undefined;
}

/** One entry of `time_intervals` or `mute_time_intervals` at an instant. */
export interface IntervalState {
  readonly name: string;
  readonly isWithin: boolean;
  /** When `isWithin` changes, in milliseconds since 1970; `undefined` when it does not within ten years. */
  readonly changesAt: number | undefined;
}

/** How many intervals are looked at before the search for a change gives up. */
const MAX_WORK = 20_000;

export function readIntervals(config: IntervalsConfig): NamedIntervals {
  const byName = new Map<string, readonly TimeInterval[]>();
  const problems: ConfigProblem[] = [];
  for (const field of ["mute_time_intervals", "time_intervals"] as const) {
    for (const [index, { name, time_intervals: texts = [] }] of (config[field] ?? []).entries()) {
      const intervals = texts.map((text, item) => {
        const { interval, errors } = parseTimeInterval(text);
        const path: Path = [field, index, "time_intervals", item];
        for (const error of errors) problems.push({ path: [...path, ...error.path], message: error.message });
        return interval;
      });
      if (!byName.has(name)) byName.set(name, intervals);
    }
  }
  return { byName, problems };
}

/**
 * Which of the named intervals hold at an instant, in milliseconds since 1970, and until when.
 *
 * @throws {@link TocsinError} `invalid_argument` for an instant outside the years 1 to 9999, or an unknown `localZone`
 */
export function intervalsAt(
  config: IntervalsConfig,
  at: number,
  options: TimeIntervalOptions = {},
): readonly IntervalState[] {
  return [...readIntervals(config).byName].map(([name, intervals]) => ({
    name,
    isWithin: intervals.some((interval) => isWithin(interval, at, options)),
    changesAt: nextChange(intervals, at, options)?.at,
  }));
}

/**
 * What the time intervals of a route do at an instant, in milliseconds since 1970. A name that is not defined never holds.
 *
 * @throws {@link TocsinError} `invalid_argument` for an instant outside the years 1 to 9999, or an unknown `localZone`
 */
export function mutingAt(
  { muteTimeIntervals, activeTimeIntervals }: Pick<RouteNode, "muteTimeIntervals" | "activeTimeIntervals">,
  { byName }: NamedIntervals,
  at: number,
  options: TimeIntervalOptions = {},
): Muting {
  const intervalsOf = (name: string): readonly TimeInterval[] => byName.get(name) ?? [];
  const holds = (name: string, instant: number): boolean =>
    intervalsOf(name).some((interval) => isWithin(interval, instant, options));
  const mutedBy = muteTimeIntervals.filter((name) => holds(name, at));
  const isOutside = (instant: number): boolean =>
    activeTimeIntervals.length > 0 && !activeTimeIntervals.some((name) => holds(name, instant));
  const isMutedAt = (instant: number): boolean =>
    muteTimeIntervals.some((name) => holds(name, instant)) || isOutside(instant);
  const lists = [muteTimeIntervals, activeTimeIntervals].map((names) => names.flatMap(intervalsOf));
  const outsideOf = isOutside(at) ? activeTimeIntervals : [];
  const isMuted = mutedBy.length > 0 || outsideOf.length > 0;
  return { isMuted, mutedBy, outsideOf, changesAt: findChange(lists, isMutedAt, at, options) };
}

/** Goes from change to change of either list until the whole changes. */
function findChange(
  lists: readonly (readonly TimeInterval[])[],
  isMutedAt: (instant: number) => boolean,
  at: number,
  options: TimeIntervalOptions,
): number | undefined {
  const isMuted = isMutedAt(at);
  const tracks = lists.map((intervals) => ({
    intervals,
    next: nextChange(intervals, at, options)?.at ?? Number.POSITIVE_INFINITY,
  }));
  const weight = lists.reduce((sum, { length }) => sum + length, 1);
  for (let work = 0; work < MAX_WORK; work += weight) {
    const instant = Math.min(...tracks.map(({ next }) => next));
    if (instant === Number.POSITIVE_INFINITY) return undefined;
    if (isMutedAt(instant) !== isMuted) return instant;
    for (const track of tracks) {
      if (track.next > instant) continue;
      track.next = nextChange(track.intervals, instant, options)?.at ?? Number.POSITIVE_INFINITY;
    }
  }
  return undefined;
}
