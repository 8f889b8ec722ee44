import { TocsinError } from "../base/errors.js";
import { err, ok, type Result } from "../base/result.js";
import { backtestSeries } from "./backtest.js";
import { checkLambda, DEFAULT_LAMBDA, fitEwma } from "./ewma.js";
import type { Fit, FitData, Method, Note, Refusal } from "./fit.js";
import { suggestHold } from "./hold.js";
import {
  notesOnDependence,
  notesOnHeldOut,
  notesOnHistory,
  notesOnLowerBound,
  notesOnSamples,
  notesOnSeason,
  notesOnTrend,
} from "./notes.js";
import { fitRobust } from "./robust.js";
import {
  finiteSamples,
  readSamples,
  type SampleQuality,
  type SamplesInput,
  type Series,
  sliceSeries,
} from "./samples.js";
import { findSeason, isReliable, type Season } from "./season.js";
import { fitSeasonal } from "./seasonal.js";
import { normalize } from "./spread.js";
import type { HeldOut, InsufficientData, SeriesEvidence, ThresholdSuggestion, Trend } from "./suggestion.js";
import { type Direction, onlySide, type Threshold } from "./threshold.js";
import { fitLine, withoutLine } from "./trend.js";

export interface SuggestOptions {
  /** `auto`, the default, is `seasonal` for a period that is given or found with at least medium confidence, else `robust`. */
  readonly method?: Method | "auto" | undefined;
  /** Default `both`. */
  readonly direction?: Direction | undefined;
  /** How many sigmas the bounds are from the center, over 0 and up to 1,024. Default 3.5, and 3 for `ewma`. */
  readonly sensitivity?: number | undefined;
  /**
   * Instead of a sensitivity: the bounds are as narrow as they can be for the alert to fire no more often than this on the
   * history, after `for` where that is given.
   */
  readonly alertsPerWeek?: number | undefined;
  /** Milliseconds of a season that there is, instead of looking for one of an hour, a day or a week. */
  readonly period?: number | undefined;
  /** Milliseconds that a breach lasts before it fires. Default: what the history suggests. */
  readonly for?: number | undefined;
  /** Weight of the newest sample in `ewma`, over 0 and up to 1. Default 0.2. */
  readonly lambda?: number | undefined;
  /** Share of the time at the end to try out bounds of the rest on, from 0 to 0.5. Default 0.2. */
  readonly holdOut?: number | undefined;
}

/** The spread of this many samples is known to about 12 %: the standard error of the median absolute deviation is 1.17 / √n. */
export const MIN_SAMPLES = 100;
/** A power of two, from which the search for a rate of alerts halves down to 1. */
const MAX_SENSITIVITY = 1_024;
const PARTS_OF_OCTAVE = 8;
const DEFAULT_SENSITIVITY: Readonly<Record<Method, number>> = { robust: 3.5, ewma: 3, seasonal: 3.5 };
const DEFAULT_HOLD_OUT = 0.2;
/** One of fewer samples would say something about a twentieth of the time or more. */
const MIN_HELD_OUT = 20;
const MAX_HOLD_OUT = 0.5;
const DAY_MS = 86_400_000;

/**
 * Suggests bounds for an alert from the history of a series, with the evidence. The same samples always give the same
 * suggestion, and their order or unit does not matter. With too few samples, or samples that are all equal, the answer is
 * why there is none.
 *
 * @throws {@link TocsinError} `invalid_argument` for an option out of range, `limit_exceeded` for more than a million samples
 */
export function suggestThreshold(
  samples: SamplesInput,
  options: SuggestOptions = {},
): Result<ThresholdSuggestion, InsufficientData> {
  checkOptions(options);
  const { series, quality } = readSamples(samples);
  const data = dataOf(series);
  const evidence = { samples: quality, ...shapeOf(data, options) };
  const refusal = refusalOf(quality, data);
  if (refusal !== undefined) return err({ ...evidence, reasons: [refusal] });
  const chosen = chooseFit(data, evidence.season, options);
  if (!chosen.ok) return err({ ...evidence, reasons: [chosen.error] });
  return ok(suggestionOf(chosen.value, { series, data, evidence, options }));
}

