import { err, ok, type Result } from "../base/result.js";
import { type Bins, binSamples, type Cut, knownValues, slotInPeriod, slotNumber } from "./bins.js";
import type { Fit, FitData, Refusal } from "./fit.js";
import { type HoltWintersParameters, type HoltWintersState, initialState, smooth } from "./holt-winters.js";
import { cutPeriod } from "./season.js";
import { SIGMA_PER_MAD } from "./spread.js";
import { at, meanOf, medianDistance } from "./statistics.js";

const MIN_SEASONS = 3;
/** Seasons that the smoothing begins with: two, or half of them, and no more than make an outage in one of them harmless. */
const MAX_WARM_UP = 10;
/** Share of the slots that have to have a sample. */
const MIN_KNOWN = 0.5;
/** An error counts as no more than this many sigmas. */
const MAX_ERROR_SIGMAS = 3;
/** Only the last slots are looked at: what was before says little about the next season, and would take seconds. */
const MAX_BINS = 20_000;

/**
 * Bounds that follow a season. Holt-Winters smoothing of the medians of the slots expects the next season; the bounds are
 * as wide as samples were from what was expected of them a season before.
 */
export function fitSeasonal({ series, normalized }: FitData, period: number): Result<Fit, Refusal> {
  const { times, step } = series;
  const { units, toValue, toDifference } = normalized;
  const cut = cutPeriod(period, step);
  if (cut === undefined) {
    return refuse("season-too-short", "a season has fewer than four samples, so they do not show its shape");
  }
  const bins = lastSeasons(binSamples(times, units, cut), cut.slots);
  if (bins === undefined || knownValues(bins.values).length < MIN_KNOWN * bins.values.length) {
    return refuse("too-sparse", "more than half of the time slots of the seasons have no sample");
  }
  const seasons = Math.floor(bins.values.length / cut.slots);
  if (seasons < MIN_SEASONS) {
    const message = `the samples span ${seasons} full seasons: two are needed to know what to expect, and another one to see how far off that is`;
    return refuse("too-few-seasons", message);
  }
  const forecast = bestForecast(
    bins.values,
    cut.slots,
    Math.min(MAX_WARM_UP, Math.max(2, seasons >> 1)),
    (ahead) => sigmaOf(residuals(times, units, cut, bins, ahead)),
  );
  if (!(forecast.sigma > 0)) {
    return refuse(
      "constant",
      "every season is exactly as the one before, so they do not tell how much is normal",
    );
  }
  const { sigma, end } = forecast;
  const expected = nextSeason(end, bins, cut.slots);
  return ok({
    method: "seasonal",
    thresholdAt: (k) => ({
      kind: "seasonal",
      ...cut,
      upper: Array.from(expected, (units) => toValue(units + k * sigma)),
      lower: Array.from(expected, (units) => toValue(units - k * sigma)),
    }),
    center: toValue(meanOf(expected)),
    sigma: toDifference(sigma),
    notes: [],
  });
}

function lastSeasons(bins: Bins | undefined, slots: number): Bins | undefined {
  if (bins === undefined) return undefined;
  const surplus = Math.max(0, bins.values.length - MAX_BINS);
  const skipped = slots * Math.ceil(surplus / slots);
  return { values: bins.values.subarray(skipped), first: bins.first + skipped };
}

function refuse(code: Refusal["code"], message: string): Result<Fit, Refusal> {
  return err({ code, message });
}

interface Forecast {
  readonly sigma: number;
  /** After the last value. */
  readonly end: HoltWintersState;
}

/** With a trend or without, whichever was less far off a season ahead. */
function bestForecast(
  values: Float64Array,
  period: number,
  warmUp: number,
  sigmaOfAhead: (ahead: Float64Array) => number,
): Forecast {
  const rising = initialState(values, period, warmUp);
  const level = rising.level + (rising.trend * (warmUp * period + 1)) / 2;
  const maxError = maxErrorOf(values, period);
  const forecasts = [
    { initial: { ...rising, level, trend: 0 }, betas: [0] },
    { initial: rising, betas: BETAS },
  ].map(({ initial, betas }) => {
    const options = { initial, maxError };
    const parameters = searchParameters(betas, (candidate) =>
      oneStepError(values, period, candidate, options, warmUp),
    );
    const ahead = new Float64Array(values.length).fill(Number.NaN);
    const end = smooth(values, period, parameters, options, (index, _, before) => {
      if (index % period === 0 && index >= warmUp * period) expectSeason(ahead, index, before);
    });
    return { sigma: sigmaOfAhead(ahead), end };
  });
  return forecasts.reduce((best, each) => (each.sigma < best.sigma ? each : best));
}

