import type { Series } from "./samples.js";
import type { Normalized } from "./spread.js";
import type { Threshold } from "./threshold.js";

/** How bounds are computed. */
export const METHODS = ["robust", "ewma", "seasonal"] as const;
export type Method = (typeof METHODS)[number];

export type RefusalCode =
  /** There is no sample, or none with a finite value. */
  | "no-samples"
  /** Fewer samples than a spread can be told from. */
  | "too-few-samples"
  /** There is no spread. */
  | "constant"
  /** No season was found, and none was given. */
  | "no-season"
  /** Fewer than three seasons. */
  | "too-few-seasons"
  /** A season has fewer than four samples. */
  | "season-too-short"
  /** Most of the slots of the seasons have no sample. */
  | "too-sparse";

/** Why there is no suggestion. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export type NoteCode =
  /** The usual measure of spread is 0, and another one was used. */
  | "spread-fallback"
  /** The history is too short to show what every day or week has. */
  | "short-history"
  | "missing-samples"
  /** Most samples have the value of the one before. */
  | "unchanged-samples"
  /** The series rises or falls: bounds that do not will be crossed. */
  | "trend"
  /** There is a season, and the method knows nothing of it. */
  | "season-ignored"
  /** Neighbours resemble each other, for which the bounds of an average are too narrow. */
  | "dependent-samples"
  /** No bound keeps the rate of alerts that was asked for. */
  | "target-missed"
  /** Why the seasonal method was left for another. */
  | "seasonal-refused"
  /** No sample was negative, and the lower bound is. */
  | "lower-bound-negative"
  /** More than a hundredth of the samples are out of the bounds. */
  | "fires-often"
  /** There was no held-out part, or not enough of the rest. */
  | "not-held-out"
  /** What was held out fires more than what the bounds were computed from. */
  | "held-out-fires-more";

/** What to know about a suggestion. */
export interface Note {
  readonly code: NoteCode;
  readonly message: string;
}

/** What bounds are computed from. */
export interface FitData {
  /** Finite samples, in order of time. */
  readonly series: Series;
  /** The same samples in units of their spread. */
  readonly normalized: Normalized;
}

/** Bounds of any width. */
export interface Fit {
  readonly method: Method;
  /** Both bounds at `k` sigmas. A larger `k` never gives a narrower one. */
  readonly thresholdAt: (k: number) => Threshold;
  /** Where the bounds are around; of a season the mean of its slots. */
  readonly center: number;
  /** In the unit of the values; `undefined` when the bounds are quantiles. */
  readonly sigma: number | undefined;
  readonly notes: readonly Note[];
}
