import { TocsinError } from "../base/errors.js";
import { err, ok, type Result } from "../base/result.js";
import type { Fit, FitData, Refusal } from "./fit.js";
import { meanOf, standardDeviation } from "./statistics.js";

/** Weight of the newest sample where none is given; 0.2 to 0.3 is usual (NIST/SEMATECH e-Handbook, 6.3.2.4). */
export const DEFAULT_LAMBDA = 0.2;

/** The same as of the Iglewicz and Hoaglin test: what is farther out tells nothing about the process. */
const OUTLIER = 3.5;

/**
 * The exponentially weighted moving average after each value: `λ x + (1 - λ) z`, from `start`. NaN is passed over.
 *
 * @throws {@link TocsinError} `invalid_argument`
 */
export function ewma(values: readonly number[], lambda: number, start: number): readonly number[] {
  checkLambda(lambda);
  let average = start;
  return values.map((value) => {
    if (!Number.isNaN(value)) average = (1 - lambda) * average + lambda * value;
    return average;
  });
}

/**
 * How many standard deviations of the samples the average has: `√(λ / (2 - λ))`. That is what it comes to with time, for
 * samples that do not depend on each other.
 *
 * @throws {@link TocsinError} `invalid_argument`
 */
export function ewmaDeviation(lambda: number): number {
  return Math.sqrt(checkLambda(lambda) / (2 - lambda));
}

export function checkLambda(lambda: number): number {
  if (lambda > 0 && lambda <= 1) return lambda;
  throw new TocsinError("invalid_argument", "lambda is over 0 and up to 1", { argument: "lambda" });
}

/** Bounds of a control chart (Roberts 1959) around the mean of what is no outlier. It finds small changes that last. */
export function fitEwma({ normalized }: FitData, lambda: number): Result<Fit, Refusal> {
  const { units, toValue, toDifference } = normalized;
  const regular = units.filter((value) => Math.abs(value) <= OUTLIER);
  const mean = meanOf(regular);
  const deviation = standardDeviation(regular, mean);
  if (deviation === 0) {
    const message = "all samples but outliers have the same value, so they do not tell how much is normal";
    return err({ code: "constant", message });
  }
  const width = deviation * ewmaDeviation(lambda);
  return ok({
    method: "ewma",
    thresholdAt: (k) => ({
      kind: "smoothed",
      lambda,
      center: toValue(mean),
      upper: toValue(mean + k * width),
      lower: toValue(mean - k * width),
    }),
    center: toValue(mean),
    sigma: toDifference(width),
    notes: [],
  });
}
