import { type Bins, binSamples, type Cut, knownValues, slotInPeriod } from "./bins.js";
import { spreadOf } from "./spread.js";
import { at, meanOf, medianOf } from "./statistics.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** Periods that are looked for. */
export const SEASON_CANDIDATES = [HOUR_MS, DAY_MS, WEEK_MS] as const;

export type Confidence = "low" | "medium" | "high";

/** A period with which a series repeats. */
export interface Season {
  /** Milliseconds. */
  readonly period: number;
  /** Correlation of the series with itself one period later, up to 1. */
  readonly autocorrelation: number;
  /** Share of the variance that is the same in every period, from 0 to 1: adjusted R² of the means of the slots. */
  readonly strength: number;
  /** How many periods the series spans. */
  readonly periods: number;
  /** `high` from four periods and an autocorrelation of 0.6, `medium` from three and 0.4. */
  readonly confidence: Confidence;
}

/** Whether it is more than a guess. */
export function isReliable(season: Season | undefined): season is Season {
  return season !== undefined && season.confidence !== "low";
}

/** A period has at least four slots: fewer show no shape. */
export const MIN_SLOTS = 4;
const MIN_PERIODS = 2;
const MIN_AUTOCORRELATION = 0.3;
/** How much more alike periods are than parts of them. What only drifts is most like itself a little later. */
const MIN_PEAK = 0.2;
/** A longer period has to explain this much more of the variance: two days repeat as well as one. */
const MIN_GAIN = 0.05;
const MIN_STRENGTH = 0.1;
/** Farther out counts as this many sigmas: one outage is no season. */
const MAX_SIGMAS = 5;
/** Parts of a period that a period is compared with. */
const PARTS = 8;

/** Slots of half an hour, but of five minutes in an hour, and of an hour in a week. */
const SLOTS: ReadonlyMap<number, number> = new Map([
  [HOUR_MS, 12],
  [WEEK_MS, 168],
]);
const DEFAULT_SLOTS = 48;

/** As many slots as there are samples for, in full parts of the usual number. `undefined` for fewer than {@link MIN_SLOTS}. */
export function cutPeriod(period: number, step: number): Cut | undefined {
  const usual = SLOTS.get(period) ?? DEFAULT_SLOTS;
  for (let slots = usual; slots >= MIN_SLOTS; slots--) {
    if (usual % slots === 0 && slots * step <= period) return { period, slots };
  }
  return undefined;
}

/**
 * The shortest period of those asked for that explains the series, or `undefined`.
 *
 * @param values without trend
 */
export function findSeason(
  times: Float64Array,
  values: Float64Array,
  step: number,
  candidates: readonly number[] = SEASON_CANDIDATES,
): Season | undefined {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0) + step;
  let best: Season | undefined;
  for (const period of candidates) {
    const season = span < MIN_PERIODS * period ? undefined : measureSeason(times, values, step, period, span);
    if (season === undefined || !isPlausible(season)) continue;
    if (best === undefined || season.strength > best.strength + MIN_GAIN) best = season;
  }
  return best;
}

interface MeasuredSeason extends Season {
  /** By how much the autocorrelation is above its least value within the period. */
  readonly peak: number;
}

function isPlausible({ autocorrelation, peak, strength }: MeasuredSeason): boolean {
  return autocorrelation >= MIN_AUTOCORRELATION && peak >= MIN_PEAK && strength >= MIN_STRENGTH;
}

function measureSeason(
  times: Float64Array,
  values: Float64Array,
  step: number,
  period: number,
  span: number,
): MeasuredSeason | undefined {
  const cut = cutPeriod(period, step);
  const bins = cut && binSamples(times, values, cut);
  if (cut === undefined || bins === undefined) return undefined;
  const centered = centeredValues(bins.values);
  const correlations = Array.from({ length: PARTS }, (_, part) =>
    autocorrelationOf(centered, Math.round((cut.slots * (part + 1)) / PARTS)),
  );
  const autocorrelation = correlations.at(-1) ?? 0;
  const periods = span / period;
  return {
    period,
    autocorrelation,
    strength: strengthOf({ ...bins, values: centered }, cut.slots),
    periods,
    confidence: confidenceOf(periods, autocorrelation),
    peak: autocorrelation - Math.min(...correlations),
  };
}

function confidenceOf(periods: number, autocorrelation: number): Confidence {
  if (periods >= 4 && autocorrelation >= 0.6) return "high";
  return periods >= 3 && autocorrelation >= 0.4 ? "medium" : "low";
}

/** Distances from the mean, without far outliers. */
function centeredValues(values: Float64Array): Float64Array {
  const known = knownValues(values).sort();
  const limit = MAX_SIGMAS * spreadOf(known).sigma;
  const middle = medianOf(known);
  const clipped = values.map((value) => Math.min(middle + limit, Math.max(middle - limit, value)));
  const mean = meanOf(knownValues(clipped));
  return clipped.map((value) => value - mean);
}

/** Of values with mean 0; pairs of which one is NaN do not count. 0 for values that are all equal. */
export function autocorrelationOf(values: Float64Array, lag: number): number {
  let [products, pairs, squares, known] = [0, 0, 0, 0];
  for (let index = 0; index < values.length; index++) {
    const value = at(values, index);
    if (Number.isNaN(value)) continue;
    squares += value * value;
    known++;
    const product = value * at(values, index - lag);
    if (Number.isNaN(product)) continue;
    products += product;
    pairs++;
  }
  return squares === 0 || pairs === 0 ? 0 : Math.min(1, products / pairs / (squares / known));
}

function strengthOf({ values, first }: Bins, slots: number): number {
  const sums = new Float64Array(slots);
  const counts = new Float64Array(slots);
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const slot = slotInPeriod(first + index, slots);
    sums[slot] = at(sums, slot) + value;
    counts[slot] = at(counts, slot) + 1;
  }
  let [total, rest, known] = [0, 0, 0];
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const slot = slotInPeriod(first + index, slots);
    total += value ** 2;
    rest += (value - at(sums, slot) / at(counts, slot)) ** 2;
    known++;
  }
  const freedom = known - counts.filter((count) => count > 0).length;
  if (total === 0 || freedom <= 0) return 0;
  return Math.max(0, 1 - rest / freedom / (total / (known - 1)));
}
