import { TocsinError } from "../base/errors.js";
import { type Cut, slotInPeriod, slotNumber } from "./bins.js";

/** On which side a value is out of bounds. */
export const DIRECTIONS = ["above", "below", "both"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Out of bounds is a value above `upper` or below `lower`; a bound itself is in. NaN never is out. */
interface Bounds<Bound> {
  readonly upper?: Bound | undefined;
  readonly lower?: Bound | undefined;
}

/** The same bounds at all times. */
export interface StaticThreshold extends Bounds<number> {
  readonly kind: "static";
}

/** Bounds for the exponentially weighted moving average: it is `center` before the first sample and after every gap. */
export interface SmoothedThreshold extends Bounds<number> {
  readonly kind: "smoothed";
  /** Weight of the newest sample, over 0 and up to 1. */
  readonly lambda: number;
  readonly center: number;
}

/**
 * Bounds that repeat, one for each slot of a period. Bound `i` is in force in slot `i`, at times with
 * `floor((time mod period) * slots / period) = i`, in UTC: a day begins at midnight, a week on Thursday as the year 1970 did.
 */
export interface SeasonalThreshold extends Bounds<readonly number[]>, Cut {
  readonly kind: "seasonal";
}

export type Threshold = StaticThreshold | SmoothedThreshold | SeasonalThreshold;

/** With the bounds of one side only, or both. */
export function onlySide<Kind extends Threshold>(threshold: Kind, direction: Direction): Kind {
  return {
    ...threshold,
    upper: direction === "below" ? undefined : threshold.upper,
    lower: direction === "above" ? undefined : threshold.lower,
  };
}

/** 1 above the upper bound, -1 below the lower one, else 0. */
export type Side = -1 | 0 | 1;

/** Judges samples in order of time. */
export interface Judge {
  readonly sideOf: (time: number, value: number) => Side;
  /** Forgets what came before a gap. */
  readonly restart: () => void;
}

/** @throws {@link TocsinError} `invalid_argument` */
export function createJudge(threshold: Threshold, argument: string): Judge {
  checkThreshold(threshold, argument);
  switch (threshold.kind) {
    case "static":
      return {
        sideOf: (_, value) => sideOf(value, threshold.upper, threshold.lower),
        restart: () => {},
      };
    case "smoothed":
      return createSmoothedJudge(threshold);
    case "seasonal": {
      const { slots, upper, lower } = threshold;
      return {
        sideOf: (time, value) => {
          const slot = slotInPeriod(slotNumber(time, threshold), slots);
          return sideOf(value, upper?.[slot], lower?.[slot]);
        },
        restart: () => {},
      };
    }
    default:
      return threshold satisfies never;
  }
}

function createSmoothedJudge(threshold: SmoothedThreshold): Judge {
  const { center, lambda, upper, lower } = threshold;
  let average = center;
  return {
    sideOf: (_, value) => {
      if (Number.isNaN(value)) return 0;
      // An infinite sample is out by itself, and would keep the average out for ever.
      if (!Number.isFinite(value)) return sideOf(value, upper, lower);
      average = (1 - lambda) * average + lambda * value;
      return sideOf(average, upper, lower);
    },
    restart: () => {
      average = center;
    },
  };
}

function sideOf(value: number, upper: number | undefined, lower: number | undefined): Side {
  if (upper !== undefined && value > upper) return 1;
  return lower !== undefined && value < lower ? -1 : 0;
}

function checkThreshold(threshold: Threshold, argument: string): void {
  const problem = problemOf(threshold);
  if (problem === undefined) return;
  throw new TocsinError("invalid_argument", `${argument}: ${problem}`, { argument });
}

function problemOf(threshold: Threshold): string | undefined {
  const [upper, lower] = [listOf(threshold.upper), listOf(threshold.lower)];
  if (upper === undefined && lower === undefined) return "either an upper or a lower bound is needed";
  if ([upper ?? [], lower ?? []].flat().some(Number.isNaN)) return "a bound is a number, not NaN";
  if (lower?.some((bound, index) => bound > (upper?.[index] ?? bound)))
    return "a lower bound is above an upper one";
  if (threshold.kind === "smoothed") {
    const { lambda, center } = threshold;
    if (!(lambda > 0 && lambda <= 1)) return "lambda is over 0 and up to 1";
    return Number.isFinite(center) ? undefined : "the center is a finite number";
  }
  if (threshold.kind === "static") return undefined;
  const { period, slots } = threshold;
  if (!(period > 0 && slots > 0 && Number.isInteger(slots)))
    return "a period is made of a whole number of slots";
  const hasAll = [upper, lower].every((each) => each === undefined || each.length === slots);
  return hasAll ? undefined : `a season of ${slots} slots has as many bounds`;
}

function listOf(bounds: number | readonly number[] | undefined): readonly number[] | undefined {
  return typeof bounds === "number" ? [bounds] : bounds;
}
