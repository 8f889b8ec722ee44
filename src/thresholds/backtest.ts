import { TocsinError } from "../base/errors.js";
import { readSamples, type SamplesInput, type Series, spanOf } from "./samples.js";
import { at } from "./statistics.js";
import { createJudge, type Direction, onlySide, type Side, type Threshold } from "./threshold.js";

export interface BacktestOptions {
  /** How long a breach has to last before it fires, in milliseconds, as `for` of an alerting rule. Default 0. */
  readonly for?: number | undefined;
  /** What fires goes on until a sample is within these bounds, which are narrower. Default: the threshold itself. */
  readonly recovery?: Threshold | undefined;
  /** Which of the bounds count. Default: those that there are. */
  readonly direction?: Direction | undefined;
}

type HoldOptions = Omit<BacktestOptions, "direction">;

/** A run of samples out of bounds, on one side. */
export interface Breach {
  readonly side: "above" | "below";
  /** Time of its first sample. */
  readonly start: number;
  /** Time of the sample at which it fired; `undefined` when it was over before. */
  readonly firesAt: number | undefined;
  /** Time of its last sample. */
  readonly last: number;
  /** Time of the first sample that is back; one step after the last one that is not, at a gap or where the series ends. */
  readonly end: number;
  readonly samples: number;
  /** The value that is farthest out. */
  readonly peak: number;
  /** The series ends before the breach does. */
  readonly isOngoing: boolean;
}

/** A breach that fired. */
export interface Episode extends Breach {
  readonly firesAt: number;
}

/** What an alert with a threshold would have done. Lengths are milliseconds. */
export interface BacktestReport {
  /** Samples that were judged, those that are NaN too. */
  readonly samples: number;
  readonly span: number;
  /** Samples out of bounds. */
  readonly over: number;
  /** Of all samples, from 0 to 1. */
  readonly share: number;
  /** Runs of samples out of bounds, whether they fired or not. */
  readonly breaches: number;
  /** How often it would have fired. */
  readonly fired: number;
  readonly firedPerWeek: number;
  /** The longest time that it would have fired for. */
  readonly longest: number;
  /** All the time that it would have fired for. */
  readonly firing: number;
  /** In order of time, the first {@link MAX_EPISODES}. */
  readonly episodes: readonly Episode[];
}

export const MAX_EPISODES = 1_000;
const WEEK_MS = 604_800_000;

/**
 * What an alert would have done on a history. Each sample counts as one evaluation of a rule. As in Prometheus the alert is
 * pending from the first sample out of bounds, fires at the first one at least `for` later, and is resolved by a sample in
 * bounds, by NaN, or by a gap of more than one and a half steps and five minutes.
 *
 * @throws {@link TocsinError} `invalid_argument`, `limit_exceeded`
 */
export function backtest(
  samples: SamplesInput,
  threshold: Threshold,
  options: BacktestOptions = {},
): BacktestReport {
  const { direction = "both", recovery } = options;
  return backtestSeries(readSamples(samples).series, onlySide(threshold, direction), {
    ...options,
    recovery: recovery && onlySide(recovery, direction),
  });
}

/** {@link backtest} of samples that are in order. */
export function backtestSeries(
  series: Series,
  threshold: Threshold,
  options: HoldOptions = {},
): BacktestReport {
  const episodes: Episode[] = [];
  let [breaches, fired, longest, firing] = [0, 0, 0, 0];
  const over = walkBreaches(series, threshold, options, (breach) => {
    breaches++;
    const { firesAt } = breach;
    if (firesAt === undefined) return;
    fired++;
    const length = breach.end - firesAt;
    longest = Math.max(longest, length);
    firing += length;
    if (episodes.length < MAX_EPISODES) episodes.push({ ...breach, firesAt });
  });
  const samples = series.times.length;
  const span = spanOf(series);
  return {
    samples,
    span,
    over,
    share: samples === 0 ? 0 : over / samples,
    breaches,
    fired,
    firedPerWeek: perWeek(fired, span),
    longest,
    firing,
    episodes,
  };
}

export function perWeek(count: number, span: number): number {
  return span === 0 ? 0 : (count * WEEK_MS) / span;
}

/** A breach while it lasts. */
interface OpenBreach {
  readonly side: Side;
  readonly start: number;
  firesAt: number | undefined;
  last: number;
  samples: number;
  peak: number;
}

/** Calls `onBreach` for each breach when it is over, and returns the number of samples out of bounds. */
export function walkBreaches(
  series: Series,
  threshold: Threshold,
  { for: hold = 0, recovery }: HoldOptions,
  onBreach: (breach: Breach) => void,
): number {
  if (!(hold >= 0))
    throw new TocsinError("invalid_argument", "for is 0 or more milliseconds", { argument: "for" });
  const { times, values, step, maxDistance } = series;
  const entry = createJudge(threshold, "threshold");
  const exit = recovery === undefined ? undefined : createJudge(recovery, "recovery");
  let over = 0;
  let open: OpenBreach | undefined;
  const close = (end: number, isOngoing: boolean): void => {
    if (open === undefined) return;
    const { side, ...rest } = open;
    open = undefined;
    onBreach({ ...rest, side: side === 1 ? "above" : "below", end, isOngoing });
  };
  let last = times[0] ?? 0;
  for (let index = 0; index < times.length; index++) {
    const time = at(times, index);
    const value = at(values, index);
    if (time - last > maxDistance) {
      close(last + step, false);
      entry.restart();
      exit?.restart();
    }
    last = time;
    const entered = entry.sideOf(time, value);
    const held = exit?.sideOf(time, value) ?? 0;
    if (entered !== 0) over++;
    const goesOn = entered === 0 && open?.firesAt !== undefined && held === open.side;
    const side = goesOn ? held : entered;
    if (open !== undefined && open.side !== side) close(time, false);
    if (side === 0) continue;
    open ??= { side, start: time, firesAt: undefined, last: time, samples: 0, peak: value };
    open.last = time;
    open.samples++;
    open.peak = side === 1 ? Math.max(open.peak, value) : Math.min(open.peak, value);
    if (time - open.start >= hold) open.firesAt ??= time;
  }
  close(last + step, true);
  return over;
}
