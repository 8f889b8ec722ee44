import { meanOf, medianDistance, medianOf, quantileOf, sorted } from "./statistics.js";

/**
 * How the width of a distribution was measured, from the first that is not 0: median absolute deviation, interquartile
 * range, mean absolute deviation. `none`: all values are equal.
 */
export type SpreadMeasure = "mad" | "iqr" | "mean-deviation" | "none";

export interface Spread {
  readonly measure: SpreadMeasure;
  /** In the unit of a standard deviation: it is one for values of a normal distribution. */
  readonly sigma: number;
}

/** Of the normal distribution: 1 / Φ⁻¹(3/4), 1 / (2 Φ⁻¹(3/4)), √(π / 2). */
export const SIGMA_PER_MAD = 1.482602218505602;
const SIGMA_PER_IQR = 0.741301109252801;
const SIGMA_PER_MEAN_DEVIATION = 1.2533141373155001;

/** Of sorted values around their median. */
export function spreadOf(values: Float64Array, center: number = medianOf(values)): Spread {
  const mad = medianDistance(values, center);
  if (mad > 0) return { measure: "mad", sigma: SIGMA_PER_MAD * mad };
  const iqr = quantileOf(values, 0.75) - quantileOf(values, 0.25);
  if (iqr > 0) return { measure: "iqr", sigma: SIGMA_PER_IQR * iqr };
  const deviation = meanOf(values.map((value) => Math.abs(value - center)));
  return deviation > 0
    ? { measure: "mean-deviation", sigma: SIGMA_PER_MEAN_DEVIATION * deviation }
    : { measure: "none", sigma: 0 };
}

/**
 * Values as distances from their median, in sigmas of their spread. Everything is computed with these: the result then does not
 * depend on the unit of the values, and nothing overflows.
 */
export interface Normalized {
  readonly units: Float64Array;
  readonly sorted: Float64Array;
  readonly measure: SpreadMeasure;
  /** A number of units as a value of the series. */
  readonly toValue: (units: number) => number;
  /** A difference of units as a difference of values. */
  readonly toDifference: (units: number) => number;
}

/** Farther out counts as this far. */
const MAX_UNITS = 1e6;
/** A power of two beyond 2^1000 would overflow for the smallest numbers. */
const MAX_EXPONENT = 1_000;

/** Of finite values. */
export function normalize(values: Float64Array): Normalized {
  const scale = scaleFor(values);
  const scaled = values.map((value) => value * scale);
  const inOrder = sorted(scaled);
  const center = inOrder.length === 0 ? 0 : medianOf(inOrder);
  const { measure, sigma } = spreadOf(inOrder, center);
  const toUnits = (value: number): number =>
    sigma === 0 ? 0 : Math.min(MAX_UNITS, Math.max(-MAX_UNITS, (value - center) / sigma));
  return {
    units: scaled.map(toUnits),
    sorted: inOrder.map(toUnits),
    measure,
    toValue: (units) => bounded((center + units * sigma) / scale),
    toDifference: (units) => bounded((units * sigma) / scale),
  };
}

/** A power of two, with which multiplying is exact, that brings the largest value near 1: squares of the rest cannot overflow. */
function scaleFor(values: Float64Array): number {
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (largest === 0) return 1;
  const exponent = Math.floor(Math.log2(largest));
  return 2 ** -Math.min(MAX_EXPONENT, Math.max(-MAX_EXPONENT, exponent));
}

function bounded(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
