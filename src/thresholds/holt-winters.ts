import { TocsinError } from "../base/errors.js";
import { knownValues } from "./bins.js";
import { at, medianOf } from "./statistics.js";

/** Weights of the newest value, from 0 to 1. */
export interface HoltWintersParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** What the next values are expected from: `level + h · trend + season[phase]`, `h` steps ahead. */
export interface HoltWintersState {
  readonly level: number;
  readonly trend: number;
  /** By phase: index 0 is that of the first value. */
  readonly season: Float64Array;
}

export interface HoltWintersResult extends HoltWintersState {
  /** For each value, what was expected of it one step before. */
  readonly forecasts: Float64Array;
}

export interface HoltWintersOptions {
  /** Default: from the first two seasons, as {@link initialState} has it. */
  readonly initial?: HoltWintersState | undefined;
  /** An error counts as no more than this, so that one outlier does not move level and season. Default: infinity. */
  readonly maxError?: number | undefined;
}

/**
 * Additive Holt-Winters smoothing (Winters 1960), in the form that corrects by errors. Where a value is NaN, level and
 * season go on as expected.
 *
 * @param period values in a season, of which there are at least two
 * @throws {@link TocsinError} `invalid_argument`
 */
export function holtWinters(
  values: ArrayLike<number>,
  period: number,
  parameters: HoltWintersParameters,
  options: HoltWintersOptions = {},
): HoltWintersResult {
  checkParameters(values, period, parameters);
  const forecasts = new Float64Array(values.length);
  const state = smooth(values, period, parameters, options, (index, forecast) => {
    forecasts[index] = forecast;
  });
  return { ...state, forecasts };
}

function checkParameters(values: ArrayLike<number>, period: number, parameters: HoltWintersParameters): void {
  if (!(Number.isInteger(period) && period >= 2 && values.length >= 2 * period)) {
    const message = "period is a whole number of at least two values, and there are two periods of them";
    throw new TocsinError("invalid_argument", message, { argument: "period" });
  }
  for (const [name, weight] of Object.entries(parameters)) {
    if (weight >= 0 && weight <= 1) continue;
    throw new TocsinError("invalid_argument", `${name} is from 0 to 1`, { argument: name });
  }
}

/** {@link holtWinters} that hands out each forecast, and the state before it, instead of keeping them. */
export function smooth(
  values: ArrayLike<number>,
  period: number,
  { alpha, beta, gamma }: HoltWintersParameters,
  { initial = initialState(values, period), maxError = Number.POSITIVE_INFINITY }: HoltWintersOptions,
  onForecast: (index: number, forecast: number, before: HoltWintersState) => void,
): HoltWintersState {
  const state = { level: initial.level, trend: initial.trend, season: initial.season.slice() };
  for (let index = 0, phase = 0; index < values.length; index++) {
    const seasonal = at(state.season, phase);
    const forecast = state.level + state.trend + seasonal;
    onForecast(index, forecast, state);
    const value = at(values, index);
    const error = Number.isNaN(value) ? 0 : Math.min(maxError, Math.max(-maxError, value - forecast));
    state.level += state.trend + alpha * error;
    state.trend += alpha * beta * error;
    state.season[phase] = seasonal + gamma * (1 - alpha) * error;
    phase = phase + 1 === period ? 0 : phase + 1;
  }
  return state;
}

/**
 * Before the first value: a line through the means of the first seasons, and for each phase how far the values of these
 * seasons are from it. Of two seasons that is the mean, of more the median, so that one season with an outage does not
 * count.
 *
 * @param seasons whole seasons of `values` to look at, at least two
 */
export function initialState(values: ArrayLike<number>, period: number, seasons = 2): HoltWintersState {
  const numbers = Array.from({ length: seasons }, (_, season) => season);
  const means = numbers.map((season) => {
    const middle = season * period + (period + 1) / 2;
    return { middle, mean: meanOfRange(values, season * period, (season + 1) * period) };
  });
  const slopes = means.flatMap((from, index) =>
    means.slice(index + 1).map((to) => (to.mean - from.mean) / (to.middle - from.middle)),
  );
  const trend = medianOfKnown(slopes);
  const level = medianOfKnown(means.map(({ middle, mean }) => mean - trend * middle));
  const season = Float64Array.from({ length: period }, (_, phase) =>
    medianOfKnown(
      numbers.map((number) => {
        const index = number * period + phase;
        return at(values, index) - (level + (index + 1) * trend);
      }),
    ),
  );
  return { level, trend, season };
}

/** Of those that are not NaN; of none 0. */
function medianOfKnown(values: readonly number[]): number {
  const known = knownValues(Float64Array.from(values));
  return known.length === 0 ? 0 : medianOf(known.sort());
}

/** NaN where nothing is known. */
function meanOfRange(values: ArrayLike<number>, from: number, to: number): number {
  let [sum, known] = [0, 0];
  for (let index = from; index < to; index++) {
    const value = at(values, index);
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  return sum / known;
}
