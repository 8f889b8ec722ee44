import { TocsinError } from "../base/errors.js";
import { at, medianOf, sorted } from "./statistics.js";

export interface Sample {
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  /** NaN stands for a sample that was taken and has no value, as a stale marker of Prometheus does. */
  readonly value: number;
}

/** Values at equal distances. */
export interface RegularSamples {
  readonly values: ArrayLike<number>;
  /** Milliseconds between two values. */
  readonly step: number;
  /** Time of the first value in milliseconds since 1970. Default 0. */
  readonly start?: number;
}

/** In any order. */
export type SamplesInput = readonly Sample[] | RegularSamples;

/** More are refused: at one every 15 seconds, this is half a year. */
export const MAX_SAMPLES = 1_000_000;

/** Prometheus looks back this far for a sample (`--query.lookback-delta`). */
const LOOKBACK_MS = 300_000;

/** Samples in order of time, no two at the same. Values may be NaN or infinite. */
export interface Series {
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** Median distance of two samples in milliseconds, 0 for fewer than two. */
  readonly step: number;
  /** A longer distance, in milliseconds, is a gap: by then Prometheus has resolved what fired. */
  readonly maxDistance: number;
}

/** What a series is made of. */
export interface SampleQuality {
  readonly given: number;
  /** Finite, and one for each time: what the bounds are computed from. */
  readonly used: number;
  readonly nan: number;
  readonly infinite: number;
  /** Samples at a time that another one has. The median of their values counts. */
  readonly duplicates: number;
  readonly isSorted: boolean;
  /** Samples with the value of the one before: many of them are a gauge that is stuck, or one that seldom changes. */
  readonly unchanged: number;
  /** Median distance of two samples in milliseconds. */
  readonly step: number;
  /** How many samples more there would be without distances of over one and a half steps. */
  readonly missing: number;
  /** Distances of over one and a half steps and five minutes, for which Prometheus resolves an alert. */
  readonly gaps: number;
  /** Milliseconds. */
  readonly longestGap: number;
  /** Milliseconds since 1970; `undefined` without samples. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Milliseconds from the first sample to one step after the last. */
  readonly span: number;
}

export interface ReadSamples {
  readonly series: Series;
  readonly quality: SampleQuality;
}

/**
 * Brings samples into order.
 *
 * @throws {@link TocsinError} `invalid_argument` for a time or step that is no number of milliseconds, `limit_exceeded` for
 * more than {@link MAX_SAMPLES}
 */
export function readSamples(input: SamplesInput): ReadSamples {
  const raw = isList(input) ? fromList(input) : fromRegular(input);
  const isSorted = isInOrder(raw.times);
  const ordered = isSorted ? raw : inOrder(raw);
  const merged = withoutDuplicates(ordered);
  const series = seriesOf(merged.times, merged.values);
  const duplicates = raw.times.length - merged.times.length;
  return { series, quality: qualityOf(series, raw.times.length, duplicates, isSorted) };
}

type Columns = Pick<Series, "times" | "values">;

/** `Array.isArray` does not tell a readonly array from the rest of a union. */
function isList(input: SamplesInput): input is readonly Sample[] {
  return Array.isArray(input);
}

function fromList(samples: readonly Sample[]): Columns {
  checkCount(samples.length);
  const times = new Float64Array(samples.length);
  const values = new Float64Array(samples.length);
  for (const [index, { time, value }] of samples.entries()) {
    times[index] = checkTime(time, `samples[${index}].time`);
    values[index] = value;
  }
  return { times, values };
}

function fromRegular({ values, step, start = 0 }: RegularSamples): Columns {
  checkCount(values.length);
  checkTime(start, "start");
  if (!(step > 0 && step <= MAX_TIME)) {
    throw new TocsinError("invalid_argument", "step is a positive number of milliseconds", {
      argument: "step",
    });
  }
  checkTime(start + step * values.length, "step");
  return {
    times: Float64Array.from(values, (_, index) => start + index * step),
    values: Float64Array.from(values),
  };
}

