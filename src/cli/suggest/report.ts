import { printPrometheusDuration } from "../../languages/duration.js";
import type { BacktestReport } from "../../thresholds/backtest.js";
import type { Method } from "../../thresholds/fit.js";
import type { SampleQuality } from "../../thresholds/samples.js";
import type { InsufficientData, SeriesEvidence, ThresholdSuggestion } from "../../thresholds/suggestion.js";
import type { Threshold } from "../../thresholds/threshold.js";
import { thousands as count, shortNumber as number, times } from "./numbers.js";

/** What is suggested for a series, and why, in lines without control characters. */
export function describeSuggestion(suggestion: ThresholdSuggestion): readonly string[] {
  const { history, heldOut, hold, recovery, notes } = suggestion;
  return [
    `alert: ${describeThreshold(suggestion.threshold)}, for ${duration(suggestion.for)}`,
    `bounds: ${describeMethod(suggestion)}`,
    describeSamples(suggestion.samples),
    `history: ${describeReport(history)}`,
    ...(heldOut === undefined
      ? []
      : [
          `held out: ${describeReport(heldOut.report)}, in the last ${duration(heldOut.report.span)}, with the bounds of what is before`,
        ]),
    `with another for: ${hold.alternatives.map((each) => `${duration(each.for)} ${times(each.fired)}`).join(", ")}`,
    `recovery: no longer ${describeThreshold(recovery.threshold)}; with that, ${times(recovery.fired)}`,
    ...describeShape(suggestion),
    ...(suggestion.threshold.kind === "smoothed" ? [MOVING_AVERAGE] : []),
    ...notes.map(({ message }) => `note: ${message}`),
  ];
}

const MOVING_AVERAGE =
  "note: PromQL has no exponentially weighted average: the expression takes the plain one over as many samples as make it vary as much";

export function describeRefusal(refused: InsufficientData): readonly string[] {
  return [
    describeSamples(refused.samples),
    ...refused.reasons.map(({ message }) => `no suggestion: ${message}`),
    ...describeShape(refused),
  ];
}

function describeSamples({
  used,
  nan,
  infinite,
  duplicates,
  missing,
  gaps,
  longestGap,
  step,
  span,
}: SampleQuality): string {
  const flaws = [
    nan > 0 ? `${count(nan)} NaN` : "",
    infinite > 0 ? `${count(infinite)} infinite` : "",
    duplicates > 0 ? `${count(duplicates)} at times that others have` : "",
    missing > 0 ? `${count(missing)} missing` : "",
    gaps > 0 ? `${count(gaps)} gaps of up to ${duration(longestGap)}` : "",
  ].filter((flaw) => flaw !== "");
  const extent = step === 0 ? "" : ` over ${duration(span)}, one every ${duration(step)}`;
  return `samples: ${count(used)}${extent}${flaws.length === 0 ? "" : `; ${flaws.join(", ")}`}`;
}

function describeThreshold(threshold: Threshold): string {
  const subject = threshold.kind === "smoothed" ? "moving average " : "";
  const { upper, lower } = threshold;
  const parts = [
    upper === undefined ? "" : `above ${describeBound(upper)}`,
    lower === undefined ? "" : `below ${describeBound(lower)}`,
  ].filter((part) => part !== "");
  const season = threshold.kind === "seasonal" ? `, by the time of each ${duration(threshold.period)}` : "";
  return `${subject}${parts.join(" or ")}${season}`;
}

function describeBound(bound: number | readonly number[]): string {
  if (typeof bound === "number") return number(bound);
  return `${number(Math.min(...bound))} to ${number(Math.max(...bound))}`;
}

function describeMethod({ method, center, sigma, sensitivity }: ThresholdSuggestion): string {
  if (sigma === undefined) return `quantiles, median ${number(center)}`;
  return `${CENTERS[method](number(center))}, give or take ${number(sensitivity)} × ${number(sigma)}`;
}

const CENTERS: Readonly<Record<Method, (center: string) => string>> = {
  robust: (center) => `median ${center}`,
  ewma: (center) => `mean ${center}`,
  seasonal: () => "what Holt-Winters smoothing expects",
};

function describeReport({ fired, firedPerWeek, longest, over, samples, share }: BacktestReport): string {
  const often = fired === 0 ? "" : ` (${number(firedPerWeek)} a week, the longest for ${duration(longest)})`;
  return `fired ${times(fired)}${often}; ${count(over)} of ${count(samples)} samples out of bounds (${number(100 * share)} %)`;
}

function describeShape({ season, trend }: SeriesEvidence): readonly string[] {
  const lines: string[] = [];
  if (season !== undefined) {
    const { period, strength, confidence, periods, autocorrelation } = season;
    lines.push(
      `season: every ${duration(period)}, ${number(100 * strength)} % of the variance, ${confidence} confidence (${number(periods)} seen, autocorrelation ${number(autocorrelation)})`,
    );
  }
  if (trend?.isSignificant === true) {
    lines.push(
      `trend: ${trend.perDay > 0 ? "+" : ""}${number(trend.perDay)} a day, now at ${number(trend.level)}`,
    );
  }
  return lines;
}

/** To a hundredth: weeks are not told to the second. */
function duration(milliseconds: number): string {
  const unit = UNITS.find((each) => milliseconds >= 100 * each) ?? 1;
  return printPrometheusDuration(unit * Math.round(milliseconds / unit));
}

const MINUTE_MS = 60_000;
const UNITS = [24 * 60 * MINUTE_MS, 60 * MINUTE_MS, MINUTE_MS, 1000] as const;
