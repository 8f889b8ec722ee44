import { binSamples } from "./bins.js";
import { at, medianOf } from "./statistics.js";

/** A line through a series that outliers do not turn. */
export interface Line {
  /** Change in a millisecond. */
  readonly slope: number;
  /** Value at the last sample. */
  readonly end: number;
  /** Change from the first sample to the last. */
  readonly change: number;
  /**
   * Whether a series without trend would hardly look like this: Mann and Kendall's test at 0.1 %, and a change of at least
   * a sigma.
   */
  readonly isSignificant: boolean;
}

/** Parts that the series is cut into; of each the median counts. */
const PARTS = 100;
/** No order of fewer than eight is significant at 0.1 %. */
const MIN_PARTS = 4;
/** Two-sided, at 0.1 %. */
const CRITICAL_Z = 3.29;

/**
 * Theil and Sen's line: the median of the slopes between any two parts of the series. With a period the parts are whole
 * periods, in which a season cancels out. `undefined` for too few parts.
 *
 * @param values in units of their spread
 */
export function fitLine(
  times: Float64Array,
  values: Float64Array,
  step: number,
  period?: number,
): Line | undefined {
  const start = times[0] ?? 0;
  const last = times.at(-1) ?? 0;
  const span = last - start + step;
  const width = period ?? span / PARTS;
  if (width <= 0) return undefined;
  const relative = times.map((time) => time - start);
  const bins = binSamples(relative, values, { period: width, slots: 1 });
  const whole = bins?.values.subarray(0, Math.floor(span / width)) ?? [];
  const points = [...whole].flatMap((y, index) => (Number.isNaN(y) ? [] : [{ x: (index + 0.5) * width, y }]));
  if (points.length < MIN_PARTS) return undefined;
  const thinned = thin(points);
  const { slopes, balance } = comparePairs(thinned);
  const slope = medianOf(Float64Array.from(slopes).sort());
  const intercept = medianOf(Float64Array.from(thinned, ({ x, y }) => y - slope * x).sort());
  const change = slope * (last - start);
  return {
    slope,
    end: intercept + change,
    change,
    isSignificant: Math.abs(change) > 1 && Math.abs(kendallZ(balance, thinned.length)) > CRITICAL_Z,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Every n-th point, so that there are never more than twice {@link PARTS}. */
function thin(points: readonly Point[]): readonly Point[] {
  const every = Math.ceil(points.length / (2 * PARTS));
  return points.filter((_, index) => index % every === 0);
}

/** Slopes of all pairs, and how many rise more than fall. */
function comparePairs(points: readonly Point[]): {
  readonly slopes: readonly number[];
  readonly balance: number;
} {
  const slopes: number[] = [];
  let balance = 0;
  for (const [index, from] of points.entries()) {
    for (const to of points.slice(index + 1)) {
      slopes.push((to.y - from.y) / (to.x - from.x));
      balance += Math.sign(to.y - from.y);
    }
  }
  return { slopes, balance };
}

/** Of Mann and Kendall's test, with the correction for continuity. */
function kendallZ(balance: number, count: number): number {
  const variance = (count * (count - 1) * (2 * count + 5)) / 18;
  return (balance - Math.sign(balance)) / Math.sqrt(variance);
}

/** The values with a line taken away. */
export function withoutLine(times: Float64Array, values: Float64Array, line: Line | undefined): Float64Array {
  if (line === undefined) return values;
  const last = times.at(-1) ?? 0;
  return values.map((value, index) => value - line.slope * (at(times, index) - last));
}