/** The range of a `Date`. */
const MAX_TIME = 8.64e15;

function checkTime(time: number, argument: string): number {
  if (Math.abs(time) <= MAX_TIME) return time;
  const message = `${argument} is a time in milliseconds since 1970, not ${time}`;
  throw new TocsinError("invalid_argument", message, { argument });
}

function checkCount(actual: number): void {
  if (actual <= MAX_SAMPLES) return;
  const message = `cannot read samples: ${actual} are over the limit of ${MAX_SAMPLES}`;
  throw new TocsinError("limit_exceeded", message, { limit: "samples", max: MAX_SAMPLES, actual });
}

function isInOrder(times: Float64Array): boolean {
  return times.every((time, index) => index === 0 || time >= (times[index - 1] ?? time));
}

function inOrder({ times, values }: Columns): Columns {
  const order = Uint32Array.from(times, (_, index) => index);
  order.sort((a, b) => at(times, a) - at(times, b));
  return {
    times: Float64Array.from(order, (index) => at(times, index)),
    values: Float64Array.from(order, (index) => at(values, index)),
  };
}

/** The median does not depend on the order in which samples of the same time were given. */
function withoutDuplicates({ times, values }: Columns): Columns {
  let kept = 0;
  const newTimes = new Float64Array(times.length);
  const newValues = new Float64Array(times.length);
  for (let index = 0; index < times.length; ) {
    let end = index + 1;
    while (end < times.length && times[end] === times[index]) end++;
    newTimes[kept] = at(times, index);
    newValues[kept++] = end - index === 1 ? at(values, index) : mergedValue(values.subarray(index, end));
    index = end;
  }
  return { times: newTimes.subarray(0, kept), values: newValues.subarray(0, kept) };
}

function mergedValue(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : medianOf(sorted(known));
}

function seriesOf(times: Float64Array, values: Float64Array): Series {
  const step = times.length < 2 ? 0 : medianOf(sorted(distances(times)));
  return { times, values, step, maxDistance: Math.max(1.5 * step, LOOKBACK_MS) };
}

function distances(times: Float64Array): Float64Array {
  return times.slice(1).map((time, index) => time - at(times, index));
}

/** The samples with index `from` up to, not including, `to`, with the step of the whole. */
export function sliceSeries(series: Series, from: number, to: number): Series {
  const { times, values } = series;
  return { ...series, times: times.subarray(from, to), values: values.subarray(from, to) };
}

/** Those that can be computed with. */
export function finiteSamples({ times, values }: Series): Columns {
  if (values.every(Number.isFinite)) return { times, values };
  return {
    times: times.filter((_, index) => Number.isFinite(values[index])),
    values: values.filter(Number.isFinite),
  };
}

/** Milliseconds from the first sample to one step after the last. */
export function spanOf({ times, step }: Series): number {
  return times.length === 0 ? 0 : (times.at(-1) ?? 0) - (times[0] ?? 0) + step;
}

function qualityOf(series: Series, given: number, duplicates: number, isSorted: boolean): SampleQuality {
  const { times, values, step, maxDistance } = series;
  let [nan, infinite, unchanged, missing, gaps, longestGap] = [0, 0, 0, 0, 0, 0];
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) nan++;
    else if (!Number.isFinite(value)) infinite++;
    if (index === 0) continue;
    if (value === values[index - 1]) unchanged++;
    const distance = at(times, index) - at(times, index - 1);
    if (distance > 1.5 * step) missing += Math.round(distance / step) - 1;
    if (distance <= maxDistance) continue;
    gaps++;
    longestGap = Math.max(longestGap, distance);
  }
  return {
    given,
    used: values.length - nan - infinite,
    nan,
    infinite,
    duplicates,
    isSorted,
    unchanged,
    step,
    missing,
    gaps,
    longestGap,
    start: times[0],
    end: times.at(-1),
    span: spanOf(series),
  };
}