function checkOptions(options: SuggestOptions): void {
  const { sensitivity, alertsPerWeek, period, for: hold, lambda, holdOut } = options;
  const check = (argument: string, isRight: boolean, expected: string): void => {
    if (!isRight) throw new TocsinError("invalid_argument", `${argument} is ${expected}`, { argument });
  };
  const isIn = (value: number | undefined, min: number, max: number): boolean =>
    value === undefined || (value >= min && value <= max);
  check("sensitivity", isIn(sensitivity, Number.MIN_VALUE, MAX_SENSITIVITY), "over 0 and up to 1,024");
  check("alertsPerWeek", isIn(alertsPerWeek, 0, Number.MAX_VALUE), "0 or more");
  check(
    "alertsPerWeek",
    sensitivity === undefined || alertsPerWeek === undefined,
    "instead of sensitivity, not beside it",
  );
  check("period", isIn(period, 1, Number.MAX_SAFE_INTEGER), "1 or more milliseconds");
  check("for", isIn(hold, 0, Number.MAX_SAFE_INTEGER), "0 or more milliseconds");
  check("holdOut", isIn(holdOut, 0, MAX_HOLD_OUT), "from 0 to 0.5");
  if (lambda !== undefined) checkLambda(lambda);
}

function dataOf(series: Series): FitData {
  const { times, values } = finiteSamples(series);
  return { series: { ...series, times, values }, normalized: normalize(values) };
}

function refusalOf({ given }: SampleQuality, { series, normalized }: FitData): Refusal | undefined {
  const count = series.values.length;
  if (count === 0) {
    const message = given === 0 ? "there are no samples" : "no sample has a finite value";
    return { code: "no-samples", message };
  }
  if (count < MIN_SAMPLES) {
    const message = `there are ${count} samples with a value, and fewer than ${MIN_SAMPLES} do not tell how much is normal`;
    return { code: "too-few-samples", message };
  }
  if (normalized.measure !== "none") return undefined;
  return {
    code: "constant",
    message: "all samples have the same value, so they do not tell how much is normal",
  };
}

/** Trend and season of a series. A season is looked for without the trend, and a trend then in whole seasons. */
function shapeOf(
  { series, normalized }: FitData,
  { period }: SuggestOptions,
): Pick<SeriesEvidence, "trend" | "season"> {
  const { times, step } = series;
  const { units, toValue, toDifference } = normalized;
  const line = fitLine(times, units, step);
  const candidates = period === undefined ? undefined : [period];
  const season = findSeason(times, withoutLine(times, units, line), step, candidates);
  const trend = isReliable(season) ? fitLine(times, units, step, season.period) : line;
  return { trend: trend && trendOf(trend), season };

  function trendOf({ slope, change, end, isSignificant }: NonNullable<typeof line>): Trend {
    return {
      perDay: toDifference(slope * DAY_MS),
      change: toDifference(change),
      level: toValue(end),
      isSignificant,
    };
  }
}

/** A method, and how it was applied to the whole series, so that it can be applied to a part. */
interface ChosenFit {
  readonly fit: Fit;
  readonly again: (data: FitData) => Result<Fit, Refusal>;
  readonly notes: readonly Note[];
}

function chooseFit(
  data: FitData,
  season: Season | undefined,
  { method = "auto", period, lambda = DEFAULT_LAMBDA }: SuggestOptions,
): Result<ChosenFit, Refusal> {
  const known = period ?? season?.period;
  const seasonal = (each: FitData): Result<Fit, Refusal> =>
    known === undefined ? err(NO_SEASON) : fitSeasonal(each, known);
  const run = (again: ChosenFit["again"], notes: readonly Note[] = []): Result<ChosenFit, Refusal> => {
    const fit = again(data);
    return fit.ok ? ok({ fit: fit.value, again, notes }) : fit;
  };
  switch (method) {
    case "robust":
      return run(fitRobust);
    case "ewma":
      return run((each) => fitEwma(each, lambda));
    case "seasonal":
      return run(seasonal);
    case "auto": {
      if (period === undefined && !isReliable(season)) return run(fitRobust);
      const result = run(seasonal);
      if (result.ok) return result;
      return run(fitRobust, [
        { code: "seasonal-refused", message: `no seasonal bounds: ${result.error.message}` },
      ]);
    }
    default:
      return method satisfies never;
  }
}

const NO_SEASON: Refusal = {
  code: "no-season",
  message: "the series does not repeat every hour, day or week; if it has another season, give its period",
};

interface Context {
  readonly series: Series;
  readonly data: FitData;
  readonly evidence: SeriesEvidence;
  readonly options: SuggestOptions;
}