/** Values a season apart differ by two errors. Infinity when they are mostly equal. */
function maxErrorOf(values: Float64Array, period: number): number {
  const differences = knownValues(values.slice(period).map((value, index) => value - at(values, index)));
  const sigma = (SIGMA_PER_MAD * medianDistance(differences, 0)) / Math.SQRT2;
  return sigma > 0 ? MAX_ERROR_SIGMAS * sigma : Number.POSITIVE_INFINITY;
}

/** Fills in what is expected of the season that begins at `index`. */
function expectSeason(ahead: Float64Array, index: number, { level, trend, season }: HoltWintersState): void {
  for (const [phase, seasonal] of season.entries()) {
    if (index + phase < ahead.length) ahead[index + phase] = level + (phase + 1) * trend + seasonal;
  }
}

/** Sum of the absolute errors after the seasons that the initial state comes from. */
function oneStepError(
  values: Float64Array,
  period: number,
  parameters: HoltWintersParameters,
  options: { readonly initial: HoltWintersState; readonly maxError: number },
  warmUp: number,
): number {
  let sum = 0;
  smooth(values, period, parameters, options, (index, forecast) => {
    const error = Math.abs(at(values, index) - forecast);
    if (index >= warmUp * period && !Number.isNaN(error)) sum += Math.min(error, options.maxError);
  });
  return sum;
}

/** How far samples were from what was expected of their slot. */
function residuals(
  times: Float64Array,
  units: Float64Array,
  cut: Cut,
  { first }: Bins,
  ahead: Float64Array,
): Float64Array {
  return knownValues(
    units.map((value, index) => value - at(ahead, slotNumber(at(times, index), cut) - first)),
  );
}

/** Around 0: that what was expected is off on the whole counts, too. */
function sigmaOf(residual: Float64Array): number {
  return SIGMA_PER_MAD * medianDistance(residual, 0);
}

/** What is expected after the last value, by the slot of the period. */
function nextSeason(
  { level, trend, season }: HoltWintersState,
  { values, first }: Bins,
  slots: number,
): Float64Array {
  const expected = new Float64Array(slots);
  for (let ahead = 1; ahead <= slots; ahead++) {
    const index = values.length - 1 + ahead;
    expected[slotInPeriod(first + index, slots)] = level + ahead * trend + at(season, index % slots);
  }
  return expected;
}

const ALPHAS = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9] as const;
const BETAS: readonly number[] = [0, 0.01, 0.05, 0.1, 0.2];
const GAMMAS = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5] as const;

/** The best of a grid, then each weight by itself between its neighbours. */
function searchParameters(
  betas: readonly number[],
  errorOf: (parameters: HoltWintersParameters) => number,
): HoltWintersParameters {
  let best: HoltWintersParameters = { alpha: ALPHAS[0], beta: betas[0] ?? 0, gamma: GAMMAS[0] };
  let least = Number.POSITIVE_INFINITY;
  const tryOut = (candidate: HoltWintersParameters): number => {
    const error = errorOf(candidate);
    if (error < least) {
      least = error;
      best = candidate;
    }
    return error;
  };
  for (const alpha of ALPHAS)
    for (const beta of betas) for (const gamma of GAMMAS) tryOut({ alpha, beta, gamma });
  refine(best.alpha, ALPHAS, (alpha) => tryOut({ ...best, alpha }));
  refine(best.beta, betas, (beta) => tryOut({ ...best, beta }));
  refine(best.gamma, GAMMAS, (gamma) => tryOut({ ...best, gamma }));
  return best;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const REFINEMENTS = 8;

/** Golden section search between the neighbours of `center` in a list of ascending values. */
function refine(center: number, values: readonly number[], errorOf: (value: number) => number): void {
  const index = values.indexOf(center);
  let low = values[index - 1] ?? center;
  let high = values[index + 1] ?? center;
  if (low === high) return;
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [leftError, rightError] = [errorOf(left), errorOf(right)];
  for (let count = 0; count < REFINEMENTS; count++) {
    if (leftError <= rightError) {
      high = right;
      [right, rightError] = [left, leftError];
      left = high - GOLDEN * (high - low);
      leftError = errorOf(left);
    } else {
      low = left;
      [left, leftError] = [right, rightError];
      right = low + GOLDEN * (high - low);
      rightError = errorOf(right);
    }
  }
}
