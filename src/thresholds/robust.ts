import { ok, type Result } from "../base/result.js";
import type { Fit, FitData, Note, Refusal } from "./fit.js";
import { quantileOf } from "./statistics.js";

/**
 * Bounds around the median, in units of the median absolute deviation (Iglewicz and Hoaglin 1993): outliers do not move
 * them, as long as they are less than half.
 */
export function fitRobust({ normalized }: FitData): Result<Fit, Refusal> {
  const { measure, sorted, toValue, toDifference } = normalized;
  const common = { method: "robust", center: toValue(0) } as const;
  if (measure === "mean-deviation") {
    return ok({
      ...common,
      thresholdAt: (k) => ({
        kind: "static",
        upper: toValue(quantileOf(sorted, 1 - tailShare(k))),
        lower: toValue(quantileOf(sorted, tailShare(k))),
      }),
      sigma: undefined,
      notes: [QUANTILES],
    });
  }
  return ok({
    ...common,
    thresholdAt: (k) => ({ kind: "static", upper: toValue(k), lower: toValue(-k) }),
    sigma: toDifference(1),
    notes: measure === "iqr" ? [INTERQUARTILE_RANGE] : [],
  });
}

/** At most this share of a normal distribution is more than `k` sigmas above its mean (Chernoff's bound). */
function tailShare(k: number): number {
  return Math.exp((-k * k) / 2) / 2;
}

const INTERQUARTILE_RANGE: Note = {
  code: "spread-fallback",
  message:
    "at least half of the samples have the same value, so the median absolute deviation is 0: the bounds come from the interquartile range, which outliers move when they are over a quarter",
};
const QUANTILES: Note = {
  code: "spread-fallback",
  message:
    "at least three quarters of the samples have the same value, so there is no spread to go by: the bounds are quantiles of the history, and outliers in it move them",
};