function suggestionOf({ fit, again, notes }: ChosenFit, context: Context): ThresholdSuggestion {
  const { series, data, evidence, options } = context;
  const { direction = "both" } = options;
  const isDefault = options.sensitivity === undefined && options.alertsPerWeek === undefined;
  const { sensitivity, isMissed } = sensitivityOf(fit, series, options);
  const threshold = onlySide(fit.thresholdAt(sensitivity), direction);
  const hold = suggestHold(series, threshold);
  const wait = options.for ?? hold.suggested;
  const recovery = onlySide(fit.thresholdAt(recoverySensitivity(sensitivity)), direction);
  const history = backtestSeries(series, threshold, { for: wait });
  const heldOut = holdOut(again, wait, context);
  return {
    ...evidence,
    method: fit.method,
    threshold,
    sensitivity,
    center: fit.center,
    sigma: fit.sigma,
    for: wait,
    hold,
    recovery: {
      threshold: recovery,
      fired: backtestSeries(series, threshold, { for: wait, recovery }).fired,
    },
    history,
    heldOut: heldOut.value,
    notes: [
      ...notes,
      ...fit.notes,
      ...(isMissed ? [TARGET_MISSED] : []),
      ...notesOnSamples(evidence.samples),
      ...notesOnTrend(evidence.trend),
      ...notesOnSeason(evidence.season, threshold),
      ...notesOnDependence(data, threshold),
      ...notesOnLowerBound(data, threshold),
      ...(isDefault ? notesOnHistory(history) : []),
      ...heldOut.notes,
    ],
  };
}

const TARGET_MISSED: Note = {
  code: "target-missed",
  message:
    "no bounds are so wide that the alert would have fired no more often than asked for: these are the widest",
};

/** Half of the way to the center, and from two sigmas on one sigma less: samples rarely jump back over it. */
function recoverySensitivity(sensitivity: number): number {
  return Math.max(sensitivity - 1, sensitivity / 2);
}

function sensitivityOf(
  fit: Fit,
  series: Series,
  {
    sensitivity = DEFAULT_SENSITIVITY[fit.method],
    alertsPerWeek,
    direction = "both",
    for: hold,
  }: SuggestOptions,
): { readonly sensitivity: number; readonly isMissed: boolean } {
  if (alertsPerWeek === undefined) return { sensitivity, isMissed: false };
  const isEnough = (candidate: number): boolean => {
    const threshold = onlySide(fit.thresholdAt(candidate), direction);
    return backtestSeries(series, threshold, { for: hold }).firedPerWeek <= alertsPerWeek;
  };
  let least = MAX_SENSITIVITY;
  if (!isEnough(least)) return { sensitivity: least, isMissed: true };
  // From above: one episode can become two when a bound rises, so that a smaller number may come back below.
  while (least > 1 && isEnough(least / 2)) least /= 2;
  const octave = least;
  for (let part = 1; part < PARTS_OF_OCTAVE && octave > 1; part++) {
    const candidate = octave * 2 ** (-part / PARTS_OF_OCTAVE);
    if (!isEnough(candidate)) break;
    least = candidate;
  }
  return { sensitivity: least, isMissed: false };
}

interface HoldOutResult {
  readonly value: HeldOut | undefined;
  readonly notes: readonly Note[];
}

/** The same method with the same settings, from the first part only. */
function holdOut(again: ChosenFit["again"], wait: number, { series, options }: Context): HoldOutResult {
  const { holdOut: share = DEFAULT_HOLD_OUT, direction = "both" } = options;
  if (share === 0) return { value: undefined, notes: [] };
  const start = series.times[0] ?? 0;
  const from = start + (1 - share) * ((series.times.at(-1) ?? start) - start);
  const index = series.times.findIndex((time) => time > from);
  const before = sliceSeries(series, 0, index);
  const after = sliceSeries(series, index, series.times.length);
  const data = dataOf(before);
  const count = data.series.times.length;
  const isEnough =
    count >= MIN_SAMPLES && after.times.length >= MIN_HELD_OUT && data.normalized.measure !== "none";
  const fit = isEnough ? again(data) : undefined;
  if (fit?.ok !== true) {
    const message = "nothing was held out to try the bounds on: there is not enough for that";
    return { value: undefined, notes: [{ code: "not-held-out", message }] };
  }
  const { sensitivity } = sensitivityOf(fit.value, before, options);
  const threshold: Threshold = onlySide(fit.value.thresholdAt(sensitivity), direction);
  const report = backtestSeries(after, threshold, { for: wait });
  return {
    value: { threshold, from: after.times[0] ?? from, report },
    notes: notesOnHeldOut(backtestSeries(before, threshold, { for: wait }), report),
  };
}
