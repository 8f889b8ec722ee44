import { printPrometheusDuration } from "../languages/duration.js";
import type { BacktestReport } from "./backtest.js";
import type { FitData, Note } from "./fit.js";
import type { SampleQuality } from "./samples.js";
import { autocorrelationOf, isReliable, type Season } from "./season.js";
import { meanOf } from "./statistics.js";
import type { Trend } from "./suggestion.js";
import type { Threshold } from "./threshold.js";

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Shares of the samples from which on it is worth a note. */
const MANY_MISSING = 0.1;
const MANY_UNCHANGED = 0.9;

/** What to know about the samples themselves. */
export function notesOnSamples({ span, used, missing, unchanged, given }: SampleQuality): readonly Note[] {
  const notes: Note[] = [];
  if (span < WEEK_MS) {
    const what = span < DAY_MS ? "a day, so nights are" : "a week, so weekends are";
    const message = `the history is shorter than ${what} not in it`;
    notes.push({ code: "short-history", message });
  }
  if (missing > MANY_MISSING * (used + missing)) {
    const share = percent(missing / (used + missing));
    notes.push({ code: "missing-samples", message: `${share} of the samples are missing` });
  }
  if (unchanged > MANY_UNCHANGED * given) {
    const message = `${percent(unchanged / given)} of the samples have the value of the one before`;
    notes.push({ code: "unchanged-samples", message });
  }
  return notes;
}

export function notesOnTrend(trend: Trend | undefined): readonly Note[] {
  if (trend?.isSignificant !== true) return [];
  const verb = trend.perDay > 0 ? "rises" : "falls";
  const message = `the series ${verb} by ${short(Math.abs(trend.perDay))} a day, so bounds that stay will be crossed some day`;
  return [{ code: "trend", message }];
}

export function notesOnSeason(season: Season | undefined, threshold: Threshold): readonly Note[] {
  if (!isReliable(season) || threshold.kind === "seasonal") return [];
  const { period, strength, confidence } = season;
  const message = `the series repeats every ${printPrometheusDuration(period)} (${percent(strength)} of its variance, ${confidence} confidence), and these bounds do not`;
  return [{ code: "season-ignored", message }];
}

/** The bounds of an average hold for samples that do not depend on each other. */
export function notesOnDependence({ normalized }: FitData, threshold: Threshold): readonly Note[] {
  if (threshold.kind !== "smoothed") return [];
  const { units } = normalized;
  const clipped = units.map((value) => Math.min(FAR_OUT, Math.max(-FAR_OUT, value)));
  const mean = meanOf(clipped);
  const correlation = autocorrelationOf(
    clipped.map((value) => value - mean),
    1,
  );
  if (correlation < DEPENDENT) return [];
  // Of an autoregressive process of first order (Schmid 1997).
  const kept = correlation * (1 - threshold.lambda);
  const factor = Math.sqrt((1 + kept) / (1 - kept));
  const message = `a sample resembles the one before (autocorrelation ${correlation.toFixed(2)}), so the average varies about ${short(factor)} times as much as these bounds suppose`;
  return [{ code: "dependent-samples", message }];
}

const FAR_OUT = 5;
const DEPENDENT = 0.3;

export function notesOnLowerBound({ series }: FitData, threshold: Threshold): readonly Note[] {
  const bounds = [threshold.lower ?? []].flat();
  if (bounds.length === 0 || bounds.some((bound) => bound >= 0)) return [];
  if (series.values.some((value) => value < 0)) return [];
  const message = "no sample is negative, and the lower bound is: it may never be crossed";
  return [{ code: "lower-bound-negative", message }];
}

/** Noise is out of the default bounds for less than a thousandth of the time. */
const OFTEN = 0.01;

export function notesOnHistory({ share }: BacktestReport): readonly Note[] {
  if (share <= OFTEN) return [];
  const message = `${percent(share)} of all samples are out of these bounds: they are more than noise around a center, so let a rate of alerts choose the bounds, or look at what happened`;
  return [{ code: "fires-often", message }];
}

/** Out of bounds this much more often than before is no accident. */
const MORE_OFTEN = 5;

export function notesOnHeldOut(before: BacktestReport, heldOut: BacktestReport): readonly Note[] {
  if (heldOut.share <= Math.max(OFTEN, MORE_OFTEN * before.share)) return [];
  const message = `${percent(heldOut.share)} of the last samples are out of the bounds that all samples before give, and ${percent(before.share)} of those: the series has changed`;
  return [{ code: "held-out-fires-more", message }];
}

function percent(share: number): string {
  return `${short(100 * share)} %`;
}

/** Three significant digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
